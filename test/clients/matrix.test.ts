// The matrix: every client over every transport against the installed package lists, calls each tool, reads and prompts.
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Program, TOKEN } from "../transports/program.ts";
import type { AnyClient } from "./support/any-client.ts";
import { CALLS, LOSS_70, TOOLS } from "./support/calls.ts";
import { CLIENTS } from "./support/clients.ts";

let http: Program;
beforeAll(async () => {
  http = await Program.start(["--log-level", "error"], { MCP_TOKEN: TOKEN }, inject("program"));
});
afterAll(async () => {
  expect(await http.stop()).toEqual({ code: 0, signal: null });
  expect(http.stdout).toBe("");
});

const transports = {
  stdio: () => ({ command: process.execPath, args: [inject("program")] }),
  http: () => ({ url: http.url, headers: { Authorization: `Bearer ${TOKEN}` } }),
};

describe.each(CLIENTS)(`Node ${process.versions.node}: $name`, ({ connect, offers, checksArguments = false }) => {
  describe.each(["stdio", "http"] as const)("over %s", (transport) => {
    let client: AnyClient;
    beforeAll(async () => {
      client = await connect(transports[transport]());
    });
    afterAll(() => client?.close());

    it("lists the tools", async () => {
      expect((await client.tools()).sort()).toEqual([...TOOLS].sort());
    });

    it.each(CALLS)("calls %s", async (tool, args, says) => {
      const { text, isError } = await client.call(tool, args);
      expect(isError, text).toBe(false);
      for (const words of says) expect(text).toMatch(words);
    });

    it("is told that a fact is misspelt, and what was meant", async () => {
      const { text, isError } = await client.call("check_contraindications", { levels: [{ level: "T12", heightLosPercent: 70 }] });
      expect(isError, text).toBe(true);
      expect(text).toContain("heightLosPercent");
      // A client that holds arguments against the schema refuses them in its own words.
      if (!checksArguments) expect(text).toContain("did you mean heightLossPercent?");
    });

    it("is told which facts contradict each other", async () => {
      const level = { level: "T12", symptomatic: false, painControlled: true };
      const { text, isError } = await client.call("check_contraindications", { levels: [level] });
      expect(isError, text).toBe(true);
      for (const words of ["contradiction", "symptomatic", "painControlled", "Nothing was computed"]) expect(text).toContain(words);
    });

    it("gets no decision for an empty call, but what to ask", async () => {
      const { text, isError } = await client.call("check_contraindications", {});
      expect(isError, text).toBe(false);
      for (const words of ["No level was given", "Ask next", "fractured?", "symptoms?", "spinal cord", "infection", "Coagulopathy"])
        expect(text).toContain(words);
    });

    if (offers.includes("objects")) {
      it("hands on the decision as an object", async () => {
        const { structured } = await client.call("check_contraindications", LOSS_70);
        const [level] = (structured as { levels: { disposition: string; findings: object[] }[] }).levels;
        expect(level?.disposition).toBe("undetermined");
        expect(level?.findings).toContainEqual(
          expect.objectContaining({ rule: "height-loss", kind: "relative", status: "present", source: "table1.rel.7" }),
        );
      });
    }

    if (offers.includes("resources")) {
      it("reads a resource", async () => {
        expect(await client.read?.("guide://rule/height-loss")).toContain("table1.rel.7");
      });
    }

    if (offers.includes("prompts")) {
      it("gets a prompt", async () => {
        const question = "Is a burst fracture a contraindication?";
        expect(await client.prompt?.("answer_with_citations", { question })).toContain(question);
      });
    }
  });
});

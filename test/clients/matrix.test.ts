// The matrix: every client over every transport against the installed package lists, calls each tool, reads and prompts.
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Program, TOKEN } from "../transports/program.ts";
import type { AnyClient } from "./support/any-client.ts";
import { CLIENTS } from "./support/clients.ts";

const LOSS_70 = { levels: [{ level: "T12", heightLossPercent: { min: 70, max: 70 } }] };

/** Each tool with what its text must say, worked out from the article and the contract. */
const CALLS: readonly [tool: string, args: object, says: RegExp[]][] = [
  // 70 % is more than two thirds: relative. Nothing else is known, so that an absolute one is still possible.
  [
    "check_contraindications",
    LOSS_70,
    [/^T12: undetermined; still possible: contraindicated/, /present, relative: height-loss \[table1\.rel\.7\]/],
  ],
  // A suspicion is settled first.
  ["plan_workup", { patient: { infection: "suspected" }, levels: [{ level: "T12" }] }, [/1\. .*infection.*: to_do/, /\[table1\.abs\.3/]],
  ["compare_techniques", { aspects: ["cost"] }, [/favours vertebroplasty/, /\[cost\.p1/]],
  ["cite_evidence", { claim: "Is infection a contraindication?" }, [/^Coverage: answered/, /\[table1\.abs\.3/]],
  ["search_passages", { query: "height loss" }, [/\[table1\.rel\.7/]],
  ["read_passages", { locators: ["dx.p3"] }, [/STIR/, /\[dx\.p3/]],
  // Table 1 has it among the absolute ones.
  ["verify_answer", { answer: "Infection is a relative contraindication [table1.abs.3]." }, [/overstated/, /absolute/]],
  ["explain_rule", { rule: "height-loss" }, [/more than 2\/3/, /\[table1\.rel\.7\]/]],
];

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
      expect((await client.tools()).sort()).toEqual(CALLS.map(([tool]) => tool).sort());
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
      const level = { level: "T12", fractured: false, heightLossPercent: { min: 70, max: 70 } };
      const { text, isError } = await client.call("check_contraindications", { levels: [level] });
      expect(isError, text).toBe(true);
      for (const words of ["contradiction", "fractured", "heightLossPercent", "Nothing was computed"]) expect(text).toContain(words);
    });

    it("gets no decision for an empty call, but what to ask", async () => {
      const { text, isError } = await client.call("check_contraindications", {});
      expect(isError, text).toBe(false);
      for (const words of ["No level was given", "Ask next", "infection", "coagulopathy", "cordCompression"]) expect(text).toContain(words);
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

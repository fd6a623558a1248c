// npm run mutate: finds the slip that the check does not hear, says where, and the same every time.
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { toolArguments } from "../support/tool.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mutate-"));
  cpSync("test/other-guideline/knowledge", folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function mutate(...args: string[]): Promise<Ended> {
  return promisify(execFile)(process.execPath, toolArguments("mutate.ts", folder, ...args)).then(
    (ended) => ({ code: 0, ...ended }),
    (error: Ended) => error,
  );
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(join(folder, file), text.replace(from, to));
}

it("passes over a folder whose check hears what matters, and counts the rest", { timeout: 120_000 }, async () => {
  const ended = await mutate();
  expect(ended).toMatchObject({ code: 0, stderr: expect.stringMatching(/^0 of [0-9]+ mutations tried\n/) });
  expect(ended.stdout).toMatch(
    /^([0-9]+) mutations: [0-9]+ are told by the check, 0 pass that change a disposition\n[0-9]+ pass that change none of/,
  );
});

it("names the slip that is not heard, with its place and a case that comes out otherwise, twice the same", {
  timeout: 120_000,
}, async () => {
  // Without the rule's case, nothing but the entailment's own cases would miss it.
  edit(
    "rules/tender-and-cold.yaml",
    "plants: [seedlings], nightLow: 1.95 }, status: present }",
    "planted: true, plants: [seedlings], nightLow: 1.95 }, status: present }",
  );
  edit(
    "rules/tender-and-cold.yaml",
    "facts: { plants: [seedlings], nightLow: -20 }",
    "facts: { planted: true, plants: [seedlings], nightLow: -20 }",
  );
  edit(
    "rules/tender-and-cold.yaml",
    "facts: { plants: [roots, evergreens], nightLow: -8 }",
    "facts: { planted: true, plants: [roots, evergreens], nightLow: -8 }",
  );
  const ended = await mutate("--file", "facts.yaml");
  const line =
    readFileSync(join(folder, "facts.yaml"), "utf8")
      .split("\n")
      .findIndex((each) => each.includes("id: plants-mean-planted")) + 1;
  expect(ended.code).toBe(1);
  expect(ended.stdout).toContain(`${folder}/facts.yaml:${line} entailment dropped: without plants-mean-planted; {`);
  expect(ended.stdout).toMatch(/ comes out as .* and not as .*\n/);
  expect((await mutate("--file", "facts.yaml")).stdout).toBe(ended.stdout);
});

it("says what it takes where there is nothing to mutate", { timeout: 60_000 }, async () => {
  const ended = await mutate("--file", "rules/no-such.yaml");
  expect(ended).toMatchObject({ code: 2, stdout: "" });
  expect(ended.stderr).toMatch(/^nothing in rules\/no-such\.yaml is of a kind that is mutated\nusage: npm run mutate/);
});

// A passage that was given out and is gone: what hangs on it, where it stood, and what to do.
import { expect, test } from "vitest";
import { knowledgeFiles } from "../support/base.ts";
import { edited, type Files, placeOf, problemsOf, without } from "../support/edit-knowledge.ts";

const TABLE = "passages/table1.yaml";
const ID = "table1.rel.7/height-loss-over-two-thirds";

/** The files without that passage, as one deletes it: its lines alone. */
function deleted(file: string, id: string): Files {
  const text = knowledgeFiles.get(file) ?? "";
  const [before, rest = ""] = text.split(`  - id: ${id}\n`);
  return new Map(knowledgeFiles).set(file, before + rest.slice(rest.indexOf("\n  - id: ") + 1));
}

test("the file that it stood in, the list that knows it, and the rule whose row has no passage any more", () => {
  const files = deleted(TABLE, ID);
  const [, line] = placeOf(files, "passage-ids.yaml", `- ${ID}`).split(":");
  const problems = problemsOf(files);
  expect(problems).toHaveLength(3);
  const where = placeOf(files, TABLE, "- id: table1.rel.6/pedicle-extension").replace(/:[0-9]+$/, "");
  expect(problems[0]).toMatch(new RegExp(`^${where}:[0-9]+ passage-gone the passage ${ID} is gone from this file, where it followed`));
  expect(problems[0]).toContain(`(passage-ids.yaml:${line})`);
  expect(problems[0]).toContain("table1.rel.7 has no passage now, and is the row of rule height-loss (rules/height-loss.yaml)");
  expect(problems[0]).toMatch(/ — put it back .*; if it must go, take its id out of passage-ids\.yaml too/);
  for (const problem of problems.slice(1))
    expect(problem).toMatch(
      /^silences\/\S+\.yaml:.*no-such-passage.* — it stood in passages\/table1\.yaml: put it back there, or name another/,
    );
});

test("the step of the work-up that rests on it", () => {
  expect(problemsOf(deleted("passages/dx.yaml", "dx.p2/older-radiographs")).join("\n")).toMatch(/^workup\.yaml:.*no-such-passage/m);
});

test("one of several at its place leaves no place bare", () => {
  const problems = problemsOf(deleted(TABLE, "table1.ind.1/acuity-from-history"));
  expect(problems.join("\n")).toMatch(/passage-gone the passage table1\.ind\.1\/acuity-from-history is gone/);
  expect(problems.join("\n")).not.toContain("has no passage now");
});

test("the first of its file, and the whole file", () => {
  expect(problemsOf(deleted("passages/dx.yaml", firstOf("passages/dx.yaml"))).join("\n")).toMatch(
    /^passages\/dx\.yaml:[0-9]+:[0-9]+ passage-gone the passage \S+ is gone from this file;/m,
  );
  const problems = problemsOf(without("passages/cost.yaml")).filter((problem) => problem.includes(" passage-gone "));
  expect(problems).toEqual([
    expect.stringMatching(
      /^passage-ids\.yaml:[0-9]+:[0-9]+ passage-gone there is no passages\/cost\.yaml, and answers may cite [0-9]+ passages/,
    ),
  ]);
});

function firstOf(file: string): string {
  return /- id: (\S+)/.exec(knowledgeFiles.get(file) ?? "")?.[1] ?? "";
}

test("a new name for an old passage is both, and says so", () => {
  const problems = problemsOf(edited(TABLE, `id: ${ID}`, "id: table1.rel.7/height-loss")).join("\n");
  expect(problems).toMatch(/passage-gone/);
  expect(problems).toContain(`the passage table1.rel.7/height-loss is not in passage-ids.yaml — if it is ${ID}, give it that id back`);
  const added = edited("passage-ids.yaml", `  - ${ID}\n`, "");
  expect(problemsOf(added)).toEqual([expect.stringMatching(/passage-new .* — add its id at the end of the list$/)]);
});

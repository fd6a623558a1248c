// What the schema of a knowledge file refuses: the entry by its name, what was written, what may stand there.
import { expect, test } from "vitest";
import { parseFile } from "../../src/knowledge/parse.ts";
import { problemInWords } from "../../src/knowledge/problem.ts";
import { guidelineFile, passagesFile, ruleFile } from "../../src/knowledge/schema/index.ts";

const RULE = `id: a-rule
kind: relative
scope: level
row: table.1
title: More than half of it is gone
condition:
  compare: { fact: share, moreThan: 1/2 }
readings:
  - question: Is a half more?
    answer: No.
    reason: The row says so.
    sources: [table.1]
cases:
  - { name: none, facts: { share: 0 }, status: absent }
  - { name: some, facts: { share: { min: 60, max: 70 }, other: [one, two] }, status: present }
  - { name: nothing given, facts: {}, status: unknown, reason: not_given }
`;

function problemsOf(text: string): string[] {
  return parseFile("f.yaml", text, ruleFile).problems.map(problemInWords);
}

/** Every problem of the rule with one text put in place of another. */
function edited(from: string, to: string): string[] {
  if (!RULE.includes(from)) throw new Error(`no ${from}`);
  return problemsOf(RULE.replace(from, to));
}

test("the rule itself fits", () => {
  expect(problemsOf(RULE)).toEqual([]);
});

test.each([
  [
    "a status that is none",
    "status: absent",
    "status: relative",
    "relative }",
    'schema case 1 "none" (share: 0): status: "relative" is not accepted — accepted: present, absent, unknown',
  ],
  [
    "a status that is nearly one",
    "status: present",
    "status: Presnt",
    "Presnt",
    'schema case 2 "some" (share: {"min":60,"max":70}, other: ["one","two"]): status: "Presnt" is not accepted — did you mean present? accepted: present, absent, unknown',
  ],
  [
    "a case without its status",
    ", status: absent",
    "",
    "{ name: none",
    'schema case 1 "none" (share: 0): status: missing — give one of present, absent, unknown',
  ],
  ["a case without its name", "name: none, ", "", "{ facts: { share: 0", "schema case 1 (share: 0): name: missing — give a text"],
  [
    "an unknown case without its reason",
    ", reason: not_given",
    "",
    "{ name: nothing",
    'schema case 3 "nothing given": an unknown case says its reason, not_given or article_does_not_decide; other cases have none — see knowledge/README.md',
  ],
  [
    "a decimal comma",
    "share: 0 ",
    "share: 66,7 ",
    "7 }",
    'decimal-comma case 1 "none" (share: 66): facts: share: 66,7 is not a number — write decimals with a point: share: 66.7',
  ],
  [
    "a decimal comma with a per cent sign",
    "share: 0 ",
    "share: 66,7% ",
    "7% }",
    'decimal-comma case 1 "none" (share: 66): facts: share: 66,7% is not a number — write decimals with a point: share: 66.7',
  ],
  [
    "a decimal comma beside another number",
    "share: 0 ",
    "share: 66,7, more: 3 ",
    "7, more",
    'decimal-comma case 1 "none" (share: 66, more: 3): facts: ",7" stands after a number — write decimals with a point, such as 66.7',
  ],
  [
    "a decimal comma in a bound",
    "moreThan: 1/2",
    "moreThan: 66,7",
    "7 }",
    "decimal-comma condition.compare: moreThan: 66,7 is not a number — write decimals with a point: moreThan: 66.7",
  ],
  [
    "a bound with its unit",
    "moreThan: 1/2",
    "moreThan: 66.7 %",
    "66.7 %",
    `schema condition.compare.moreThan: "66.7 %" is not accepted — did you mean 66.7? give a number in the fact's unit, or a fraction of its maximum such as 2/3`,
  ],
  [
    "a bound in words",
    "moreThan: 1/2",
    "moreThan: a half",
    "a half }",
    `schema condition.compare.moreThan: "a half" is not accepted — give a number in the fact's unit, or a fraction of its maximum such as 2/3`,
  ],
  [
    "a name that is nearly one",
    "min: 60",
    "minimum: 60",
    "minimum",
    'unknown-key case 2 "some" (share: {"minimum":60,"max":70}, other: ["one","two"]): facts.share has no entry "minimum" — did you mean min? accepted here: min, max',
  ],
  [
    "a name deep in a condition",
    "moreThan: 1/2",
    "atLeast: 1/2, sinds: 1",
    "sinds",
    'unknown-key condition.compare has no entry "sinds" — accepted here: fact, moreThan, atLeast, lessThan, atMost',
  ],
  [
    "no space after a colon",
    "status: absent",
    "status:absent",
    "status:absent",
    'unknown-key case 1 "none" (share: 0) has no entry "status:absent" — put a space after the colon: status: absent',
  ],
  [
    "a reading without a source",
    "    sources: [table.1]\n",
    "",
    "question:",
    'schema reading 1 "Is a half more?": sources: missing — give a list, such as [one, another]',
  ],
  [
    "a reading with no source in its list",
    "[table.1]\n",
    "[]\n",
    "[]",
    'schema reading 1 "Is a half more?": sources: too few entries — at least 1',
  ],
  [
    "a list without its brackets",
    "[table.1]\n",
    "table.1\n",
    "table.1\ncases",
    'schema reading 1 "Is a half more?": sources: "table.1" is not accepted — put it in brackets: [table.1]',
  ],
  [
    "a source of another form",
    "[table.1]\n",
    "[table.1, Table 1]\n",
    "Table 1]",
    'schema reading 1 "Is a half more?": sources, number 2: "Table 1" is not accepted — give a passage id such as dx.p3/stir-most-effective, or a locator such as dx.p3, table1.rel.7 or figure.1',
  ],
  [
    "a title that is a number",
    "title: More than half of it is gone",
    "title: 66",
    "66",
    'schema title: 66 is not accepted — put it in quotes: "66"',
  ],
  ["a title that is empty", "title: More than half of it is gone", 'title: ""', '""', "schema title: the text is empty — write it"],
  [
    "a title that was left out",
    "title: More than half of it is gone",
    "title:",
    "title:",
    "schema title: nothing is written here — give a text",
  ],
  [
    "a condition in words",
    "\n  compare: { fact: share, moreThan: 1/2 }",
    "\n  share > 1/2",
    "share > 1/2",
    'schema condition: "share > 1/2" is not accepted — give entries with their names, such as { key: value }; see knowledge/README.md',
  ],
])("%s", (_, from, to, at, says) => {
  const before = RULE.replace(from, to).split(at)[0] ?? "";
  const after = at === "title:" ? at.length : 0; // what was left out stands behind its key
  const place = `${before.split("\n").length}:${before.length - before.lastIndexOf("\n") + after}`;
  expect(edited(from, to)).toContain(`f.yaml:${place} ${says}`);
});

test("an entry of another file goes by its own name", () => {
  const passages = "section: a\npassages:\n  - { id: a.p1/some-words, sentences: 1, text: x, kind: evidence, certainty: certain }\n";
  expect(parseFile("f.yaml", passages, passagesFile).problems.map(problemInWords)).toEqual([
    'f.yaml:3:39 schema passage 1 "a.p1/some-words": sentences: 1 is not accepted — put it in brackets: [1]',
    'f.yaml:3:78 schema passage 1 "a.p1/some-words": certainty: "certain" is not accepted — accepted: states, suggests, hypothesises, unknown',
  ]);
});

test("an empty file, and a number that is too small", () => {
  expect(parseFile("f.yaml", "", guidelineFile).problems.map(problemInWords)).toEqual([
    "f.yaml:1:1 schema the file: nothing is written here — give entries with their names, such as { key: value }; see knowledge/README.md",
  ]);
  const sittings = parseFile("f.yaml", "sittings: { atMost: 0, source: a.p1/x }\n", guidelineFile).problems.map(problemInWords);
  expect(sittings).toContain("f.yaml:1:21 schema sittings.atMost: 0 is too small — at least 1");
  expect(sittings).toContain("f.yaml:1:1 schema title: missing — give a text");
});

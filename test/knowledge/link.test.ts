// Names that lead nowhere: each is reported where it stands, with the nearest one that exists.
import { expect, test } from "vitest";
import { edited, placeOf, problemsOf } from "../support/edit-knowledge.ts";

const BURST = "rules/burst-fracture.yaml";
const SIGNAL = "rules/no-acute-signal.yaml";

/** [what, file, text to replace, replacement, text in whose line it is reported, what the problem says] */
const BROKEN: [what: string, file: string, from: string, to: string, at: string, ...says: string[]][] = [
  [
    "a row that does not exist",
    BURST,
    "row: table1.rel.5",
    "row: table1.rel.55",
    "table1.rel.55",
    "no-such-locator",
    "the nearest locator is table1.rel.5",
  ],
  [
    "a fact that does not exist",
    BURST,
    "holds: burstFracture",
    "holds: burstFractur",
    "holds",
    "no-such-fact",
    "burstFractur",
    "the nearest fact is burstFracture",
  ],
  [
    "a fact of a case that does not exist",
    BURST,
    "facts: { burstFracture: true }",
    "facts: { burstFractures: true }",
    "{ burstFractures",
    "no-such-fact",
    "burstFractures",
  ],
  ["a locator that does not exist", BURST, "sources: [table1.rel.5]", "sources: [dx.p9]", "dx.p9", "no-such-locator", "dx.p9"],
  ["a passage that does not exist", BURST, "sources: [table1.rel.5]", "sources: [dx.p3/no-such]", "dx.p3/no-such", "no-such-passage"],
  [
    "a passage that a consideration rests on",
    "considerations/axial-imaging.yaml",
    "dx.p4/axial-imaging-first,",
    "dx.p4/axial-imaging-firs,",
    "dx.p4/axial-imaging-firs,",
    "no-such-passage",
    "the nearest passage is dx.p4/axial-imaging-first",
  ],
  [
    "a choice that another one lies within",
    "vocabulary/alternatives.yaml",
    "within: malignant",
    "within: malignent",
    "within: malignent",
    "no-such-choice",
    "the nearest choice is malignant",
  ],
  [
    "a rule that a tension names",
    "tensions.yaml",
    "rules: [non-midline-pain",
    "rules: [off-midline-pain",
    "off-midline-pain",
    "no-such-rule",
    "the nearest rule is non-midline-pain",
  ],
  [
    "a level of a condition",
    "considerations/several-thoracic-fractures.yaml",
    "to: T12",
    "to: T13",
    "levelsMatching",
    "no-such-level",
    "the nearest level is T12",
  ],
  [
    "the passage behind the sittings",
    "guideline.yaml",
    "three-levels-per-procedure",
    "three-levels-per-day",
    "complications.p5/three-levels-per-day",
    "no-such-passage",
  ],
  [
    "a value that a fact does not have",
    "rules/infection.yaml",
    "oneOf: [local, systemic]",
    "oneOf: [local, systemc]",
    "is:",
    "condition",
    "systemc",
    "none, local, systemic",
  ],
  [
    "a value that only narrows down",
    "rules/infection.yaml",
    "oneOf: [local, systemic]",
    "oneOf: [local, suspected]",
    "is:",
    "condition",
    "no definite value suspected",
  ],
  [
    "holds on a fact that is no boolean",
    BURST,
    "\n  holds: burstFracture",
    "\n  holds: infection",
    "holds",
    "condition",
    "holds asks for a boolean",
  ],
];

test.each(BROKEN)("%s", (_, file, from, to, at, ...says) => {
  const files = edited(file, from, to);
  const problems = problemsOf(files);
  const line = placeOf(files, file, at).replace(/[0-9]+$/, "");
  const own = problems.filter((problem) => problem.startsWith(line));
  expect(own, problems.join("\n")).not.toEqual([]);
  for (const part of says) expect(own.join("\n")).toContain(part);
});

test("a name deep in a condition is pointed at in its own line", () => {
  const files = edited(SIGNAL, "not: { holds: multipleMyeloma }", "not: { holds: multipleMyelom }");
  const [line] = placeOf(files, SIGNAL, "multipleMyelom }").split(":").slice(1);
  expect(problemsOf(files)[0]).toMatch(new RegExp(`^${SIGNAL}:${line}:`));
});

test.each([
  [
    "the value that an entailment gives",
    "    fact: symptomatic\n    is: true",
    "    fact: symptomatic\n    is: maybe",
    /^facts\.yaml:.*maybe/m,
  ],
  ["what a value could be", "couldBe: [none, local, systemic]", "couldBe: [none, local, system]", /^facts\.yaml:.*system/m],
])("%s has to exist, and is pointed at in facts.yaml", (_, from, to, says) => {
  expect(problemsOf(edited("facts.yaml", from, to)).join("\n")).toMatch(says);
});

// Each check of a linked base finds what it is for, and says where and what to do.
import { expect, test } from "vitest";
import { checks } from "../../src/knowledge/lint/index.ts";
import { knowledgeFiles } from "../support/base.ts";
import { edited, type Files, problemsOf, without } from "../support/edit-knowledge.ts";

const HEIGHT = "rules/height-loss.yaml";
const BURST = "rules/burst-fracture.yaml";

/** The file with the lines that hold a text taken out. */
function cut(file: string, text: string, files: Files = knowledgeFiles): Files {
  const lines = (files.get(file) ?? "").split("\n");
  const kept = lines.filter((line) => !line.includes(text));
  if (kept.length === lines.length) throw new Error(`${file} has no ${text}`);
  return new Map(files).set(file, kept.join("\n"));
}

function cutPattern(file: string, pattern: RegExp): Files {
  const text = knowledgeFiles.get(file) ?? "";
  if (!pattern.test(text)) throw new Error(`${file} has no ${pattern}`);
  return new Map(knowledgeFiles).set(file, text.replace(pattern, ""));
}

function renamed(from: string, to: string): Files {
  return new Map([...knowledgeFiles].map(([name, text]) => [name === from ? to : name, text]));
}

test("there is one check for each file of the folder", () => {
  expect(checks.length).toBeGreaterThanOrEqual(7);
});

test.each([
  [
    "a case with another status",
    edited(BURST, "{ burstFracture: true }, status: present", "{ burstFracture: true }, status: absent"),
    /^rules\/burst-fracture\.yaml:14:[0-9]+ case .*expected absent, came to present/m,
  ],
  [
    "a case with another reason",
    edited(BURST, "reason: not_given", "reason: article_does_not_decide"),
    /expected unknown article_does_not_decide, came to unknown not_given/,
  ],
  [
    "a status that no case has",
    edited(
      BURST,
      "  - { name: no burst fracture, facts: { burstFracture: false }, status: absent }",
      "  - { name: burst again, facts: { burstFracture: true }, status: present }",
    ),
    /case .*no case is absent/,
  ],
  [
    "a case with a value that the fact does not have",
    edited("rules/infection.yaml", "facts: { infection: local }", "facts: { infection: lokal }"),
    /case .*"lokal" is not accepted; did you mean local/,
  ],
  [
    "a case whose facts another case gives too, with another status: both are named",
    edited(BURST, "cases:\n", "cases:\n  - { name: burst again, facts: { burstFracture: true }, status: absent }\n"),
    /case "burst again" \(burstFracture true\): expected absent, came to present; case "burst fracture" has the same facts and expects present/,
  ],
  [
    "two cases of one name",
    edited(BURST, "name: no burst fracture", "name: burst fracture"),
    /^rules\/burst-fracture\.yaml:15:[0-9]+ case .*two cases are named "burst fracture"/m,
  ],
  [
    "a number with its unit: the number is offered, and no bound is said to lack a case",
    edited(HEIGHT, "heightLossPercent: 66.7 ", "heightLossPercent: 66.7 % "),
    /^[^\n]*case "just above": heightLossPercent: "66\.7 %" is not accepted; did you mean 66\.7\? give a number[^\n]*$/,
  ],
  [
    "a range in one word",
    edited(HEIGHT, "{ min: 60, max: 70 }", "60-70"),
    /"60-70" is not accepted; did you mean \{ min: 60, max: 70 \}\?/,
  ],
  [
    "a share for a per cent: the number is shown with its unit",
    edited(HEIGHT, "heightLossPercent: 66.7 ", "heightLossPercent: 0.667 "),
    /case "just above" \(heightLossPercent 0\.667 %\): expected present, came to absent/,
  ],
  [
    "a case that contradicts itself",
    edited(BURST, "facts: { burstFracture: true }", "facts: { burstFracture: true, fractured: false }"),
    /case .*contradict each other/,
  ],
  [
    "a row without a rule",
    edited("tensions.yaml", ", burst-fracture,", ",", without(BURST)),
    /^outline\.yaml:[0-9]+:[0-9]+ row no rule stands for table1\.rel\.5/m,
  ],
  [
    "a row that does not say what it covers",
    edited("passages/table1.yaml", "    covers:\n      - burst\n", ""),
    /^rules\/burst-fracture\.yaml:[0-9]+:[0-9]+ covers no passage of table1\.rel\.5 says what it covers/m,
  ],
  [
    "what undoes a cover that there is not",
    edited("passages/table1.yaml", "    covers:\n      - burst\n", "    unless: [mended]\n"),
    /covers passage table1\.rel\.5\/burst-fracture has unless without covers/,
  ],
  [
    "two rules for a row",
    edited(BURST, "row: table1.rel.5", "row: table1.rel.6"),
    /row rule .* stands for table1\.rel\.6, and so does another/,
  ],
  [
    "a rule in a file of another name",
    renamed(BURST, "rules/burst.yaml"),
    /^rules\/burst\.yaml:1:1 file-name .*rules\/burst-fracture\.yaml/m,
  ],
  [
    "a consideration in a file of another name",
    renamed("considerations/axial-imaging.yaml", "considerations/imaging.yaml"),
    /file-name .*considerations\/axial-imaging\.yaml/,
  ],
  ["passages in a file of another name", renamed("passages/dx.yaml", "passages/diagnosis.yaml"), /file-name .*passages\/dx\.yaml/],
  [
    "no case just above a bound",
    cut(HEIGHT, "name: just above"),
    /^rules\/height-loss\.yaml:[0-9]+:[0-9]+ threshold .*just above the bound 2\/3 of heightLossPercent/m,
  ],
  [
    "no case just below a bound",
    edited(HEIGHT, "heightLossPercent: 66.6 ", "heightLossPercent: 60 ", cut(HEIGHT, "as near as decimals come")),
    /threshold .*just below/,
  ],
  ["no case at a bound", cut(HEIGHT, "as near as decimals come"), /threshold .*at \(or as near as decimals come\)/],
  ["a case above a bound, but not near it", edited(HEIGHT, "heightLossPercent: 66.7 ", "heightLossPercent: 67 "), /threshold .*just above/],
  [
    "a place of the source without a passage",
    edited("outline.yaml", "- table1.rel.5\n", "- table1.rel.5\n          - table1.rel.50\n"),
    /uncovered no passage stands for table1\.rel\.50/,
  ],
  ["a reference that nothing cites", edited("outline.yaml", "referenceCount: ", "referenceCount: 1"), /reference .*stands at no passage/],
  [
    "a reference that is not told of",
    cutPattern("references.yaml", /^ {2}- number: 7\n(?: {4}.*\n)+/m),
    /references\.yaml does not tell of reference 7/,
  ],
  [
    "a rule that counts levels",
    edited(BURST, "\n  holds: burstFracture", "\n  levelsMatching: { where: { holds: burstFracture }, atLeast: 1 }"),
    /condition rule burst-fracture uses levelsMatching/,
  ],
  [
    "a rule that reads what is not known",
    edited(BURST, "\n  holds: burstFracture", "\n  any: [{ not: { possibly: { holds: burstFracture } } }]"),
    /condition rule burst-fracture uses possibly/,
  ],
  [
    "an entailment that does",
    edited("facts.yaml", "when: { holds: burstFracture }", "when: { possibly: { holds: burstFracture } }"),
    /condition entailment burst-means-fractured uses possibly/,
  ],
  ["a draft that is not filled in", edited(BURST, "title: Burst fracture", "title: TODO"), /^rules\/burst-fracture\.yaml:1:1 todo /m],
  ["a level that is not drawn", cut("drawing.yaml", "level: T4,"), /^drawing\.yaml:[0-9]+:[0-9]+ drawing shapes are .*T3, T5/m],
  ["a level that no group holds", edited("drawing.yaml", "from: T1, to: T12", "from: T2, to: T12"), /drawing groups hold .*C7, T2/],
  [
    "an example that the server would refuse",
    edited("example.yaml", "stirSignal: abnormal", "stirSignal: bright"),
    /example .*"bright" is not/,
  ],
  ["a word that stands twice in another case", twiceTerm(), /term .*stands twice/],
] as [string, Files, RegExp][])("%s", (_, files, says) => {
  expect(problemsOf(files).join("\n")).toMatch(says);
});

function twiceTerm(): Files {
  return new Map(knowledgeFiles).set("vocabulary/more.yaml", "terms:\n  - { of: vertebroplasty, same: [Xyzzy], related: [xyzzY] }\n");
}

// npm run check holds figures together: of a rule's condition and its texts, and of every text and the passages it rests on.
import { expect, test } from "vitest";
import { assemble } from "../../src/knowledge/assemble.ts";
import { readFolder } from "../../src/knowledge/load.ts";
import { problemInWords } from "../../src/knowledge/problem.ts";
import { citedFigures } from "../../tools/figures/cited-figures.ts";
import { ruleFigures } from "../../tools/figures/rule-figures.ts";
import { knowledgeFiles, parseKnown } from "../support/base.ts";
import { edited as editedIn, type Files } from "../support/edit-knowledge.ts";

const HEIGHT = "rules/height-loss.yaml";
const TABLE = "passages/table1.yaml";
const PASSAGE = "lost more than two thirds of its height";
const TITLE = "title: More than two thirds";
const REASON = "reason: The row says greater than.";
const ROUNDED = " A decimal that is two thirds rounded, such as 66.7, is the bound and not more; 66.8 % is more.";
const ANSWER = `answer: No. The bound is strict and lies at exactly 2/3.${ROUNDED} Whole per cents are never read as rounded, so that 67 % is more.`;

/** Long files that only some of these tests need; the words of the vocabulary are what covers are checked by. */
const ASIDE = /^silences\b/;
const short: Files = new Map([...knowledgeFiles].filter(([name]) => !ASIDE.test(name)));
const edited = (file: string, from: string, to: string, files: Files = short): Files => editedIn(file, from, to, files);

function problemsOf(files: Files): string[] {
  return assemble(files, [ruleFigures, citedFigures], parseKnown).problems.map(problemInWords);
}

/** The bound at another place, and its cases with it, as one does who trusts the cases to tell all. */
function movedBound(): Files {
  const cases: [from: string, to: string][] = [
    ["moreThan: 2/3", "moreThan: 3/4"],
    ["heightLossPercent: 66.6 ", "heightLossPercent: 74.9 "],
    ["heightLossPercent: 66.666666666666 ", "heightLossPercent: 75 "],
    ["heightLossPercent: 66.68 ", "heightLossPercent: 75.01 "],
    ["heightLossPercent: 66.8 ", "heightLossPercent: 75.1 "],
    ["heightLossPercent: 67 ", "heightLossPercent: 76 "],
    ["{ min: 70 }", "{ min: 80 }"],
    ["{ min: 60, max: 70 }", "{ min: 70, max: 80 }"],
  ];
  return cases.reduce((files, [from, to]) => edited(HEIGHT, from, to, files), short);
}

/** Everything at three quarters: what the one who moves a bound has to come to. */
function movedTexts(files: Files): Files {
  const texts: [file: string, from: string, to: string][] = [
    [HEIGHT, TITLE, "title: More than three quarters"],
    [HEIGHT, "Is exactly two thirds more than two thirds?", "Is exactly 75 % more than three quarters?"],
    [HEIGHT, ROUNDED, " No decimal is three quarters rounded; 75.1 % is more."],
    [HEIGHT, "at exactly 2/3", "at exactly 3/4"],
    [HEIGHT, "67 % is more", "76 % is more"],
    [TABLE, PASSAGE, "lost more than three-quarters of its height"],
    ["vocabulary/fractures.yaml", "of: two thirds", "of: three quarters"],
  ];
  return texts.reduce((all, [file, from, to]) => edited(file, from, to, all), files);
}

test("the project's own knowledge, and another guideline's, agree with themselves", () => {
  expect(problemsOf(knowledgeFiles)).toEqual([]);
  expect(problemsOf(readFolder("test/other-guideline/knowledge"))).toEqual([]);
});

test("a bound that was moved with its cases alone: who says what, and where", () => {
  expect(problemsOf(movedBound())).toEqual([
    expect.stringMatching(
      /^rules\/height-loss\.yaml:7:3 figure rule height-loss: its figures do not agree\. Condition: more than 3\/4; title: More than two thirds; passage table1\.rel\.7\/height-loss-over-two-thirds: more than two thirds; reading 1: exactly two thirds, .* — read the row again .*; the passage is at passages\/table1\.yaml:[0-9]+$/,
    ),
  ]);
});

test("a bound that was moved everywhere, in digits or in words, is one", () => {
  expect(problemsOf(movedTexts(movedBound()))).toEqual([]);
});

test.each([
  [
    "the passage",
    edited(TABLE, PASSAGE, "lost more than three quarters of its height"),
    /passage table1\.rel\.7\/\S+: more than three quarters/,
  ],
  ["the title", edited(HEIGHT, TITLE, "title: More than half"), /title: More than half/],
  ["the title's comparison", edited(HEIGHT, TITLE, "title: At least two thirds"), /Condition: more than 2\/3; title: At least two thirds/],
  ["the passage's comparison", edited(TABLE, PASSAGE, "lost two thirds of its height or more"), /two thirds of its height or more;/],
  ["a reading's fraction", edited(HEIGHT, "lies at exactly 2/3", "lies at exactly 3/4"), /reading 1: .*exactly 3\/4/],
  ["a reading's word", edited(HEIGHT, REASON, "reason: The row says greater than a third."), /reading 1: .*greater than a third/],
  [
    "a reading's examples",
    edited(
      HEIGHT,
      "Is exactly two thirds more than two thirds",
      "Is the bound strict",
      // No example but these two, and the bound itself nowhere.
      edited(HEIGHT, ANSWER, "answer: No. 74.9 % is not more; 66.8 % is more."),
    ),
    /reading 1: 74\.9 %, 66\.8 % /,
  ],
  [
    "a passage that gives no figure any more, where the title does",
    edited(TABLE, PASSAGE, "lost most of its height", edited(HEIGHT, TITLE, "title: More than 60 %")),
    /no figure/,
  ],
  ["a rounded share", edited(TABLE, PASSAGE, "lost more than 66 % of its height"), /more than 66 %/],
] as [string, Files, RegExp][])("%s differs from the condition", (_, files, says) => {
  const found = problemsOf(files).filter((problem) => problem.startsWith(`${HEIGHT}:7:3 figure `));
  expect(found).toEqual([expect.stringMatching(says)]);
});

test("a reading may tell its bound by examples just beside it alone", () => {
  const without = edited(HEIGHT, "Is exactly two thirds more than two thirds", "Is the bound strict");
  expect(problemsOf(edited(HEIGHT, ANSWER, "answer: No. 66.6 % is not more; 66.8 % is more.", without))).toEqual([]);
});

test.each([
  ["an example", "The row says greater than; 80 % is."],
  ["an end of the range", "The row says greater than; more than 0 % is not enough."],
  ["a figure of another kind", "The row says greater than, and names 2 limits within 3 months."],
  ["the opposite side of the bound", "Up to two thirds the row is absent."],
])("a reading may tell %s", (_, reason) => {
  expect(problemsOf(edited(HEIGHT, REASON, `reason: ${reason}`))).toEqual([]);
});

test("a reading may tell a share that stands in a passage that it names, and no other", () => {
  const withReason = (sources: string): Files =>
    edited(HEIGHT, `${REASON}\n    sources: [table1.rel.7]`, `reason: It can cost up to 9 % of capacity.\n    sources: [${sources}]`);
  const passage = [...(knowledgeFiles.get("techniques.yaml") ?? "").matchAll(/passages: \[(.*)\]/g)].map(([, list]) => list).join(", ");
  const source = passage
    .split(", ")
    .find((id) =>
      (knowledgeFiles.get(`passages/${id.split(".")[0]}.yaml`) ?? "").split(`id: ${id}\n`)[1]?.split("- id:")[0]?.includes("9%"),
    );
  expect(problemsOf(withReason(`table1.rel.7, ${source}`))).toEqual([]);
  expect(problemsOf(withReason("table1.rel.7"))).toEqual([
    expect.stringContaining("reading 1: exactly two thirds, more than two thirds, exactly 2/3, two thirds, 66.8 %, 67 %, up to 9 %"),
  ]);
});

test("a bound in another unit than a share is told as a number of that unit, or as a share of the whole", () => {
  const other = readFolder("test/other-guideline/knowledge");
  const [never, doubt] = ["rules/waterlogged.yaml", "rules/flying-fleece.yaml"];
  expect(problemsOf(edited(never, "title: A waterlogged bed", "title: A bed with more than 30 l of water", other))).toEqual([]);
  expect(problemsOf(edited(never, "title: A waterlogged bed", "title: A bed with more than 20 l of water", other)).join()).toMatch(
    /Condition: more than 3\/4; title: more than 20 l;/,
  );
  // Where the row gives no figure, a reading has to.
  expect(problemsOf(edited(doubt, ", read as one with less than 5 l of water,", ",", other)).join()).toMatch(
    /rule flying-fleece: its figures do not agree\. Condition: less than 5 l; title: no figure; passage table\.doubt\.1\/wind: no figure/,
  );
});

test.each([
  [
    "a consideration",
    "considerations/sittings-limit.yaml",
    "no more than 3 levels",
    "no more than 4 levels",
    /^considerations\/sittings-limit\.yaml:2:7 figure .*"no more than 4"/m,
  ],
  [
    "a side of a tension",
    "tensions.yaml",
    "in more than one third",
    "in more than half",
    /^tensions\.yaml:[0-9]+:[0-9]+ figure .*"more than half", and its passages say more than one third/m,
  ],
  ["an aspect", "techniques.yaml", "up to 9%", "up to 8%", /^techniques\.yaml:[0-9]+:[0-9]+ figure aspect .*"up to 8%"/m],
  [
    "a silence",
    "silences/imaging-and-measures.yaml",
    "almost 30%",
    "almost 20%",
    /^silences\/imaging-and-measures\.yaml:[0-9]+:[0-9]+ figure silence .*"almost 20%"/m,
  ],
  [
    "the levels of one sitting",
    "guideline.yaml",
    "atMost: 3",
    "atMost: 4",
    /^guideline\.yaml:[0-9]+:[0-9]+ figure sittings allow at most 4, and the passage \S+ says no more than 3/m,
  ],
] as [string, string, string, string, RegExp][])("%s says another figure than its passages", (_, file, from, to, says) => {
  expect(problemsOf(edited(file, from, to, file.startsWith("silences/") ? knowledgeFiles : short)).join("\n")).toMatch(says);
});

test("a share that no passage of a text gives is named, a count of one's own is not", () => {
  const file = "considerations/axial-imaging.yaml";
  const text = /^text: .*$/m.exec(knowledgeFiles.get(file) ?? "")?.[0] ?? "";
  expect(problemsOf(edited(file, text, `${text} That is so in 12 % of cases.`)).join()).toMatch(
    /"12 %", and none of its passages gives a figure of the kind/,
  );
  expect(problemsOf(edited(file, text, `${text} There are two reasons for it.`))).toEqual([]);
});

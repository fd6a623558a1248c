// Markdown as blocks: what each is, and the heading, lead or column that it hangs on.
import { expect, test } from "vitest";
import { readBlocks } from "../../../src/grounding/answer/markdown.ts";

/** "kind: text", with what it hangs on behind "<". */
const blocks = (markdown: string): string[] =>
  readBlocks(markdown).map(({ kind, text, under }) => `${kind}: ${[text, ...under.toReversed()].join(" < ")}`);

test.each<[name: string, markdown: string, expected: string[]]>([
  ["paragraphs", "One line\ngoes on.\n\nAnother.", ["prose: One line goes on.", "prose: Another."]],
  ["a heading over prose", "## Frost\nRoses bear it.", ["heading: Frost", "prose: Roses bear it. < Frost"]],
  ["an underlined heading", "Frost\n-----\nRoses bear it.", ["heading: Frost", "prose: Roses bear it. < Frost"]],
  ["a line in bold", "**Frost**\nRoses bear it.", ["heading: **Frost**", "prose: Roses bear it. < **Frost**"]],
  ["items under a lead", "Cover:\n- roses\n- beds", ["prose: Cover:", "item: roses < Cover:", "item: beds < Cover:"]],
  [
    "items under a lead under a heading",
    "# Frost\nCover:\n1. roses",
    ["heading: Frost", "prose: Cover: < Frost", "item: roses < Cover: < Frost"],
  ],
  [
    "the lead ends with the next paragraph",
    "Cover:\n- roses\n\nThat is all.\n- beds",
    ["prose: Cover:", "item: roses < Cover:", "prose: That is all.", "item: beds"],
  ],
  ["a ticked item", "- [x] roses\n❌ beds", ["item: roses", "item: beds"]],
  ["a quotation", "> Roses bear it.\nBeds do not.", ["prose: Roses bear it.", "prose: Beds do not."]],
  ["a rule between two", "Roses\n\n***\n\nbeds", ["prose: Roses", "prose: beds"]],
  ["code", "```\nroses\n```\nbeds", ["code: roses", "prose: beds"]],
  ["code without an end", "~~~\nroses\nbeds", ["code: roses\nbeds"]],
  ["tags, comments and what nobody sees", "<b>Roses</b> <!-- not -->be\u200bar it.", ["prose: Roses   bear it."]],
  ["a footnote stands where its mark is", "Roses bear it.[^1]\n\n[^1]: [advice.p3]", ["prose: Roses bear it. [advice.p3]"]],
  ["nothing to read", "---\n\n***\n", []],
])("%s", (_, markdown, expected) => {
  expect(blocks(markdown)).toEqual(expected);
});

test("a table's cells say their row and hang on their column; a column of sources serves the row", () => {
  expect(blocks("| bed | answer | source |\n|---|---|---|\n| sodden | no | [table1.abs.1] |\n| dry | yes | 2 |")).toEqual([
    "heading: bed | answer | source",
    "cell: sodden: no [table1.abs.1] < answer",
    "cell: dry: yes [ref 2] < answer",
  ]);
});

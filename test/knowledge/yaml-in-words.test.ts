// YAML that does not parse: one plain sentence for each mistake that is made by hand, with the line and what is right.
import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { parseFile } from "../../src/knowledge/parse.ts";
import { problemInWords } from "../../src/knowledge/problem.ts";

const RULE = `id: a-rule
kind: relative
title: More than half of it is gone
readings:
  - question: Is a half more than a half?
    answer: No. The bound is strict.
    sources: [table.1, table.2]
  - question: And the rest?
    answer: "It is left: nobody looks."
cases:
  - { name: none, facts: { share: 0 }, status: absent }
  - { name: all, facts: { share: 100 }, status: present }
`;

function problemsOf(text: string): string[] {
  return parseFile("f.yaml", text, z.unknown()).problems.map(problemInWords);
}

function edited(from: string, to: string): string {
  if (!RULE.includes(from)) throw new Error(`no ${from}`);
  return RULE.replace(from, to);
}

/** [what, text, replacement, where it is told, the sentence, what is right] */
const MISTAKES: [what: string, from: string, to: string, where: string, says: string, right: string][] = [
  ["a line too far in, at the top", "kind: rel", "  kind: rel", "2:1", "indented too far, in the line: kind: relative", "without spaces"],
  ["a line too far in", "    answer: No", "     answer: No", "6:1", "indented too far, in the line: answer: No.", "begin it with 4 spaces"],
  [
    "a line too far out",
    "    answer: No",
    "  answer: No",
    "6:1",
    "not indented as those around it, in the line: answer: No.",
    "as many spaces as",
  ],
  [
    "an entry of a list too far out",
    "  - question: And",
    "- question: And",
    "8:1",
    "not indented as those around it, in the line: - question: And",
    "as many",
  ],
  ["a tab", "    answer: No", "\tanswer: No", "6:1", "a tab stands where spaces have to, in the line: answer: No.", "spaces alone"],
  ["a no-break space", "    answer: No", "\u00a0\u00a0\u00a0\u00a0answer: No", "6:1", "no-break space", "plain spaces"],
  ["no space after the colon", "kind: relative", "kind:relative", "2:1", "a space is missing after the colon", "write kind: relative"],
  ["no colon", "kind: relative", "kind relative", "2:1", "no key with a colon, in the line: kind relative", 'write "key: value"'],
  [
    "a colon in a text",
    "title: More",
    "title: Loss: more",
    "3:8",
    "a text with a colon in it",
    'title: "Loss: more than half of it is gone"',
  ],
  ["a colon in a text with quotes", "title: More", 'title: "Loss": more', "3:8", "colon", `title: '"Loss": more than half of it is gone'`],
  [
    "a case without braces",
    "- { name: none, facts: { share: 0 }, status: absent }",
    "- name: none, facts: { share: 0 }, status: absent",
    "11:11",
    "without braces",
    "- { name: none, facts: { share: 0 }, status: absent }",
  ],
  [
    "a brace that is not closed",
    "status: absent }",
    "status: absent",
    "11:5",
    "a { is not closed, in the line: - { name: none",
    "close it with }",
  ],
  ["an inner brace that is not closed", "{ share: 0 }", "{ share: 0", "11:5", "a { is not closed", "in the same line"],
  ["a bracket that is not closed", "table.2]", "table.2", "7:14", "a [ is not closed, in the line: sources: [table.1", "close it with ]"],
  [
    "a comma that is missing",
    "}, status: absent",
    "} status: absent",
    "11:39",
    "a comma is missing between the entries within { }",
    "put one",
  ],
  [
    "a comma that is missing before a key",
    "none, facts",
    "none facts",
    "11:13",
    "a comma is missing between the entries within { }",
    "put one",
  ],
  [
    "a quote without its end",
    'nobody looks."',
    "nobody looks.",
    "9:13",
    'the quote " that begins here has no end',
    'answer: "It is left: nobody looks."',
  ],
  ["a quote without its beginning", '"It is left', "It is left", "9:13", "a text with a colon", 'answer: "It is left: nobody looks."'],
  [
    "a quote without its end, within braces",
    "name: none,",
    'name: "none,',
    "11:13",
    'the quote " that begins here has no end',
    "in its own line",
  ],
  [
    "a quote that runs into the next one",
    "title: More",
    'title: "More',
    "3:8",
    'the quote " that begins here has no end',
    "in its own line",
  ],
  [
    "an apostrophe within single quotes",
    "title: More than half of it",
    "title: 'More than half of one's body'",
    "3:31",
    "goes on after its closing quote",
    `"More than half of one's body' is gone"`,
  ],
  ["a key twice", "kind: relative", "kind: relative\nkind: absolute", "3:1", '"kind" stands twice in the same entry', "keep the right one"],
  ["a fact twice", "{ share: 0 }", "{ share: 0, share: 1 }", "11:38", '"share" stands twice', "keep the right one"],
  [
    "a text that begins with a sign",
    "title: More",
    "title: > more",
    "3:10",
    "a text may not begin with >",
    'title: "> more than half of it is gone"',
  ],
  [
    "a text that begins with a per cent sign",
    "title: More",
    "title: %66 more",
    "3:8",
    "a text may not begin with %",
    'title: "%66 more than half of it is gone"',
  ],
  [
    "a text that begins with a bracket",
    "title: More",
    "title: [7] More",
    "3:12",
    "a text may not begin with [",
    'title: "[7] More than half of it is gone"',
  ],
  [
    "a text that begins with a dash",
    "title: More",
    "title: - More",
    "3:8",
    "a text may not begin with -",
    'title: "- More than half of it is gone"',
  ],
  ["a backslash within quotes", '"It is left', '"It is \\left', "9:20", 'a \\ within " "', "write it twice"],
  ["another document", "readings:", "---\nreadings:", "4:1", "a line of --- begins another document", "a file holds one"],
];

test.each(MISTAKES)("%s", (_, from, to, where, says, right) => {
  const problems = problemsOf(edited(from, to));
  expect(problems).toHaveLength(1);
  const [message = "", hint = ""] = (problems[0] ?? "").split(" — ");
  expect(message).toMatch(new RegExp(`^f\\.yaml:${where} yaml `));
  expect(message).toContain(says);
  expect(hint).toContain(right);
});

test("what stands after a # in a sentence is not lost unseen; a comment to a word, and in its own line, is one", () => {
  expect(problemsOf(edited("half of it", "half #2 of it"))).toEqual([
    expect.stringMatching(/^f\.yaml:3:23 yaml-feature from the # on, nothing is read: #2 of it is gone — put the text in quotes/),
  ]);
  expect(problemsOf(edited("kind: relative", "kind: relative # or absolute\n# a line of its own"))).toEqual([]);
  expect(problemsOf(edited("sources: [table.1, table.2]", "sources: [table.1, table.2] # both rows say so"))).toEqual([]);
  expect(problemsOf(edited("title: More than half of it is gone", 'title: "More than # half of it" # quoted'))).toEqual([]);
});

test("a long line is cut short", () => {
  const [problem = ""] = problemsOf(edited("title: More", `title: Loss: ${"long ".repeat(60)}`));
  expect(problem.split(" — ")[0]?.length).toBeLessThan(200);
});

test("whatever is cut out, put in or indented, a file that does not parse has one sentence of the kind, within the file", () => {
  const lines = RULE.split("\n").length;
  const slip = fc.record({
    at: fc.nat(RULE.length),
    cut: fc.nat(3),
    put: fc.constantFrom("", " ", "  ", "\t", '"', "'", "{", "}", "[", "]", ",", ":", ": ", "- ", "%", "#", "\n", "|", ">", "\\"),
  });
  fc.assert(
    fc.property(slip, ({ at, cut, put }) => {
      const problems = parseFile("f.yaml", RULE.slice(0, at) + put + RULE.slice(at + cut), z.unknown()).problems;
      const syntax = problems.filter(({ code }) => code === "yaml");
      expect(syntax.length).toBeLessThanOrEqual(1);
      for (const { line, message, hint } of problems) {
        expect(line).toBeLessThanOrEqual(lines + 1);
        expect(message).not.toBe("");
        expect(hint).not.toBe("");
      }
    }),
    { numRuns: 500 },
  );
});

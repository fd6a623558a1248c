// JSON with its mistakes told: where, and what to do; no name twice.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "../../src/knowledge/json.ts";

const TEXT = "this text is not complete, or has something in it that JSON writes otherwise, such as \\n for a line break";
const COMMENT = "comments are not JSON; take them out";

test.each([
  ['{"a":1,"a":2}', 'line 1, column 8: "a" stands here again, after line 1, column 2; give it once'],
  ['{"p":{\n  "x": "local",\n  "x": "none"}}', 'line 3, column 3: "x" stands here again, after line 2, column 3; give it once'],
  ['{"ab":1,"\\u0061b":2}', 'line 1, column 9: "ab" stands here again, after line 1, column 2; give it once'],
  ['[{"a":[{"b":1,"b":1}]}]', 'line 1, column 15: "b" stands here again, after line 1, column 9; give it once'],
  ['{\n  "a": 1,\n}', "line 3, column 1: a comma before } is not JSON; take it out"],
  ["[1,]", "line 1, column 4: a comma before ] is not JSON; take it out"],
  ['{"a": 1 // one\n}', `line 1, column 9: ${COMMENT}`],
  ['/* facts */ {"a": 1}', `line 1, column 1: ${COMMENT}`],
  ['# facts\n{"a": 1}', `line 1, column 1: ${COMMENT}`],
  ["{'a': 1}", "line 1, column 2: names and texts stand in double quotes in JSON"],
  ["{a: 1}", "line 1, column 2: a name stands in double quotes in JSON"],
  ['{"a": 1', "line 1, column 8: it ends here, before it is complete; a bracket or a quotation mark is missing"],
  ["", "line 1, column 1: it ends here, before it is complete; a bracket or a quotation mark is missing"],
  ['{"a": "x\ny"}', `line 1, column 7: ${TEXT}`],
  ['{"a": "x', `line 1, column 7: ${TEXT}`],
  ['{"a": "\\x"}', `line 1, column 7: ${TEXT}`],
  ['{"a" 1}', 'line 1, column 6: "1" cannot stand here in JSON'],
  ['{"a": NaN}', 'line 1, column 7: "N" cannot stand here in JSON'],
  ['{"a": 1} x', 'line 1, column 10: "x" cannot stand here in JSON'],
])("%j", (text, mistake) => {
  expect(readJson(text)).toEqual({ mistakes: [mistake] });
});

test("the same name in two objects is none twice, and names that every object has are names", () => {
  const text = '{"constructor":{"a":1},"__proto__":{"a":2},"b":[{"a":3},{"a":4}]}';
  expect(readJson(text)).toEqual({ value: JSON.parse(text) });
});

test("what nests without end is told as that", () => {
  for (const text of ["[".repeat(200_000), `${"[".repeat(200_000)}${"]".repeat(200_000)}`]) {
    expect(readJson(text)).toMatchObject({ mistakes: [expect.any(String)] });
  }
});

test("whatever JSON.parse takes is read alike where no name stands twice, and nothing else is taken", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      expect(readJson(text)).toEqual({ value: JSON.parse(text) });
    }),
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."{}[],:\"a1 \n/'") })), (text) => {
      const read = readJson(text);
      if ("value" in read) expect(read.value).toEqual(JSON.parse(text));
      else for (const mistake of read.mistakes) expect(mistake).toMatch(/^line \d+, column \d+: .+|nests too deep/);
    }),
  );
});

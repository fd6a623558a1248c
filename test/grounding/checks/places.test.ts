// Places, references and exhibits that there are not.
import { expect, test } from "vitest";
import { judged } from "../beds.ts";

test.each([
  ["a place", "Roses bear light frost [advice.p9]."],
  ["a reference", "Roses bear light frost [ref 12]."],
  ["a table", "Roses bear light frost, as Table 4 shows [advice.p3]."],
])("%s", (_, sentence) => {
  expect(judged(sentence)[0]).toBe("fabricated_citation");
});

test("but not those that there are", () => {
  expect(judged("Table 1 lists when to cover [table1.abs.1].")[0]).not.toBe("fabricated_citation");
});

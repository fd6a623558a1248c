// What a sentence is there for: an answer behind a question is a claim, and so is a silence about what the cited row names.
import { expect, test } from "vitest";
import { verdicts } from "../beds.ts";

test("a silence about the row that is cited is left to compare", () => {
  expect(verdicts("The table does not mention a waterlogged bed [table1.abs.1].")).toEqual(["unsettled"]);
});

test("what the article leaves open of a row is no claim", () => {
  expect(verdicts("The table does not say how a waterlogged bed is to be drained [table1.abs.1].")).toEqual(["not_a_claim"]);
});

test("an answer behind a question is a claim, though it has no word of its own", () => {
  expect(verdicts("More than two beds to cover? All of them are done in one go [advice.p1].")).toEqual(["not_a_claim", "unsettled"]);
});

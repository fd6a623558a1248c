// Prompts: the four of the contract, filled with what was given and nothing else.
import { expect, test } from "vitest";
import type { Prompt } from "../../src/knowledge/model.ts";
import { fillPrompt, promptValues } from "../../src/mcp/prompt.ts";
import { service } from "../support/base.ts";

const ready = service();
const prompt = (name: string): Prompt => ready.knowledge.prompts.find((each) => each.name === name) as Prompt;

test("they are those that the contract names", () => {
  expect(ready.knowledge.prompts.map(({ name }) => name)).toEqual([
    "assess_patient",
    "compare_for_patient",
    "answer_with_citations",
    "appraise_evidence",
  ]);
});

test("a line whose argument was not given is left out, and no place is left open", () => {
  const text = fillPrompt(prompt("assess_patient"), { case: "a case with {braces} and $& in it" });
  expect(text).toContain("a case with {braces} and $& in it");
  expect(text).not.toContain("The level in question");
});

test("arguments complete from the knowledge", () => {
  expect(promptValues("levels", ready)).toContain("T12");
  expect(promptValues("references", ready)).toHaveLength(47);
  expect(promptValues("aspects", ready)).toContain("cost");
  expect(promptValues("locators", ready)).toHaveLength(49);
  expect(promptValues("rules", ready)).toContain("height-loss");
  expect(promptValues(undefined, ready)).toEqual([]);
});

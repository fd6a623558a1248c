// Every mutation of a folder, in the order of its files: the slips that were made from outside, and those of their kinds.
import type { FactDefinition } from "../../src/rules/model.ts";
import type { Mutation } from "./edit.ts";
import { factMutations } from "./fact-mutations.ts";
import { ruleMutations } from "./rule-mutations.ts";
import type { Json, Node } from "./rule-slips.ts";
import { companionMutations, kindWordsOf, outlineMutations, passageMutations } from "./text-mutations.ts";

/** Slips of which there are hundreds, none of which reaches a decision: some of them stand for all. */
const MANY = new Set(["certainty", "covers", "unless", "when", "satisfiedWhen", "notNeededWhen", "favours"]);
const ONE_IN = 5;
const COMPANIONS = /^(?:considerations\/|guideline\.yaml|techniques\.yaml|workup\.yaml)/;

/** `written` is each file as data. The same mutations of the same folder. */
export function mutationsOfFolder(written: ReadonlyMap<string, Json>): Mutation[] {
  const outline = written.get("outline.yaml") as Node;
  const root = written.get("facts.yaml") as Node;
  const facts = root.facts as unknown as FactDefinition[];
  const rules = [...written].filter(([file]) => file.startsWith("rules/")).map(([, rule]) => rule as Node);
  const rows = rules.map(({ row }) => String(row));
  const kindWords = kindWordsOf(outline);
  const all = [...written.keys()].sort().flatMap((file) => {
    const data = written.get(file) as Node;
    if (file === "outline.yaml") return outlineMutations(data);
    if (file === "facts.yaml") return factMutations(data);
    if (file.startsWith("rules/")) return ruleMutations(file, data, facts, rows);
    if (file.startsWith("passages/")) return passageMutations(file, data, kindWords, rows);
    return COMPANIONS.test(file) ? companionMutations(file, data, facts) : [];
  });
  return all.filter(({ slip }, index) => !MANY.has(slip) || index % ONE_IN === 0);
}

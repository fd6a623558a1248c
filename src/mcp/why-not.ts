// What a named disposition turns on, as clients read it: facts that would have to be otherwise, each with its row.
import * as z from "zod";
import { cellsInWords } from "../rules/explain.ts";
import type { Understood } from "../rules/facts.ts";
import type { SettledDisposition } from "../rules/model.ts";
import { setsLeadingTo } from "../rules/why-not.ts";
import type { Service } from "./service.ts";

const turn = z.object({ fact: z.string(), is: z.string(), rule: z.string(), source: z.string() });
export const whyNotSchema = z
  .array(z.array(turn))
  .describe("smallest sets of facts that would lead there; none: it is there, or no answer leads there");

/** The sets for one level, with what each fact would have to be, in words. */
export function waysTo(wanted: SettledDisposition, { own }: Understood, { engine }: Service): z.infer<typeof whyNotSchema> {
  return setsLeadingTo(engine, own, wanted).map((set) =>
    set.map(({ fact, cells, rule }) => ({
      fact: engine.facts[fact]?.name ?? "",
      is: cellsInWords(engine, fact, cells, rule.condition),
      rule: rule.definition.id,
      source: rule.definition.row,
    })),
  );
}

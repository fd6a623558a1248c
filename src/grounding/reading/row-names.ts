// The names by which a row is meant: its covers, as terms with whether they are denied, and the bound that it sets.
import type { Knowledge, Rule } from "../../knowledge/model.ts";
import { locatorOf } from "../../knowledge/model.ts";
import { partsOf } from "../../text/patterns.ts";
import { type Quantity, readQuantities } from "../../text/quantities.ts";
import type { Word } from "../model.ts";
import type { Names } from "./names.ts";
import { read } from "./read.ts";

export interface RowName {
  readonly rule: Rule;
  readonly words: readonly Word[];
  /** A share that the row asks for: what lies outside it is not the row. */
  readonly bound: Quantity | undefined;
  /** The name holds a figure itself: a reading without one does not say it. */
  readonly asks: boolean;
  /** Where all terms of one of these stand, the name means something else. */
  readonly unless: readonly (readonly string[])[];
}

/** Every name of every row, longest first. */
export function readRows({ passages, rules }: Knowledge, names: Names): RowName[] {
  const byRow = new Map(rules.map((rule) => [rule.row, rule]));
  return passages
    .flatMap(({ id, covers = [], unless = [], text }): RowName[] => {
      const rule = byRow.get(locatorOf(id));
      if (rule === undefined) return [];
      const bound = readQuantities(text).find(({ dimension }) => dimension === "share");
      const not = unless.flatMap(partsOf).flatMap((phrases) => phrases.map((phrase) => read(phrase, names).words.map(({ term }) => term)));
      return covers.map((name) => {
        const { words, figures } = read(name, names);
        return {
          rule,
          words: words.filter(({ word, content }) => content && word !== "not"),
          bound,
          asks: figures.length > 0,
          unless: not,
        };
      });
    })
    .sort((left, right) => right.words.length - left.words.length);
}

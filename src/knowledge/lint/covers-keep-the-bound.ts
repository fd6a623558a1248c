// A row that decides by an amount covers no thing without one: each name in covers tells how much, or is a kind that the vocabulary knows.
import { atomsIn } from "../../rules/condition.ts";
import { analyse } from "../../text/analysis.ts";
import { locatorOf } from "../model.ts";
import type { Check } from "./index.ts";
import { readAs } from "./terms-read-apart.ts";

const AMOUNT = /^(?:\p{Nd}.*|percent|thirds?|half|quarters?|most|whole|all|severe|complete|total)$/u;

export const coversKeepTheBound: Check = ({ knowledge, at }) => {
  const kinds = new Set(knowledge.vocabulary.filter(({ kind }) => kind === "narrower").map(({ term }) => readAs(term)));
  const bounded = new Map(
    knowledge.rules
      .filter(({ condition }) => atomsIn(condition).some(({ compare }) => compare !== undefined))
      .map(({ id, row }) => [row, id]),
  );
  return knowledge.passages.flatMap(({ id, covers = [] }) => {
    const rule = bounded.get(locatorOf(id));
    if (rule === undefined) return [];
    return covers.flatMap((name, index) => {
      if (analyse(name).some(({ word }) => AMOUNT.test(word)) || kinds.has(readAs(name))) return [];
      const message = `passage ${id} covers "${name}", and rule ${rule} asks how much of it there is`;
      const hint = "name the amount with it, such as half or percent";
      return [{ ...at("passage", id, ["covers", index]), code: "covers", message, hint }];
    });
  });
};

// `unless` leaves out what a passage does not cover: none of the questions that were written for the passage is among it.
import { withoutAges } from "../../text/ages.ts";
import { analyse, fold } from "../../text/analysis.ts";
import type { Check } from "./index.ts";

export const unlessKeepsItsQuestions: Check = ({ knowledge, at }) =>
  knowledge.passages.flatMap(({ id, asks = [], unless = [] }) => {
    const words = new Set(unless.map(fold));
    return asks.flatMap((ask, index) => {
      const dropped = withoutAges(analyse(ask)).find(({ word }) => words.has(word));
      if (dropped === undefined) return [];
      const message = `"${dropped.word}" in unless keeps passage ${id} from its own question "${ask}"`;
      return [{ ...at("passage", id, ["asks", index]), code: "unless", message, hint: "take the word out of unless, or the question out" }];
    });
  });

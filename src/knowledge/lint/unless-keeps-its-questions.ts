// `unless` leaves out what a passage does not cover: none of the questions that were written for the passage is among it.
import { withoutAges } from "../../text/ages.ts";
import { analyse, fold } from "../../text/analysis.ts";
import { partsOf } from "../../text/patterns.ts";
import type { Check } from "./index.ts";

export const unlessKeepsItsQuestions: Check = ({ knowledge, at }) =>
  knowledge.passages.flatMap(({ id, asks = [], unless = [] }) => {
    const phrases = unless.flatMap((pattern) => partsOf(pattern).flat()).map((phrase) => phrase.split(" ").map(fold));
    return asks.flatMap((ask, index) => {
      const words = new Set(withoutAges(analyse(ask)).map(({ word }) => word));
      const dropped = phrases.find((phrase) => phrase.every((word) => words.has(word)))?.join(" ");
      if (dropped === undefined) return [];
      const message = `"${dropped}" in unless keeps passage ${id} from its own question "${ask}"`;
      return [
        { ...at("passage", id, ["asks", index]), code: "unless", message, hint: "take the words out of unless, or the question out" },
      ];
    });
  });

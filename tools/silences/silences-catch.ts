// Holds each silence to the questions beside it: it is about those of `catches`, and the article answers those of `not`.
import type { Check } from "../../src/knowledge/lint/index.ts";
import { makeSearch } from "../../src/search/passages.ts";

export const silencesCatch: Check = ({ knowledge, at }) => {
  const { ask } = makeSearch(knowledge);
  return knowledge.silences.flatMap(({ id, catches, not }) => {
    const missed = catches.flatMap((question, index) => {
      const { coverage, silences } = ask(question);
      // The first is what is answered with.
      if (silences[0] === id) return [];
      const instead = silences[0] === undefined ? `it is called ${coverage}` : `${silences[0]} is found`;
      return [{ path: ["catches", index], message: `silence ${id} is about "${question}", and ${instead}`, hint: CATCHES }];
    });
    const wrong = not.flatMap((question, index) => {
      const { coverage, silences } = ask(question);
      if (!silences.includes(id) && coverage !== "silent") return [];
      const why = silences.length > 0 ? silences.join(", ") : "no word of it";
      return [{ path: ["not", index], message: `the article answers "${question}", and it is called ${coverage} by ${why}`, hint: NOT }];
    });
    return [...missed, ...wrong].map(({ path, ...problem }) => ({ ...at("silence", id, path), code: "silence", ...problem }));
  });
};

const CATCHES = "give the silence a word for it, or take the question away";
const NOT = "narrow the words of the silence that finds it, or take the question away";

// Tells a silence's words that are another name of what the article decides on: they would silence what it answers.
import type { Check } from "../../src/knowledge/lint/index.ts";
import { termsOf } from "../../src/text/analysis.ts";
import { partsOf } from "../../src/text/patterns.ts";

export const silencesLeaveAnswers: Check = ({ knowledge, at }) => {
  const keyOf = (text: string) => termsOf(text).sort().join(" ");
  const taken = new Map<string, string>();
  for (const { id, covers = [] } of knowledge.passages) for (const name of covers) taken.set(keyOf(name), `covered by ${id}`);
  const covered = new Set(knowledge.passages.flatMap(({ covers = [] }) => covers.map(keyOf)));
  for (const { term, of, kind } of knowledge.vocabulary) {
    if (kind === "same" && covered.has(keyOf(of))) taken.set(keyOf(term), `a term that means "${of}"`);
  }
  return knowledge.silences.flatMap(({ id, words }) =>
    words.flatMap((pattern, index) => {
      const [part = [], ...more] = partsOf(pattern);
      const phrase = more.length > 0 ? undefined : part.find((each) => taken.has(keyOf(each)));
      if (phrase === undefined) return [];
      return [
        {
          ...at("silence", id, ["words", index]),
          code: "silence",
          message: `"${phrase}" of silence ${id} is ${taken.get(keyOf(phrase))}: a question on it would be called silent`,
          hint: `say what is asked of it ("${phrase} + how long"), or take it away`,
        },
      ];
    }),
  );
};

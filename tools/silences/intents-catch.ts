// Holds each intent to the questions beside it: its passages lead the answer to those of `catches`, and not to those of `not`.
import type { Check } from "../../src/knowledge/lint/index.ts";
import { makeSearch } from "../../src/search/passages.ts";

export const intentsCatch: Check = ({ knowledge, at }) => {
  const { ask } = makeSearch(knowledge);
  return (knowledge.intents?.intents ?? []).flatMap(({ id, answers, catches, not }) => {
    const leads = (question: string) => ask(question).intended[0] === answers[0];
    const problem = (key: string, index: number, message: string, hint: string) => ({
      ...at("intent", id, [key, index]),
      code: "intent",
      message,
      hint,
    });
    return [
      ...catches.flatMap((question, index) =>
        leads(question) ? [] : [problem("catches", index, `intent ${id} is not found in "${question}"`, "give it words for that question")],
      ),
      ...not.flatMap((question, index) =>
        leads(question) ? [problem("not", index, `intent ${id} is found in "${question}"`, "narrow its words")] : [],
      ),
    ];
  });
};

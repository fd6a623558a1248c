// A draft that was not filled in is not knowledge.
import type { Problem } from "../problem.ts";
import type { Check } from "./index.ts";

const LEFT = /\bTODO\b/;

export const nothingIsLeftToDo: Check = ({ knowledge, at }) => {
  const problem = (kind: string, id: string): Problem => {
    return { ...at(kind, id), code: "todo", message: `${kind} ${id} still has a TODO`, hint: "fill it in, or take the entry out" };
  };
  const unfinished = (kind: string, entries: readonly object[], idOf: (entry: never) => string): Problem[] =>
    entries.filter((entry) => LEFT.test(JSON.stringify(entry))).map((entry) => problem(kind, idOf(entry as never)));
  return [
    ...unfinished("passage", knowledge.passages, ({ id }: { id: string }) => id),
    ...unfinished("rule", knowledge.rules, ({ id }: { id: string }) => id),
    ...unfinished("consideration", knowledge.considerations, ({ id }: { id: string }) => id),
    ...unfinished("silence", knowledge.silences, ({ id }: { id: string }) => id),
    ...unfinished("term", knowledge.vocabulary, ({ term }: { term: string }) => term),
  ];
};

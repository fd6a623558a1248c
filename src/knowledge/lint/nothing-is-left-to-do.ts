// A draft that was not filled in is not knowledge.
import type { Problem } from "../problem.ts";
import { termId } from "../vocabulary.ts";
import type { Check } from "./index.ts";

const LEFT = /\bTODO\b/;

export const nothingIsLeftToDo: Check = ({ knowledge, at }) => {
  const unfinished = (kind: string, entries: readonly object[], key: string): Problem[] =>
    entries
      .filter((entry) => LEFT.test(JSON.stringify(entry)))
      .map((entry) => String((entry as Record<string, unknown>)[key]))
      .map((id) => ({
        ...at(kind, id),
        code: "todo",
        message: `${kind} ${id} still has a TODO`,
        hint: "fill it in, or take the entry out",
      }));
  return [
    ...unfinished("passage", knowledge.passages, "id"),
    ...unfinished("rule", knowledge.rules, "id"),
    ...unfinished("consideration", knowledge.considerations, "id"),
    ...unfinished("aspect", knowledge.techniques?.aspects ?? [], "id"),
    ...unfinished("step", knowledge.workup, "id"),
    ...unfinished("tension", knowledge.tensions, "id"),
    ...unfinished("silence", knowledge.silences, "id"),
    ...unfinished(
      "term",
      knowledge.vocabulary.map((entry) => ({ ...entry, id: termId(entry) })),
      "id",
    ),
    ...unfinished("reference", knowledge.references, "number"),
  ];
};

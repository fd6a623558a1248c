// An id that an answer may have cited still leads to its passage, and every passage's id is on the list.
import type { Check } from "./index.ts";

export const passageIdsAreKept: Check = ({ knowledge, at, givenOut }) => {
  if (givenOut === undefined) return [];
  const passages = knowledge.passages.map(({ id }) => id);
  const gone = givenOut
    .map((id, index) => ({ id, index }))
    .filter(({ id }) => !passages.includes(id))
    .map(({ id, index }) => ({
      ...at("file", "passage-ids.yaml", ["ids", index]),
      code: "passage-gone",
      message: `the passage ${id} is gone`,
      hint: "put it back; if it must go, take it off the list and say why in the commit",
    }));
  const unlisted = passages
    .filter((id) => !givenOut.includes(id))
    .map((id) => ({
      ...at("passage", id),
      code: "passage-new",
      message: `the passage ${id} is not in passage-ids.yaml`,
      hint: "add its id at the end of the list",
    }));
  return [...gone, ...unlisted];
};

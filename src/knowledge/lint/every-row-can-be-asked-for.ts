// Where passages say what they cover, each row has one that does: a row left out would be called silent.
import { locatorOf } from "../model.ts";
import type { Check } from "./index.ts";

export const everyRowCanBeAskedFor: Check = ({ knowledge, at }) => {
  const covering = knowledge.passages.filter(({ covers }) => covers !== undefined);
  const covered = new Set(covering.map(({ id }) => locatorOf(id)));
  const without = covering.length === 0 ? [] : knowledge.rules.filter(({ row }) => !covered.has(row));
  const alone = knowledge.passages.filter(({ covers, unless }) => covers === undefined && unless !== undefined);
  return [
    ...without.map(({ id, row }) => ({
      ...at("rule", id, ["row"]),
      code: "covers",
      message: `no passage of ${row} says what it covers, so no question whether it speaks for or against is answered by it`,
      hint: "add covers to its passage",
    })),
    ...alone.map(({ id }) => ({
      ...at("passage", id, ["unless"]),
      code: "covers",
      message: `passage ${id} has unless without covers`,
      hint: "add covers, or leave unless out",
    })),
  ];
};

// What is opposite to something is not the same as it, nor by a third that both are the same as.

import { termId } from "../vocabulary.ts";
import type { Check } from "./index.ts";
import { readAs } from "./terms-read-apart.ts";

export const oppositesStayApart: Check = ({ knowledge, at }) => {
  const beside = new Map<string, Set<string>>();
  const join = (left: string, right: string) => beside.set(left, (beside.get(left) ?? new Set()).add(right));
  for (const { term, of, kind } of knowledge.vocabulary) {
    if (kind !== "same") continue;
    join(readAs(term), readAs(of));
    join(readAs(of), readAs(term));
  }
  return knowledge.vocabulary
    .filter(({ kind, term, of }) => kind === "opposite" && reachedFrom(readAs(term), beside).has(readAs(of)))
    .map((entry) => ({
      ...at("term", termId(entry)),
      code: "term",
      message: `"${entry.term}" is opposite to "${entry.of}", and the same as it by other entries`,
      hint: "one of these entries is wrong",
    }));
};

function reachedFrom(start: string, beside: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const reached = new Set([start]);
  // A set that grows while it is gone through is gone through to its end.
  for (const each of reached) for (const next of beside.get(each) ?? []) reached.add(next);
  return reached;
}

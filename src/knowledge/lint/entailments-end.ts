// What follows from a fact never leads back to it, and never from one level to the patient or back.
import { atomsIn } from "../../rules/condition.ts";
import { factOf } from "../../rules/domain.ts";
import type { Knowledge } from "../model.ts";
import type { Check } from "./index.ts";

type Entailment = Knowledge["entailments"][number];

export const entailmentsEnd: Check = ({ knowledge, at }) => {
  const { entailments, facts } = knowledge;
  const scopes = new Map(facts.map(({ name, scope }) => [name, scope]));
  const circles = entailments.flatMap((entailment) => {
    const way = wayBack(entailments, entailment);
    if (way === undefined) return [];
    return [
      {
        ...at("entailment", entailment.id),
        code: "circle",
        message: `entailment ${entailment.id} goes in a circle: ${way.join(" → ")}`,
        hint: "take out the one that the source does not bear",
      },
    ];
  });
  const across = entailments.flatMap(({ id, fact, when }) => {
    const other = looksAt(when).find((name) => scopes.has(name) && scopes.get(name) !== scopes.get(fact));
    if (other === undefined) return [];
    const message = `entailment ${id} tells ${fact}, a fact of the ${scopes.get(fact)}, from ${other}, a fact of the ${scopes.get(other)}`;
    return [{ ...at("entailment", id, ["fact"]), code: "scope", message, hint: "ask for the fact, or mend the scope of one of them" }];
  });
  return [...circles, ...across];
};

/** The facts on the shortest way from an entailed fact back to itself; undefined where there is none. */
function wayBack(entailments: readonly Entailment[], { fact: start, when }: Entailment): string[] | undefined {
  const sources = looksAt(when);
  const ways = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const last = way.at(-1) ?? start;
    if (sources.includes(last)) return [...way, start];
    if (seen.has(last)) continue;
    seen.add(last);
    for (const next of entailments) if (looksAt(next.when).includes(last)) ways.push([...way, next.fact]);
  }
  return undefined;
}

function looksAt(when: Entailment["when"]): string[] {
  return [...new Set(atomsIn(when).map(factOf))];
}

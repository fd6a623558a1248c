// Every bound in a rule is tried just below, at, and just above, so that a changed number cannot pass unseen.
import { atomsIn } from "../../rules/condition.ts";
import type { CompareNode, FactDefinition } from "../../rules/model.ts";
import { compareRationals, fromBound, fromNumber } from "../../rules/rational.ts";
import type { Check } from "./index.ts";

/** As a share of the fact's whole range: how near "just below" and "just above" are. */
const NEAR = 0.002;
/** What binary fractions add to a distance that is exact in decimal. */
const TOLERANCE = 1e-9;

export const thresholdsHaveCases: Check = ({ knowledge, at }) =>
  knowledge.rules.flatMap((rule) => {
    const bounds = atomsIn(rule.condition).flatMap((atom) => (atom.compare === undefined ? [] : [atom.compare]));
    return bounds.flatMap((node) => {
      const fact = knowledge.facts.find((each) => each.name === node.fact) as FactDefinition;
      const range = (fact.maximum as number) - (fact.minimum as number);
      const given = rule.cases.map((each) => each.facts[node.fact]).filter((value) => value !== undefined);
      // What is no number is told as that: it may well be the case that seems to lack.
      if (given.some((value) => typeof value !== "number" && typeof value !== "object")) return [];
      const tried = given.filter((value) => typeof value === "number");
      const bound = fromBound((node.moreThan ?? node.atLeast ?? node.lessThan ?? node.atMost) as number | string, fact.maximum as number);
      const exact = Number(bound.over) / Number(bound.under);
      const near = tried.filter((value) => Math.abs(value - exact) <= NEAR * range + TOLERANCE);
      const sides = near.map((value) => compareRationals(fromNumber(value), bound));
      const missing = [
        sides.some((side) => side < 0) ? [] : ["just below"],
        sides.some((side) => side > 0) ? [] : ["just above"],
        near.length < 3 ? ["at (or as near as decimals come)"] : [],
      ].flat();
      const path = ["cases"];
      return missing.map((side) => ({
        ...at("rule", rule.id, path),
        code: "threshold",
        message: `rule ${rule.id}: no case lies ${side} the bound ${boundOf(node)} of ${node.fact}`,
        hint: `add one within ${NEAR * range} ${fact.unit} of it, that is of ${Number(exact.toFixed(4))} ${fact.unit}`,
      }));
    });
  });

function boundOf(node: CompareNode): string {
  return String(node.moreThan ?? node.atLeast ?? node.lessThan ?? node.atMost);
}

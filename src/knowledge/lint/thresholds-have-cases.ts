// Every bound in a rule or an entailment is tried just below, at, and just above, so that a changed number cannot pass unseen.
import { boundAsWritten, boundOf, likeness } from "../../rules/bounds.ts";
import { atomsIn } from "../../rules/condition.ts";
import type { FactDefinition } from "../../rules/model.ts";
import { compareRationals, fromNumber } from "../../rules/rational.ts";
import type { Check } from "./index.ts";
import { tested } from "./tested.ts";

/** As a share of the fact's whole range: how near "just below" and "just above" are. */
const NEAR = 0.002;
/** What binary fractions add to a distance that is exact in decimal. */
const TOLERANCE = 1e-9;

export const thresholdsHaveCases: Check = ({ knowledge, at }) =>
  tested(knowledge).flatMap(({ kind, id, conditions, cases }) => {
    const bounds = conditions.flatMap(atomsIn).flatMap((atom) => (atom.compare === undefined ? [] : [atom.compare]));
    return bounds.flatMap((node) => {
      const fact = knowledge.facts.find((each) => each.name === node.fact) as FactDefinition;
      const [minimum, maximum] = [fact.minimum as number, fact.maximum as number];
      const range = maximum - minimum;
      const given = cases.map((each) => each.facts[node.fact]).filter((value) => value !== undefined);
      // What is no number is told as that: it may well be the case that seems to lack.
      if (given.some((value) => typeof value !== "number" && typeof value !== "object")) return [];
      const tried = given.filter((value) => typeof value === "number");
      const bound = boundOf(fact, node);
      const exact = Number(bound.over) / Number(bound.under);
      const near = tried.filter((value) => Math.abs(value - exact) <= NEAR * range + TOLERANCE);
      // A decimal that is the bound rounded is at it, whichever way it was rounded.
      const sides = near.map((value) => (likeness(value, bound) === "the bound" ? 0 : compareRationals(fromNumber(value), bound)));
      // Beyond the ends of the range there is nothing to try.
      const [hasBelow, hasAbove] = [exact > minimum, exact < maximum];
      const missing = [
        !hasBelow || sides.some((side) => side < 0) ? [] : ["just below"],
        !hasAbove || sides.some((side) => side > 0) ? [] : ["just above"],
        sides.includes(0) ? [] : ["at (or as near as decimals come)"],
      ].flat();
      return missing.map((side) => ({
        ...at(kind, id, ["cases"]),
        code: "threshold",
        message: `${kind} ${id}: no case lies ${side} the bound ${boundAsWritten(node)} of ${node.fact}`,
        hint: `add one within ${NEAR * range} ${fact.unit} of it, that is of ${Number(exact.toFixed(4))} ${fact.unit}`,
      }));
    });
  });

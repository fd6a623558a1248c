// What in a part of a sentence differs from one statement of the source.

import type { Quantity } from "../text/quantities.ts";
import { adviceConflict } from "./advice.ts";
import { choiceConflict } from "./alternatives.ts";
import { certaintyConflict } from "./certainty.ts";
import { contrastConflict } from "./contrast.ts";
import { deniedBenefitConflict } from "./denied-benefit.ts";
import { directionConflict } from "./direction.ts";
import type { Evidence, Statement } from "./evidence.ts";
import { codesAreSwapped, figureConflicts } from "./figures.ts";
import { type Kind, type KindsSaid, permits } from "./kinds.ts";
import { kindsOf } from "./kinds-apart.ts";
import { negationConflict } from "./negation.ts";
import { offPlaceConflict } from "./off-place.ts";
import type { Part } from "./part.ts";
import { preferenceConflict } from "./preference.ts";
import { restrictionConflict } from "./restriction.ts";
import { sideConflict } from "./side-conflict.ts";
import type { ContentWord } from "./support.ts";

export interface Conflict {
  readonly of: "figure" | "negation" | "kind" | "side" | "certainty" | "direction" | "choice";
  /** What the two are alternatives of, where a sentence names one and the statement another. */
  readonly choice?: string;
  /** No other statement makes it good. */
  readonly firm?: boolean;
  /** The same for the same difference from another statement. */
  readonly key: string;
  /** What it is about, where that is one word or one quantity of the part. */
  readonly about?: ContentWord | Quantity | undefined;
  /** Rests on words that only mean much the same: it counts against the nearest statement alone. */
  readonly weak?: boolean | undefined;
  /** The statement denies what the sentence affirms: another one on the same does not make that good. */
  readonly dropped?: boolean;
  /** A clause that goes on after "[place] …": what it says and what the sentence makes of it. */
  readonly reason: string;
}

/** Every difference that is found; none where the part says what the statement says, or less. */
export function conflictsOf(part: Part, statement: Statement, evidence: Evidence): Conflict[] {
  const apart = kindsOf(part, statement);
  const said = kindConflict({ ...apart, permits: permits(part.words, statement.frame) }, statement);
  // What is said of this row by name, another row does not make good.
  const own = said === undefined ? undefined : { ...said, firm: apart !== part.kinds };
  const negation = negationConflict(part, statement);
  // "One that can be corrected is none": the other way round in both.
  const denies = part.kinds.deniesAgainst || part.kinds.deniesIndication;
  const kind = denies && negation.length > 0 && statement.kind !== undefined ? undefined : own;
  const isTurnedTwice = kind !== own;
  const side = sideConflict(part, statement, evidence);
  return [
    ...figureConflicts(part, statement, evidence.lexis),
    ...(codesAreSwapped(part, statement) ? [{ of: "direction" as const, key: "codes", reason: "says it the other way round" }] : []),
    ...(kind === undefined ? restrictionConflict(part, statement) : [kind]),
    ...(side === undefined ? [] : [side]),
    ...preferenceConflict(part, statement, evidence.sides),
    ...(kind === undefined && !isTurnedTwice ? [...negation, ...deniedBenefitConflict(part, statement)] : []),
    ...certaintyConflict(part, statement),
    ...choiceConflict(part, statement, evidence),
    ...adviceConflict(part, statement),
    ...offPlaceConflict(part, statement),
    ...(side === undefined ? [...directionConflict(part, statement), ...contrastConflict(part, statement)] : []),
  ];
}

const NAMES: Readonly<Record<Kind, string>> = {
  absolute: "an absolute contraindication",
  relative: "a relative contraindication",
  indication: "an indication",
};

function kindConflict(said: KindsSaid, { kind, kinds }: Statement): Conflict | undefined {
  const is = kind ?? (kinds.absolute ? "absolute" : kinds.relative ? "relative" : kinds.indication ? "indication" : undefined);
  const claims: string[] = [];
  if (is === undefined) {
    if (said.absolute && said.against && !kinds.absolute) claims.push("an absolute contraindication");
    else if (said.relative && !kinds.relative) claims.push("a relative contraindication");
    else if (said.names && !kinds.against && !kinds.deniesIndication) claims.push("a contraindication");
    if (said.indication && kinds.deniesIndication) claims.push("indicated");
    if (claims.length === 0) return undefined;
    return { of: "kind", key: "kind", reason: `does not call it ${claims.join(" or ")}, as the sentence does` };
  }
  if (is !== "absolute" && (said.absolute || said.forbids)) claims.push("absolute");
  if (is !== "indication" && kind !== undefined && said.dismisses && !said.against) claims.push("of no importance");
  if (is !== "relative" && said.relative) claims.push("relative");
  if (is === "indication" && said.against && claims.length === 0) claims.push("a contraindication");
  if (is !== "indication" && said.indication && !said.against) claims.push("an indication");
  if (is !== "indication" && said.deniesAgainst) claims.push("no contraindication");
  if (!said.against && is === "absolute" && said.permits !== "no") claims.push("possible all the same");
  if (!said.against && is === "relative" && said.permits === "freely") claims.push("free of concern");
  if (is === "indication" && said.deniesIndication) claims.push("no indication");
  return claims.length === 0
    ? undefined
    : { of: "kind", key: "kind", reason: `gives it as ${NAMES[is]}, the sentence as ${claims.join(" and ")}` };
}

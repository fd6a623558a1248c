// The one shape of a check.
import type { Claim, Difference } from "../model.ts";
import type { World } from "../reading/world.ts";

export interface Check {
  readonly name: string;
  /** A whole sentence, or each stretch of it that has citations of its own. */
  readonly of: "sentence" | "stretch";
  /** What data says otherwise; empty where nothing does. Never throws. */
  readonly compare: (claim: Claim, world: World) => Difference[];
}

// The table of checks: each compares a claim with what is data in the knowledge, and says what differs.
import { bibliography } from "./bibliography.ts";
import { certainty } from "./certainty.ts";
import type { Check } from "./check.ts";
import { choices } from "./choices.ts";
import { comparisons } from "./comparisons.ts";
import { exclusive } from "./exclusive.ts";
import { figures } from "./figures.ts";
import { limits } from "./limits.ts";
import { opposites } from "./opposites.ts";
import { places } from "./places.ts";
import { polarity } from "./polarity.ts";
import { references } from "./references.ts";
import { rows } from "./rows.ts";
import { techniques } from "./techniques.ts";
import { turnedRows } from "./turned-rows.ts";

export const CHECKS: readonly Check[] = [
  places,
  bibliography,
  rows,
  turnedRows,
  comparisons,
  figures,
  limits,
  techniques,
  exclusive,
  choices,
  opposites,
  polarity,
  certainty,
  references,
];

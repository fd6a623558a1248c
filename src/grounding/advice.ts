// Whether a part of a sentence says what should be done where a statement only tells what is.
import type { Conflict } from "./conflicts.ts";
import { UNKNOWNS } from "./english/markers.ts";
import type { Statement } from "./evidence.ts";
import type { Part } from "./part.ts";

const ADVISES = /^(?:should|ought|recommend(?:s|ed|able)?|advise[sd]?|advisable|advocated?|urge[sd]?)$/u;
/** "Should be noted", "should be borne in mind": that is said to the reader. */
const TO_READER =
  /^(?:noted|remembered|stressed|emphasi[sz]ed|mentioned|kept|borne|aware|cautious|interpreted|read|viewed|seen|understood|taken|expect|expected)$/u;
const READER_REACH = 4;
/** What a statement says that asks for something, whatever its kind. */
const ASKS =
  /^(?:should|must|ought|indicated|needs?|needed|necessary|required?|requires|essential|recommend\w*|advis\w*|has|have|wants?|important|undesirable|limited?)$/u;

/** At most one conflict; none with a row, whose kind is compared, nor with what the source itself recommends. */
export function adviceConflict(part: Part, { kind, kinds, passage, words }: Statement): Conflict[] {
  if (kind !== undefined || kinds.against || kinds.indication || passage.kind === "recommendation") return [];
  const at = part.words.findIndex(({ word }, index) => ADVISES.test(word) && part.negative[index] !== true && !isDenied(part, index));
  // "It is not known when it should be …" advises nothing.
  const isOpen = part.scopes.some(({ open }) => open === true) || [...part.around].some((word) => UNKNOWNS.has(word));
  if (at === -1 || part.kinds.against || isOpen) return [];
  if (part.words.slice(at, at + READER_REACH).some(({ word }) => TO_READER.test(word)) || words.some(({ word }) => ASKS.test(word)))
    return [];
  return [{ of: "certainty", key: "advice", reason: `gives no advice, the sentence does ("${part.words[at]?.word}")` }];
}

/** "Should not", "is not recommended": what is denied may be read out of what is told. */
function isDenied({ words }: Part, at: number): boolean {
  return words.slice(Math.max(0, at - 2), at + 3).some(({ word }) => /^(?:not|no|never|nor|neither|nobody|cannot)$/u.test(word));
}

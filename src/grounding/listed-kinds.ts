// The kind that a list of rows says once, for all of them: "A [row], B [row] and C [row] are absolute contraindications".

import { readQuantities } from "../text/quantities.ts";
import { standsFor } from "./agreement.ts";
import type { Segment } from "./citations.ts";
import { VERBS_OF_BEING } from "./english/markers.ts";
import type { Evidence, Statement } from "./evidence.ts";
import { ellipses } from "./foci.ts";
import { isKindWord } from "./kinds.ts";
import { kindsOf } from "./kinds-apart.ts";
import { type Part, partsOf } from "./part.ts";

const KIND =
  /\b(?:(?:absolute|relative)(?:ly)?[\p{L}\s-]{0,24}?)?\b(?:contra-?indicat(?:ions?|ed)|indications?)\b|\b(?:absolute|relative)\b/giu;
const BARE = /^(?:absolute|relative)$/iu;

/** Per stretch of a sentence the kind that is said of it elsewhere in the sentence, to stand before its text; mostly "". */
export function listedKinds(segments: readonly Segment[], evidence: Evidence): string[] {
  const read = segments.map((segment) => ({ segment, part: partsOf(segment.text, evidence).whole }));
  const labels = read.map(() => "");
  if (segments.length < 2) return labels;
  const noun = read.some(({ part }) => part.kinds.names) ? " contraindication" : "";
  const isItem = ({ segment, part }: (typeof read)[number]): boolean =>
    !saysKind(part) && !part.words.some(({ word }) => VERBS_OF_BEING.has(word)) && isOfRows(segment, evidence);
  for (const [at, { segment, part }] of read.entries()) {
    if (!saysKind(part) || part.kinds.deniesAgainst || part.kinds.deniesIndication) continue;
    const said = [...segment.text.matchAll(KIND)].at(-1)?.[0];
    if (said === undefined) continue;
    // "Relative ones include …", where only another stretch says of what.
    const isBare = BARE.test(said);
    const label = `${said}${isBare ? noun : ""}: `;
    if (isBare && isOfRows(segment, evidence)) labels[at] = label;
    // "Absolute ones include A" opens a list, "… and C are absolute ones" closes it.
    const step = opensList(part) ? 1 : -1;
    for (let other = at + step; read[other] !== undefined && isItem(read[other] as (typeof read)[number]); other += step)
      labels[other] = label;
  }
  return labels;
}

function saysKind({ kinds, words }: Part): boolean {
  return kinds.against || kinds.indication || words.some(({ word }) => isKindWord(word));
}

function opensList({ words, content }: Part): boolean {
  const last = words.findLastIndex(({ word }) => isKindWord(word));
  return content.some(({ at, weight, word }) => at > last && weight > 0 && !isKindWord(word.word));
}

function isOfRows({ citations }: Segment, evidence: Evidence): boolean {
  const cited = citations.flatMap(evidence.at);
  return cited.length > 0 && cited.every(({ kind }) => kind !== undefined);
}

/** A row of which so much is said is one of those that a sentence lists. */
const LISTED = 0.4;

/** Rows that a sentence lists among others, under one kind for all of them, and that are of another kind. */
export function otherKinds(whole: Part, statements: readonly Statement[]): string[] {
  const { absolute, forbids, relative, indication, deniesAgainst } = whole.kinds;
  const said = [absolute || forbids ? "absolute" : undefined, relative ? "relative" : undefined, indication ? "indication" : undefined];
  const [only, ...more] = said.filter((each) => each !== undefined);
  const rows = statements.filter(({ kind }) => kind !== undefined);
  if (only === undefined || more.length > 0 || deniesAgainst || new Set(rows.map(({ kind }) => kind)).size < 2) return [];
  const without = ellipses(whole);
  const content = whole.content.filter(({ at }) => !without.some(({ from, to }) => at >= from && at < to));
  return rows
    .filter((row) => row.kind !== only && row.kind !== undefined && !kindsOf(whole, row)[row.kind] && shareOf(row, content) >= LISTED)
    .map(({ locator, kind }) => `[${locator}] is of another kind (${kind}) than the sentence says (${only}).`);
}

/** How much of what a row says of its own a sentence says too. */
function shareOf(row: Statement, content: Part["content"]): number {
  const own = row.words.flatMap(({ word, term, stem, stop, figure }, at) =>
    stop || figure || isKindWord(word) || row.frame.has(term) ? [] : [{ term, stem, weight: row.weights[at] ?? 0 }],
  );
  const weigh = (some: typeof own): number => some.reduce((sum, { weight }) => sum + weight, 0);
  const all = weigh(own);
  return all === 0 ? 0 : weigh(own.filter(({ term, stem }) => content.some((each) => standsFor(each, term, stem, row) !== "no"))) / all;
}

/** "Three of them: A [row], B [row] and C [row]": a text without the count of what it lists. */
export function withoutCount(text: string, listed: number): string {
  const count = readQuantities(text).find(
    ({ dimension, op, raw, end }) =>
      dimension === "count" && op === "plain" && raw === listed && /^[^:]{0,60}:/u.test(text.slice(end, end + COUNT_REACH)),
  );
  return count === undefined ? text : `${text.slice(0, count.start)}${text.slice(count.end)}`;
}
const COUNT_REACH = 62;

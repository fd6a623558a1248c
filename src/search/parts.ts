// Cuts a question into the parts that each want an answer: sentences, coordinated questions, what is told beside them.
import { analyse, STOP_WORDS } from "../text/analysis.ts";
import { isCommon } from "../text/common.ts";
import { splitProse } from "../text/sentences.ts";

/** One part, as it was written. `told` is no question: a statement, or the case that the questions are about. */
export interface Part {
  readonly text: string;
  readonly told: boolean;
}

/** More parts than this are not told apart: the last one holds the rest. */
const MOST_PARTS = 12;

const AUX =
  "is|are|was|were|do|does|did|can|could|should|would|will|may|might|must|has|have|had|isn't|aren't|don't|doesn't|didn't|can't|couldn't|shouldn't|won't";
const SUBJECT =
  "i|you|he|she|it|we|they|one|this|that|these|those|there|the|a|an|my|your|his|her|its|our|their|any|some|all|each|every|either|both|no|another|such|more|less|anyone|anybody|patients?|people";
const WH = "what|how|why|whether";
/** These also open a clause that belongs to the noun or the verb before it ("..., which is rare"), and then a verb follows. */
const ALSO_RELATIVE = "which|who|whom|whose|when|where";
const LEAD = "(?:(?:and|or|but|so|then|also|if so|if not|if yes|plus|nor|else|otherwise|secondly|finally|lastly),?\\s+){0,3}";

/** A question begins here: after a stop or a comma, or after a word that joins. */
const OPENS = new RegExp(
  `^${LEAD}(?:(?:${WH})\\b|(?:at|by|for|from|in|of|on|to|with|under|after|before|until|since) (?:what|which|whom|how)\\b|(?:${ALSO_RELATIVE})\\s+(?:${AUX})\\s+(?:${SUBJECT})\\b|(?:${ALSO_RELATIVE})\\s+(?!(?:${AUX}|to|${SUBJECT})\\b)|(?:${AUX})\\s+(?:${SUBJECT})\\b)`,
  "iu",
);
/** The same at the beginning of a sentence, where nothing can be meant but a question. */
const ASKS = new RegExp(`^${LEAD}(?:${WH}|${ALSO_RELATIVE}|${AUX})\\b`, "iu");
const ONLY_LEADS = new RegExp(`^${LEAD}$`, "iu");
/** Where a sentence may be cut: at a comma, a semicolon, a colon or a dash, or before a word that joins. */
const JOINT = /[,;:]\s{1,3}|\s[–—-]\s|\s(?=(?:and|or|but)\s)/giu;
const ENDS_ASKING = /[?？؟][^\p{L}\p{N}?？؟]{0,8}$/u;

/** The parts of a text in order: at least one, unless it has no letter or digit. Never throws. */
export function cutParts(text: string): Part[] {
  const parts = text.split(/\n+/u).flatMap(splitProse).flatMap(cutSentence);
  const kept = parts.slice(0, MOST_PARTS - 1);
  const rest = parts.slice(MOST_PARTS - 1);
  return rest.length === 0 ? kept : [...kept, { text: rest.map((part) => part.text).join(" "), told: rest.every(({ told }) => told) }];
}

function cutSentence(sentence: string): Part[] {
  const asks = ENDS_ASKING.test(sentence);
  const cuts = [...sentence.matchAll(JOINT)]
    .map(({ index, 0: joint }) => index + joint.length)
    .filter((at) => OPENS.test(sentence.slice(at)))
    // "And if so, can it …": what leads to a question is no part.
    .filter((at, place, all) => !ONLY_LEADS.test(sentence.slice(all[place - 1] ?? 0, at)));
  const pieces = [0, ...cuts].map((from, at) => sentence.slice(from, cuts[at]).trim());
  const isAsking = (piece: string, at: number): boolean => at > 0 || ASKS.test(piece) || (asks && pieces.length === 1);
  return pieces.map((piece, at) => ({ text: bare(piece), told: !isAsking(piece, at) })).filter(({ text }) => LETTER.test(text));
}
const LETTER = /[\p{L}\p{N}]/u;

function bare(piece: string): string {
  return piece
    .replace(/^\W*(?:(?:and|but|or|so)\b,?\s+)?/iu, "")
    .trimEnd()
    .replace(/[,;:–—-]$/u, "")
    .trimEnd();
}

/** The stretches of a part that may each want a passage of their own: what commas and "and" stand between. */
export function stretchesOf(text: string): string[] {
  return text
    .split(STRETCH)
    .map((stretch) => stretch.trim())
    .filter((stretch) => contentOf(stretch).length > 0);
}
const STRETCH = /[,;:()]|\s(?:and|or|but|while|nor|plus)\s/iu;

/** Content words of its own without which a part does not stand by itself. */
const ALONE = 2;

/** The words of a part that tell what it is about. */
export function contentOf(text: string): string[] {
  return [...new Set(analyse(text).flatMap(({ word, term }) => (isCommon(word) || STOP_WORDS.has(word) ? [] : [term])))];
}

/** Whether a part says so little that it is about what was spoken of before: "and for how long?", "should she have it?" */
export function isElliptic({ text }: Part): boolean {
  return contentOf(text).length < ALONE;
}

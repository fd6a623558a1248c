// Whether a text is in English: by its script, by how many of its words are known, and by a detector where these do not tell.
import { analyse, STOP_WORDS, type Token } from "../text/analysis.ts";
import { isCommon } from "../text/common.ts";
import { isPlain } from "../text/plain.ts";
import { LIMITS } from "./settings.ts";

/** Guesses the language of a text, in the form of the library that does it (ELD). */
export interface Detector {
  readonly detect: (text: string) => {
    /** ISO 639-1, or empty where it has no guess. */
    readonly language: string;
    /** By language, 0 to 1, the best first; those that have none are left out. */
    readonly getScores: () => Readonly<Record<string, number>>;
    readonly isReliable: () => boolean;
  };
}

/** Drawn on sentences of our own in 16 languages, and on the English sets; `npm run eval` prints what they do. */
const LINES = {
  /** A text with this share of known words, 0 to 1, is English, whatever the others are: names, Latin, slips. */
  knownShare: 0.7,
  /** Another language has to score above English by this much of the share of known words: what is half known is half English. */
  leadByShare: 0.25,
  /** With fewer words a guess by letters is worth little: names of drugs and Latin look like any language. */
  words: 3,
} as const;

/** Two letters together of another script than Latin; one alone is a symbol: µ, β. */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]{2,}/gu;
const LETTER = /\p{L}/gu;
const DIGIT = /\p{N}/u;
const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * Whether a text is read at all. What cannot be told, a word or two that nobody knows, is taken for English: to refuse it
 * would be worse. `isKnown` tells whether the knowledge has a term in it; the detector is read when it is first needed.
 * Never throws; a text without a word is English.
 */
export function isEnglish(text: string, isKnown: (term: string) => boolean, detector: () => Detector | undefined): boolean {
  const read = text.slice(0, LIMITS.characters);
  const words = analyse(read, { stopWords: false, maxTokens: LIMITS.tokens }).filter(({ word }) => !DIGIT.test(word));
  const others = (read.match(OTHER_SCRIPT) ?? []).join("").length;
  // An English sentence may quote a word; words of no sentence beside it are names.
  if (others > 0 && (!words.some(isFunctionWord) || others * 2 >= (read.match(LETTER)?.length ?? 0))) return false;
  const known = words.filter((each) => !BEYOND_ASCII.test(read.slice(each.start, each.end)) && (isGeneral(each) || isKnown(each.term)));
  const share = words.length === 0 ? 1 : known.length / words.length;
  if (share >= LINES.knownShare) return true;
  const guess = detector()?.detect(read);
  if (guess === undefined || guess.language === "" || guess.language === "en") return true;
  const hasMarks = BEYOND_ASCII.test((read.match(LETTER) ?? []).join(""));
  if (words.length < LINES.words) return !hasMarks || known.length > 0;
  const scores = guess.getScores();
  const lead = (scores[guess.language] ?? 0) - (scores["en"] ?? 0);
  return !(guess.isReliable() || hasMarks) || lead <= share * LINES.leadByShare;
}

function isFunctionWord({ word }: Token): boolean {
  return STOP_WORDS.has(word) || isCommon(word);
}

function isGeneral(token: Token): boolean {
  return isFunctionWord(token) || isPlain(token.word);
}

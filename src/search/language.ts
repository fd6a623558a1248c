// Whether a text is in English: by its script, by how many of its words are known, and by a detector where these do not tell.
import { analyse, STOP_WORDS, stem, type Token } from "../text/analysis.ts";
import { isCommon } from "../text/common.ts";
import { isPlain } from "../text/plain.ts";
import { isKnown, type SearchIndex } from "./index.ts";
import { LIMITS } from "./settings.ts";
import { nearest } from "./typo.ts";

/** Guesses the language of a text, in the form of the library that does it (ELD). */
export interface Detector {
  readonly detect: (text: string) => {
    /** ISO 639-1, or empty where it has no guess. */
    readonly language: string;
    /** By language, 0 to 1; those that have none are left out. */
    readonly getScores: () => Readonly<Record<string, number>>;
    readonly isReliable: () => boolean;
  };
}

/** Drawn on sentences of our own in 21 languages and on the development part of the set; `npm run eval` prints what they do. */
const LINES = {
  /** A text with this share of known words, 0 to 1, is English, whatever the others are: names, Latin, slips. */
  knownShare: 0.7,
  /** Another language has to score above English by this much of the share of known words: what is half known is half English. */
  leadByShare: 0.25,
  /** So many words are few: names of drugs and Latin look like any language. */
  few: 3,
  /** Letters that a particle has at most. */
  particle: 3,
} as const;

/** Two letters together of another script than Latin; one alone is a symbol: µ, β. */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]{2,}/gu;
const LETTER = /\p{L}/gu;
const DIGIT = /\p{N}/u;
const QUESTION = /[?¿]/;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** "unclear": a few words that nobody knows, which may be names or Latin; it is read as English. */
export type Language = "english" | "unclear" | "other";

/**
 * Whether a text is in English. The detector is read when it is first needed; where there is none, what is not known to be
 * English stays unclear. Never throws; a text without a word is English.
 */
export function languageOf(text: string, index: SearchIndex, detector: () => Detector | undefined): Language {
  const read = text.slice(0, LIMITS.characters);
  const words = wordsIn(read);
  const foreign = (read.match(OTHER_SCRIPT) ?? []).join("").length;
  // An English sentence may quote a word; words of no sentence beside it are names.
  if (foreign > 0 && (!words.some(isFunctionWord) || foreign * 2 >= (read.match(LETTER)?.length ?? 0))) return "other";
  const unknown = words.filter((each) => each.marked || !(isFunctionWord(each) || isPlain(each.word) || isKnown(index, each.term)));
  const known = words.length - unknown.length;
  const isEnough = (count: number) => count >= words.length * LINES.knownShare;
  if (isEnough(known)) return "english";
  const slips = unknown.slice(0, LIMITS.corrections).filter((each) => !each.marked && isSlip(each.word, index));
  if (isEnough(known + slips.length)) return "english";
  // Beside words that are known, names alone make no other language.
  if (known + slips.length > 0 && unknown.every((each) => each.capital || slips.includes(each))) return "english";
  // A few words that nobody knows may be a list of drugs, or Latin: then something has to make a sentence of them.
  const hasMarks = words.some(({ marked }) => marked);
  const isSentence = hasMarks || QUESTION.test(read) || unknown.some(({ word }) => word.length <= LINES.particle);
  if (words.length <= LINES.few && !isSentence) return "unclear";
  if (words.length < LINES.few && known + slips.length > 0) return "unclear";
  const guess = detector()?.detect(words.map(({ start, end }) => read.slice(start, end)).join(" "));
  if (guess === undefined || guess.language === "") return "unclear";
  if (guess.language === "en") return "english";
  const scores = guess.getScores();
  const lead = (scores[guess.language] ?? 0) - (scores.en ?? 0);
  const isSure = guess.isReliable() || hasMarks;
  return isSure && lead > (known / words.length) * LINES.leadByShare ? "other" : "unclear";
}

interface Word extends Token {
  /** Written with a letter that English has not. */
  readonly marked: boolean;
  readonly capital: boolean;
}

/** The words of a text; numbers and abbreviations, which are of no language, are none. */
function wordsIn(text: string): Word[] {
  const isLoud = !/\p{Ll}/u.test(text);
  return analyse(text, { stopWords: false, maxTokens: LIMITS.tokens }).flatMap((token) => {
    const written = text.slice(token.start, token.end);
    const isShort = !/[^\P{L}bcdfghjklmnpqrstvwxz]/u.test(token.word) || token.word.length < 2;
    const marked = BEYOND_ASCII.test(written);
    if (DIGIT.test(token.word) || (isShort && !marked) || (!isLoud && /^\p{Lu}+$/u.test(written))) return [];
    return [{ ...token, marked, capital: /^\p{Lu}/u.test(written) }];
  });
}

function isFunctionWord({ word }: Token): boolean {
  return STOP_WORDS.has(word) || isCommon(word);
}

/** Whether a word is a known one misspelt. Languages write the same word with another ending: then it is none. */
function isSlip(word: string, index: SearchIndex): boolean {
  const meant = nearest(word, index.words(), (candidate) => index.frequency(stem(candidate)))?.word;
  return meant?.slice(-ENDING) === word.slice(-ENDING);
}
const ENDING = 2;

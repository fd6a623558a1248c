// Reads whether a text calls something absolute, relative, an indication, or a bar to what is done.
import type { Word } from "./reading.ts";

/** How a row of the source is meant. */
export type Kind = "absolute" | "relative" | "indication";

export interface KindsSaid {
  readonly absolute: boolean;
  readonly relative: boolean;
  readonly indication: boolean;
  /** Speaks against, whether or not it says how strongly. */
  readonly against: boolean;
  /** Names it a contraindication in so many words. */
  readonly names: boolean;
  /** "Is not a contraindication", with nothing between that limits the denial to one kind. */
  readonly deniesAgainst: boolean;
  readonly deniesIndication: boolean;
  /** "Must not", "rules out": as strong as absolute, where it is said of a row. */
  readonly forbids: boolean;
  /** "Does not matter", "is no obstacle". */
  readonly dismisses: boolean;
  /** "Can be done", and "can be done without concern". */
  readonly permits: "no" | "yes" | "freely";
}

const AGAINST = /^contra-?indicat/u;
const ABSOLUTE = new Set("absolute absolutely strictly outright categorically".split(" "));
const FORBIDS = new Set("prohibits prohibit prohibited forbids forbid forbidden precludes excluded ban banned".split(" "));
const RELATIVE = new Set("relative relatively".split(" "));
const BEING = new Set(
  "is are be was were been generally not normally also therefore only an a the clear main second first one this that another counts as".split(
    " ",
  ),
);
const REACH = 5;
const DISMISSED = /^(?:matter|matters|problem|obstacle|hindrance|barrier|concern|issue|preclude|exclude|prohibit|prevent|forbid)$/u;

/** Whether a word names a kind: what negations do to it is read here, not word by word. */
export function isKindWord(word: string): boolean {
  return AGAINST.test(word) || ABSOLUTE.has(word) || RELATIVE.has(word) || word === "indicated" || word === "indication";
}

/** Reads the kinds that a text says. "Not absolute" says nothing of absolute. */
export function readKinds(words: readonly Word[], negative: readonly boolean[]): KindsSaid {
  const says = (test: (word: string, at: number) => boolean): boolean =>
    words.some(({ word }, at) => negative[at] !== true && test(word, at));
  const denies = (test: (word: string, at: number) => boolean): boolean =>
    words.some(({ word }, at) => negative[at] === true && test(word, at));
  const near = (at: number, test: (word: string) => boolean): boolean =>
    words.slice(Math.max(0, at - REACH), at + REACH + 1).some(({ word }) => test(word));
  const isAgainst = (word: string): boolean => AGAINST.test(word);
  const someAgainst = words.some(({ word }) => isAgainst(word));
  const denied = (at: number): boolean => words.slice(Math.max(0, at - 3), at).some(({ word }) => word === "not" || word === "never");
  const rulesOut = (at: number): boolean =>
    /^rul(?:e|es|ed|ing)$/u.test(words[at]?.word ?? "") && words.slice(at + 1, at + 5).some(({ word }) => word === "out");
  const mustNot = (at: number): boolean =>
    /^(?:must|may|should)$/u.test(words[at]?.word ?? "") && words[at + 1]?.word === (words[at]?.word === "must" ? "not" : "never");
  const leftAlone = (at: number): boolean => /^(?:left|leave)$/u.test(words[at]?.word ?? "") && words[at + 1]?.word === "alone";
  const forbids = words.some(
    ({ word }, at) => negative[at] !== true && (FORBIDS.has(word) || (rulesOut(at) && !denied(at)) || mustNot(at) || leftAlone(at)),
  );
  const isIndication = (word: string, at: number): boolean =>
    /^indications?$/u.test(word) || (word === "indicated" && BEING.has(words[at - 1]?.word ?? "") && !near(at, isAgainst));
  const isRelative = (word: string, at: number): boolean =>
    RELATIVE.has(word) && (near(at, isAgainst) || words[at - 1]?.word === "only" || (someAgainst && at === words.length - 1));
  const isAbsolute = (word: string, at: number): boolean =>
    ABSOLUTE.has(word) && (near(at, isAgainst) || at === words.length - 1 || /^(?:bar|ban|no)$/u.test(words[at + 1]?.word ?? ""));
  return {
    absolute: says((word, at) => isAbsolute(word, at) && !denied(at)),
    forbids,
    dismisses: denies((word) => DISMISSED.test(word)),
    relative: says(isRelative),
    indication: says(isIndication),
    against: says(isAgainst) || forbids || says(isAbsolute) || says(isRelative),
    names: says(isAgainst),
    deniesAgainst: denies(
      (word, at) =>
        isAgainst(word) && !words.slice(Math.max(0, at - 3), at).some((each) => ABSOLUTE.has(each.word) || RELATIVE.has(each.word)),
    ),
    deniesIndication: denies(isIndication),
    permits: permits(words),
  };
}

const DOING =
  /^(?:treated|performed|done|offered|given|undergo|proceed|receive|allowed|permitted|safe|safely|possible|recommended|acceptable)$/u;
const FREELY =
  /^(?:safely|safe|freely|concern|concerns|problem|problems|restriction|restrictions|hesitation|worry|caution|harmless|recommended)$/u;

/** `frame`: what all rows are about, as terms; "can be …" of that is as much as "can be done". */
export function permits(words: readonly Word[], frame: ReadonlySet<string> = new Set()): "no" | "yes" | "freely" {
  const doing = words.some(
    ({ word, term }, at) =>
      (DOING.test(word) || (/ed$/u.test(word) && frame.has(term))) &&
      words.slice(Math.max(0, at - 4), at).some((each) => /^(?:can|may|is|are|remains|could)$/u.test(each.word)) &&
      !words.slice(Math.max(0, at - 4), at).some((each) => each.word === "not" || each.word === "never" || each.word === "cannot"),
  );
  const qualifies = words.some(({ word, clause }, at) => {
    const before = words.slice(Math.max(0, at - 4), at).flatMap((each) => (each.clause === clause ? [each.word] : []));
    const is =
      /^qualif(?:y|ies)$/u.test(word) ||
      (/^(?:eligible|candidates?|suitable)$/u.test(word) && before.some((each) => /^(?:is|are|remains?|be|still)$/u.test(each)));
    return is && !before.some((each) => /^(?:not|never|no|nor|cannot)$/u.test(each));
  });
  if (!doing && !qualifies) return "no";
  const freely = words.some(
    ({ word }, at) =>
      FREELY.test(word) &&
      (/^(?:safe|safely|freely|harmless|recommended)$/u.test(word) ||
        words.slice(Math.max(0, at - 3), at).some((each) => each.word === "without" || each.word === "no")),
  );
  return freely ? "freely" : "yes";
}

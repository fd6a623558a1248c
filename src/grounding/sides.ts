// Tells the two techniques of the knowledge apart in a text: which are named, and which has more of what is compared.
import { termsOf } from "../text/analysis.ts";
import type { Word } from "./reading.ts";

/** A name in a text, by the index of its first word and of the word after it. */
export interface Mention {
  readonly side: string;
  readonly from: number;
  readonly to: number;
}

export interface SideNames {
  readonly sides: readonly string[];
  /** Stemmed names, the longest first. */
  readonly names: readonly { side: string; sequence: readonly string[] }[];
}

/** What is compared: an amount (more, cheaper) or a quality (better). `equal`: said to be alike. */
export type Orientation =
  | {
      readonly of: "amount" | "quality";
      readonly more: string;
      /** "Not more than": it has not more, which leaves open whether the other has. */
      readonly denied: boolean;
    }
  | { readonly of: "equal" };

const MORE = new Set("more greater higher larger bigger longer costlier dearer exceeds exceed heavier pricier oftener".split(" "));
const LESS = new Set("less fewer lower smaller shorter cheaper rarer lighter seldomer".split(" "));
const BETTER = new Set("better superior stronger safer outperforms preferable preferred beats".split(" "));
const WORSE = new Set("worse inferior weaker riskier".split(" "));
const ALIKE = new Set("equal equally similar similarly same comparable comparably equivalent identical".split(" "));
/** They hold one thing against another. */
const COMPARES = new Set(
  "compared comparison relative contrast opposed while whereas but of although though which superior inferior preferable".split(" "),
);
/** They stand for the other side. */
const OTHER = new Set("other it its latter former first second one that those alternative".split(" "));
const OBJECT = new Set("than versus vs against unlike over".split(" "));

/** The names of both sides: their own, and those that the vocabulary knows for one of them alone. */
export function sideNames(
  techniques: readonly { id: string; name: string }[],
  vocabulary: readonly { term: string; of: string }[],
): SideNames {
  const own = techniques.map(({ id, name }) => ({ side: id, sequence: termsOf(name) }));
  const others = vocabulary.flatMap(({ term, of }) => {
    const meant = own.filter(({ sequence }) => contains(termsOf(of), sequence));
    return meant.length === 1 ? [{ side: (meant[0] as { side: string }).side, sequence: termsOf(term) }] : [];
  });
  const names = [...own, ...others].filter(({ sequence }) => sequence.length > 0);
  return { sides: own.map(({ side }) => side), names: names.sort((a, b) => b.sequence.length - a.sequence.length) };
}

function contains(terms: readonly string[], sequence: readonly string[]): boolean {
  return terms.some((_, at) => sequence.every((term, offset) => terms[at + offset] === term));
}

/** The names in a text, in order; none overlaps another. */
export function readMentions(words: readonly Word[], { names }: SideNames): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const name = names.find(({ sequence }) => sequence.every((term, offset) => words[at + offset]?.stem === term));
    if (name === undefined) continue;
    mentions.push({ side: name.side, from: at, to: at + name.sequence.length });
    at += name.sequence.length - 1;
  }
  return mentions;
}

/**
 * Which side has more of what a text compares, or undefined where it compares nothing. `before` are mentions that a
 * pronoun here may stand for.
 */
export function orientationOf(
  words: readonly Word[],
  negative: readonly boolean[],
  mentions: readonly Mention[],
  { sides }: SideNames,
  before: readonly string[] = [],
): Orientation | undefined {
  const named = new Set([...mentions.map(({ side }) => side), ...before]);
  if (named.size === 0 && !words.some(({ word }) => word === "both" || word === "two")) return undefined;
  const at = words.findIndex(({ word, figure }, index) => !figure && kindOf(word) !== undefined && !isFixed(words, index));
  const kind = kindOf(words[at]?.word ?? "");
  if (kind === undefined) return words.some(({ word }) => ALIKE.has(word)) ? { of: "equal" } : undefined;
  // "Better after the one as well as after the other" compares neither with the other.
  if (named.size > 1 && !words.some(({ word }) => OBJECT.has(word) || COMPARES.has(word))) return undefined;
  const than = words.findIndex(({ word }, index) => index > at && word === "than");
  // "No better than sham" compares with something else.
  if (named.size === 1 && than !== -1 && !words.slice(than + 1, than + 4).some(({ word }) => OTHER.has(word))) {
    if (!mentions.some(({ from }) => from > than && from < than + 4)) return undefined;
  }
  const isObject = ({ from }: Mention): boolean =>
    [1, 2, 3].some((step) => OBJECT.has(words[from - step]?.word ?? "")) || isComparedWith(words, from);
  const between = mentions.find(({ from }) => from > at && (than === -1 || from < than));
  const first = mentions.filter((mention) => mention.from < at && !isObject(mention)).at(-1);
  const object = mentions.find(isObject);
  const other = (side: string): string | undefined => (sides.length === 2 ? sides.find((each) => each !== side) : undefined);
  const subject =
    (than !== -1 && between !== undefined ? between.side : undefined) ??
    first?.side ??
    between?.side ??
    (before.length === 1 ? before[0] : undefined) ??
    (object === undefined ? undefined : other(object.side));
  if (subject === undefined) return undefined;
  const more = kind.more ? subject : other(subject);
  return more === undefined ? undefined : { of: kind.of, more, denied: negative[at] === true };
}

/** Whether one text contradicts the other on who has more. */
export function isTurned(said: Orientation, given: Orientation): boolean {
  if (said.of === "equal" || said.of !== given.of) return false;
  return said.denied === given.denied ? said.more !== given.more && !said.denied : said.more === given.more;
}

function kindOf(word: string): { of: "amount" | "quality"; more: boolean } | undefined {
  if (MORE.has(word)) return { of: "amount", more: true };
  if (LESS.has(word)) return { of: "amount", more: false };
  if (BETTER.has(word)) return { of: "quality", more: true };
  return WORSE.has(word) ? { of: "quality", more: false } : undefined;
}

/** "More or less", "no more than 3", "more data". */
function isFixed(words: readonly Word[], at: number): boolean {
  if (words[at]?.word === "longer" && words[at - 1]?.word === "no") return true;
  return words[at]?.word === "more" && /^(?:or|data|research|studies|trials)$/u.test(words[at + 1]?.word ?? "");
}

function isComparedWith(words: readonly Word[], from: number): boolean {
  return [2, 3].some(
    (step) =>
      /^(?:compared|comparison|relative|contrast|opposed)$/u.test(words[from - step]?.word ?? "") &&
      /^(?:with|to)$/u.test(words[from - step + 1]?.word ?? ""),
  );
}

// Whether a part of a sentence says of one choice what a statement says of another alone: of one group of people, one kind of imaging.
import type { Alternatives } from "../knowledge/model.ts";
import { analyse } from "../text/analysis.ts";
import type { Conflict } from "./conflicts.ts";
import type { Evidence, Statement } from "./evidence.ts";
import type { Part } from "./part.ts";
import type { Reading } from "./reading.ts";
import { coverage } from "./support.ts";

type Named = Pick<Reading, "words" | "scopes">;

/** By what they are alternatives of ("population"), the choices that a text names. */
export type Choices = ReadonlyMap<string, ReadonlySet<string>>;

export interface ChoiceNames {
  /** Names word by word, as they stand (the stem of one may be that of another word), the longest first. */
  readonly names: readonly { of: string; id: string; sequence: readonly string[] }[];
  /** By choice the larger one that it lies within. */
  readonly within: ReadonlyMap<string, string>;
}

/** "Especially in A", "such as A", "as in A": an example, to which the statement is not limited. */
const EXAMPLE = new Set("especially particularly notably including instance example".split(" "));
/** So many words before a name one of them may stand. */
const REACH = 3;

export function choiceNames(alternatives: readonly Alternatives[]): ChoiceNames {
  const all = alternatives.flatMap(({ of, choices }) => choices.map((choice) => ({ ...choice, of })));
  const names = all.flatMap(({ of, id, words }) =>
    words.map((word) => ({ of, id, sequence: analyse(word, { stopWords: false }).map((token) => token.word) })),
  );
  return {
    names: names.sort((left, right) => right.sequence.length - left.sequence.length),
    within: new Map(all.flatMap(({ id, within }): [string, string][] => (within === undefined ? [] : [[id, within]]))),
  };
}

/** The choices that a text names; `isLeftOut` tells at which words a name does not count. */
export function choicesIn(words: Reading["words"], { names }: ChoiceNames, isLeftOut: (at: number) => boolean = () => false): Choices {
  const found = new Map<string, Set<string>>();
  for (let at = 0; at < words.length; at += 1) {
    const name = names.find(({ sequence }) => sequence.every((term, offset) => words[at + offset]?.word === term));
    if (name === undefined) continue;
    if (!isLeftOut(at)) found.set(name.of, (found.get(name.of) ?? new Set()).add(name.id));
    at += name.sequence.length - 1;
  }
  return found;
}

/** The choices that a statement is limited to: those that it names, does not deny, and gives not as an example alone. */
export function limitsOf(reading: Named, names: ChoiceNames): Choices {
  const { words } = reading;
  const isExample = (at: number): boolean => {
    const before = words.slice(Math.max(0, at - REACH), at).map(({ word }) => word);
    return before.some((word, step) => EXAMPLE.has(word) || (word === "as" && (before[step - 1] === "such" || before[step + 1] === "in")));
  };
  return choicesIn(words, names, (at) => isDenied(reading, at) || isExample(at));
}

/** The choices of which a statement says that it does not hold. */
export function deniedIn(reading: Named, names: ChoiceNames): Choices {
  return choicesIn(reading.words, names, (at) => !isDenied(reading, at));
}

/** "Does not apply to A", "not related to A", "other than A"; "does not help in A" and "no help in A" speak of A. */
export function isDenied({ words, scopes }: Named, at: number): boolean {
  const isExtended = (from: number): boolean => words.slice(Math.max(from, at - EXTENDS_REACH), at).some(({ word }) => EXTENDS.test(word));
  // "…, nor to A": what is not extended stands before.
  const goesOn = (from: number): boolean => words[from - 1]?.word === "nor" && /^(?:to|for|in|with)$/u.test(words[from]?.word ?? "");
  if (scopes.some((scope) => scope.affix !== true && at >= scope.from && at < scope.to && (isExtended(scope.from) || goesOn(scope.from))))
    return true;
  return words.slice(Math.max(0, at - REACH), at).some(({ word }) => EXCEPT.test(word));
}
const EXTENDS_REACH = 12;
const EXTENDS =
  /^(?:extrapolat|appl[iy]|generali[sz]|exten[ds]|transfer|carr[iy]|holds?$|true$|data$|stud[iy]|test|examin|evaluat|enroll?|includ|relat|caus|due$|come|stem|show|conclu|prov|mean|taken$|impl|infer)/u;
const EXCEPT = /^(?:non|other|besides|except|excluding|apart|unlike|independent|unrelated)$/u;

/**
 * A conflict where the sentence names choices, the statement is limited to choices, and none of the sentence's is one of those or
 * a part of one. A sentence that names the right choice, too, may set one against the other.
 */
export function choiceConflict(part: Part, statement: Statement, { choices: names }: Pick<Evidence, "choices">): Conflict[] {
  return [...part.choices].flatMap(([of, said]): Conflict[] => {
    const given = statement.limits.get(of);
    const around = part.choicesAround.get(of) ?? said;
    const denied = statement.denied.get(of);
    const list = (ids: ReadonlySet<string>): string => [...ids].join(" and ");
    if (denied !== undefined && isOf(said, denied, names) && (given === undefined || !isOf(said, given, names)))
      return [{ of: "choice", key: `choice ${of}`, choice: of, reason: `denies it of that ${of} (${list(denied)}), the sentence says it` }];
    if (given === undefined || isOf(around, given, names) || isOf(said, given, names)) return [];
    return [
      {
        of: "choice",
        key: `choice ${of}`,
        choice: of,
        reason: `says it of another ${of} (${list(given)}) than the sentence does (${list(said)})`,
      },
    ];
  });
}

/**
 * Whether a statement makes good what another one says of another choice: it is limited to what the part names, and it says as much
 * of the rest. That it names the choice is not enough.
 */
export function makesGood(of: string, part: Part, statement: Statement, other: Statement, names: ChoiceNames): boolean {
  const given = statement.limits.get(of);
  if (given === undefined || !isOf(part.choices.get(of) ?? new Set(), given, names)) return false;
  const own = new Set(names.names.flatMap((name) => (name.of === of ? name.sequence : [])));
  const rest = part.content.filter(({ word }) => !own.has(word.word));
  return coverage(rest, [statement]) >= REST * coverage(rest, [other]);
}
const REST = 0.9;

function isOf(said: ReadonlySet<string>, given: ReadonlySet<string>, { within }: ChoiceNames): boolean {
  return [...said].some((each) => given.has(each) || given.has(within.get(each) ?? each));
}

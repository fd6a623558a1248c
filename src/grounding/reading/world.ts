// What every answer is checked against: the statements of the knowledge, read once, and what their words weigh.
import type { Knowledge, Rule } from "../../knowledge/model.ts";
import { locatorOf } from "../../knowledge/model.ts";
import { STOP_WORDS, stem } from "../../text/analysis.ts";
import { isPlain } from "../../text/plain.ts";
import { remembered } from "../../text/remembered.ts";
import { exhibitsIn } from "../answer/citations.ts";
import { groupOf } from "../english/light.ts";
import type { Citation, Statement, Word } from "../model.ts";
import { wordsOf } from "./known-words.ts";
import { makeNames, type Names } from "./names.ts";
import { read } from "./read.ts";
import { isOneRoot, ROOT, TURNS, turnedIn } from "./roots.ts";
import { type RowName, readRows } from "./row-names.ts";

/** Where a term of a statement stands, and whether it is denied there. */
export interface Occurrence {
  readonly at: number;
  readonly denied: boolean;
}

export interface World {
  readonly knowledge: Knowledge;
  readonly names: Names;
  readonly statements: readonly Statement[];
  readonly rows: readonly RowName[];
  readonly rules: ReadonlyMap<string, Rule>;
  readonly isSection: (name: string) => boolean;
  readonly exists: (citation: Citation) => boolean;
  /** The statements at a place, of a passage, or that carry a reference. */
  readonly at: (citation: Citation) => readonly Statement[];
  /** The references of the paragraph of a place; of a table, those of the sentence that introduces it. */
  readonly referencesAt: (citation: Citation) => readonly number[];
  /** Where a word may be said in a statement: by itself, by its root, or by a word of its group. */
  readonly occurrences: (word: Word, statement: Statement) => readonly Occurrence[];
  readonly weightOf: (word: Word) => number;
  /** The statements that share a term with these words, with the weight of what they share. */
  readonly sharing: (words: readonly Word[]) => ReadonlyMap<Statement, number>;
  readonly knowsWord: (word: string) => boolean;
  /** Whether a word is one of the source's with a beginning that turns it round: "inconsistent". */
  readonly isTurned: (word: string) => boolean;
  /** Whether one stem may stand for another. */
  readonly isAlike: (left: string, right: string) => boolean;
  /** The terms in names of rows that a stem may stand for. */
  readonly nameTerms: (term: string) => readonly string[];
  /** The stem of a word without the beginning that turns it round, where a row is named by it. */
  readonly turnedTerm: (word: string) => string | undefined;
}

export function makeWorld(knowledge: Knowledge): World {
  const names = makeNames(knowledge);
  const rules = new Map(knowledge.rules.map((rule) => [rule.row, rule]));
  const statements = knowledge.passages.map((passage): Statement => {
    const reading = read(passage.text, names);
    return {
      passage,
      locator: locatorOf(passage.id),
      reading,
      rule: rules.get(locatorOf(passage.id)),
      terms: termsAt(reading.words),
      weight: 0,
    };
  });
  const postings = new Map<string, Statement[]>();
  for (const statement of statements) for (const term of statement.terms.keys()) push(postings, term, statement);
  const byRoot = new Map<string, string[]>();
  for (const term of postings.keys()) push(byRoot, term.slice(0, ROOT.letters), term);

  const alike = remembered((term: string): ReadonlySet<string> => {
    const roots = (byRoot.get(term.slice(0, ROOT.letters)) ?? []).filter((other) => isOneRoot(term, other));
    const group = [...groupOf(term)].filter((other) => postings.has(other));
    return new Set([...(postings.has(term) ? [term] : []), ...roots, ...group]);
  });
  /** The terms of a word with its beginning taken off, where that turns it round. */
  const turned = remembered((word: string): ReadonlySet<string> => {
    const rest = word.replace(TURNS, "");
    return rest === word ? NONE : new Set([...alike(stem(rest))].filter((term) => term !== stem(word)));
  });
  const turnedByRoot = new Map<string, { statement: Statement; at: number; term: string; denied: boolean }[]>();
  for (const statement of statements)
    for (const own of turnedIn(statement.reading.words)) push(turnedByRoot, own.term.slice(0, ROOT.letters), { statement, ...own });
  const said = remembered((word: string): ReadonlyMap<Statement, readonly Occurrence[]> => {
    const found = new Map<Statement, Occurrence[]>();
    const add = (terms: ReadonlySet<string>, turn: boolean): void => {
      const before = new Set(found.keys());
      for (const term of terms)
        for (const statement of postings.get(term) ?? [])
          if (!before.has(statement))
            for (const at of statement.terms.get(term) ?? [])
              push(found, statement, { at, denied: (statement.reading.words[at]?.denied ?? false) !== turn });
    };
    const term = stem(word);
    add(alike(term), false);
    add(turned(word), true);
    // "cannot be corrected" of what the source calls uncorrectable.
    const before = new Set(found.keys());
    for (const { statement, ...own } of turnedByRoot.get(term.slice(0, ROOT.letters)) ?? [])
      if (isOneRoot(own.term, term) && !before.has(statement)) push(found, statement, own);
    return found;
  });
  const weightOfTerm = remembered((word: string): number => {
    const frequency = [...alike(stem(word))].reduce((most, term) => Math.max(most, postings.get(term)?.length ?? 0), 0);
    if (frequency > 0) return 1 + Math.log(statements.length / frequency);
    return isPlain(word) ? 1 : 1 + Math.log(statements.length);
  });
  const weightOf = ({ word }: Word): number => weightOfTerm(word);
  for (const statement of statements) {
    const own = statement.reading.words.filter(({ content }) => content);
    Object.assign(statement, { weight: own.reduce((sum, word) => sum + weightOf(word), 0) });
  }

  const sections = new Set(knowledge.sections.map(({ id }) => id));
  const locators = new Set(knowledge.sections.flatMap(({ groups }) => groups.flatMap((group) => group.locators)));
  const byPlace = new Map<string, Statement[]>();
  const introducing = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const { section } of exhibitsIn(statement.passage.text)) push(introducing, section, statement);
    push(byPlace, statement.locator, statement);
    push(byPlace, statement.passage.id, statement);
    push(byPlace, statement.locator.split(".")[0] as string, statement);
    for (const number of statement.passage.references ?? []) push(byPlace, `ref ${number}`, statement);
  }
  const known = wordsOf(knowledge);
  const rows = readRows(knowledge, names);
  const inNames = new Set(rows.flatMap(({ words }) => words.map(({ term }) => term)));
  const isAlike = (left: string, right: string): boolean => isOneRoot(left, right) || groupOf(left).has(right);
  return {
    knowledge,
    names,
    statements,
    rows,
    rules,
    isSection: (name) => sections.has(name),
    exists: ({ name, reference }) =>
      reference === undefined ? locators.has(name) || byPlace.has(name) : reference >= 1 && reference <= knowledge.referenceCount,
    at: ({ name }) => byPlace.get(name) ?? [],
    referencesAt: ({ name }) => {
      const paragraph = name.split("/")[0] as string;
      const all = [...(byPlace.get(paragraph) ?? []), ...(introducing.get(paragraph.split(".")[0] as string) ?? [])];
      return all.flatMap(({ passage }) => passage.references ?? []);
    },
    occurrences: (word, statement) => said(word.word).get(statement) ?? [],
    weightOf,
    sharing: (words) => {
      const shared = new Map<Statement, number>();
      for (const word of words)
        for (const statement of said(word.word).keys()) shared.set(statement, (shared.get(statement) ?? 0) + weightOf(word));
      return shared;
    },
    isAlike,
    isTurned: (word) => turned(word).size > 0,
    nameTerms: remembered((term: string) => [...inNames].filter((own) => isAlike(term, own))),
    turnedTerm: (word) => {
      const rest = word.replace(TURNS, "");
      return rest !== word && inNames.has(stem(rest)) ? stem(rest) : undefined;
    },
    knowsWord: (word) => known.has(word) || known.has(stem(word)),
  };
}

const NONE: ReadonlySet<string> = new Set();

function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const all = map.get(key);
  if (all === undefined) map.set(key, [value]);
  else all.push(value);
}

function termsAt(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const terms = new Map<string, number[]>();
  words.forEach(({ word, term, content }, at) => {
    // An operator of the statement ("possible") may be a word of the claim.
    if (content || !STOP_WORDS.has(word)) push(terms, term, at);
  });
  return terms;
}

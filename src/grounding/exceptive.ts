// What a sentence restricts or excepts and no cited statement does.
import { UNKNOWNS } from "./english/markers.ts";
import type { Evidence, Statement } from "./evidence.ts";
import { butNot, ellipses, exceptions, type Focus, restrictions } from "./foci.ts";
import { isKindWord } from "./kinds.ts";
import type { Part } from "./part.ts";
import { type ContentWord, firmMatchOf, matchOf } from "./support.ts";

/** Of the focus a statement must have so much to except or restrict the same. */
const BORNE = 0.5;
/** A focus that weighs less says nothing. */
const LEAST_WEIGHT = 1;
/** So far from an "or" stands what it joins. */
const BESIDE = 3;

/** One finding for each restriction and each exception that the statements do not make; `nearest` come near to the whole sentence. */
export function exceptiveFindings(
  whole: Part,
  statements: readonly Statement[],
  nearest: readonly Statement[],
  { statements: all }: Pick<Evidence, "statements">,
): string[] {
  const found = [...exceptions(whole), ...butNot(whole)].flatMap((focus) => unexcepted(whole, focus, statements, nearest) ?? []);
  const only = restrictions(whole).flatMap((focus) => unrestricted(whole, focus, statements, nearest) ?? []);
  const alone = singledOut(whole, statements, all);
  return [...found, ...only, ...alone, ...ellipses(whole).flatMap((focus) => undenied(whole, focus, statements, nearest) ?? [])];
}

function contentIn({ content }: Part, { from, to }: Focus): ContentWord[] {
  return content.filter(({ at, weight, word }) => at >= from && at < to && weight > 0 && !isKindWord(word.word));
}

/** The share of words that one statement has; a row has to have them itself. */
function borne(content: readonly ContentWord[], statement: Statement): number {
  const match = statement.kind === undefined ? matchOf : firmMatchOf;
  const all = content.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 1 : content.reduce((sum, each) => sum + each.weight * match(each, statement), 0) / all;
}

/** The statements that have it: those of the nearest, if any of them does. */
function bearingOf(content: readonly ContentWord[], statements: readonly Statement[], nearest: readonly Statement[]): readonly Statement[] {
  const bearing = (some: readonly Statement[]): Statement[] => some.filter((statement) => borne(content, statement) >= BORNE);
  const near = bearing(nearest);
  return near.length > 0 ? near : bearing(statements);
}

function sayOf({ words }: Part, { marker, from, to }: Focus): string {
  const said = words.slice(from, to).map(({ word }) => word);
  return `"${[marker, ...said].join(" ").trim()}"`;
}

/** An exception that no statement speaks of, or that the one which does speaks of without denying anything. */
function unexcepted(whole: Part, focus: Focus, statements: readonly Statement[], nearest: readonly Statement[]): string | undefined {
  const content = contentIn(whole, focus);
  if (content.length === 0) return undefined;
  const bearing = bearingOf(content, statements, nearest);
  if (bearing.length === 0) return `The cited places make no such exception: ${sayOf(whole, focus)}.`;
  if (!focus.marker.endsWith("not") || bearing.some(denies)) return undefined;
  return `[${bearing[0]?.locator}] makes no such exception: ${sayOf(whole, focus)}.`;
}

/** A restriction to what no statement speaks of, or to one of several things that a statement names. */
function unrestricted(whole: Part, focus: Focus, statements: readonly Statement[], nearest: readonly Statement[]): string | undefined {
  const content = contentIn(whole, focus);
  const weight = content.reduce((sum, each) => sum + each.weight, 0);
  const sides = new Set(whole.mentions.filter(({ from }) => from >= focus.from && from < focus.to).map(({ side }) => side));
  if (weight < LEAST_WEIGHT && sides.size === 0) return undefined;
  const bearing = bearingOf(content, statements, nearest);
  if (bearing.length === 0) return `The cited places do not restrict it so: ${sayOf(whole, focus)}.`;
  if (bearing.some(restricts)) return undefined;
  const others = bearing.map((statement) => leftOutOf(whole, focus, statement, sides));
  const [first] = bearing;
  if (others.every((other) => other !== undefined))
    return `[${first?.locator}] says it of ${others[0]}, too, the sentence ${sayOf(whole, focus)}.`;
  const isAlone = focus.opens === true && content.length === 1 && sides.size === 0 && bearing.every(({ kind }) => kind !== undefined);
  return isAlone ? `[${first?.locator}] is one of several, the sentence says ${sayOf(whole, focus)}.` : undefined;
}

/** What a statement joins by "or", or names beside, and the whole sentence leaves out. */
function leftOutOf(whole: Part, { from, to }: Focus, statement: Statement, sides: ReadonlySet<string>): string | undefined {
  const { words, mentions } = statement;
  const named = new Set(whole.mentions.map(({ side }) => side));
  const other = sides.size === 0 ? undefined : mentions.find(({ side }) => !named.has(side));
  if (other !== undefined)
    return words
      .slice(other.from, other.to)
      .map(({ word }) => word)
      .join(" ");
  const isSaid = (at: number): boolean => {
    const { term, stem } = words[at] as Statement["words"][number];
    return whole.content.some(({ word, family }) => word.stem === stem || word.term === term || family.has(term));
  };
  const isFocus = (at: number): boolean => {
    const there = words[at] as Statement["words"][number];
    return whole.content.some(
      (each) => each.at >= from && each.at < to && (each.word.stem === there.stem || each.word.term === there.term),
    );
  };
  const nextTo = (at: number, step: 1 | -1): number | undefined => {
    for (let index = at + step; index >= 0 && index < words.length && Math.abs(index - at) <= BESIDE; index += step)
      if (words[index]?.stop === false) return index;
    return undefined;
  };
  for (const [at, { word }] of words.entries()) {
    if (word !== "or") continue;
    const [left, right] = [nextTo(at, -1), nextTo(at, 1)];
    if (left === undefined || right === undefined) continue;
    if (isFocus(left) && !isSaid(right)) return words[right]?.word;
    if (isFocus(right) && !isSaid(left)) return words[left]?.word;
  }
  return undefined;
}

/** That what goes before does not hold of something, where the statement that has it denies nothing, and is of the same kind. */
function undenied(whole: Part, focus: Focus, statements: readonly Statement[], nearest: readonly Statement[]): string | undefined {
  const content = contentIn(whole, focus);
  const bearing = bearingOf(content, statements, nearest);
  const isOther = ({ kind }: Statement): boolean => kind !== undefined && whole.kinds.names && kind !== "indication" && !whole.kinds[kind];
  if (content.length === 0 || bearing.some((statement) => denies(statement) || isOther(statement))) return undefined;
  const who = bearing[0] === undefined ? "No cited place denies" : `[${bearing[0].locator}] does not deny`;
  return `${who} it of that: ${sayOf(whole, focus)}.`;
}

/** "The only absolute contraindication", where there are other rows of the kind. */
function singledOut({ words, negative, kinds }: Part, statements: readonly Statement[], all: readonly Statement[]): string[] {
  const at = words.findIndex(
    ({ word }, index) => /^(?:only|sole|single)$/u.test(word) && words[index - 1]?.word === "the" && negative[index] !== true,
  );
  if (at === -1 || !words.slice(at + 1, at + 3).some(({ word }) => isKindWord(word))) return [];
  const isMeant = ({ kind }: Statement): boolean =>
    kind !== undefined &&
    (kind === "indication" ? kinds.indication : kinds.against && (kinds.absolute || kinds.relative ? kinds[kind] : true));
  const cited = new Set(statements.map(({ locator }) => locator));
  const other = statements.some(isMeant) ? all.find((each) => isMeant(each) && !cited.has(each.locator)) : undefined;
  return other === undefined ? [] : [`It is not the ${words[at]?.word} one: [${other.locator}] is another.`];
}

function denies({ scopes, plainWords, orientation, kind }: Statement): boolean {
  if (scopes.some(({ affix }) => affix !== true)) return true;
  return kind === undefined && (orientation !== undefined || [...plainWords].some((word) => SETS_APART.test(word) || UNKNOWNS.has(word)));
}
const SETS_APART = /^(?:than|rather|unlike|instead|although|though|but|however|only|alone|rare|rarely|few)$/u;

function restricts({ plainWords }: Statement): boolean {
  return [...plainWords].some((word) => /^(?:only|solely|exclusively|alone|unless|limited|restricted|except|least)$/u.test(word));
}

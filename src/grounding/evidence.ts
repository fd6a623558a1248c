// The knowledge made ready to check sentences against: every statement read once, and what each citation stands for.
import { type Knowledge, locatorOf, type Passage } from "../knowledge/model.ts";
import { termsOf } from "../text/analysis.ts";
import { type ChoiceNames, type Choices, choiceNames, deniedIn, limitsOf } from "./alternatives.ts";
import type { Citation } from "./citations.ts";
import { type Kind, type KindsSaid, readKinds } from "./kinds.ts";
import { type Lexis, makeLexis } from "./lexis.ts";
import { plainText, type Reading, readText } from "./reading.ts";
import { type Mention, type Orientation, orientationOf, readMentions, type SideNames, sideNames } from "./sides.ts";

/** One passage, read. */
export interface Statement extends Reading {
  /** Its place among all statements, from 0. */
  readonly index: number;
  readonly passage: Passage;
  readonly locator: string;
  /** The kind of the row that it stands for; undefined outside of rows. */
  readonly kind: Kind | undefined;
  readonly kinds: KindsSaid;
  readonly mentions: readonly Mention[];
  readonly orientation: Orientation | undefined;
  readonly plainWords: ReadonlySet<string>;
  /** What all rows of its kind are about, as terms: "contraindication to …". */
  readonly frame: ReadonlySet<string>;
  /** Per word what it weighs. */
  readonly weights: readonly number[];
  readonly terms: ReadonlySet<string>;
  /** Terms that the vocabulary lets it be asked by, or that its questions use. */
  readonly softTerms: ReadonlySet<string>;
  /** The choices that it is limited to. */
  readonly limits: Choices;
  /** And those of which it says that it does not hold. */
  readonly denied: Choices;
}

export interface Evidence {
  readonly knowledge: Knowledge;
  readonly lexis: Lexis;
  readonly sides: SideNames;
  readonly choices: ChoiceNames;
  /** By term the technique that it goes with. */
  readonly ownTerms: ReadonlyMap<string, string>;
  readonly statements: readonly Statement[];
  readonly locators: readonly string[];
  /** The year of the source's own citation; undefined where it gives none or several. */
  readonly year: number | undefined;
  /** The levels that the facts know, in lower case. */
  readonly levels: ReadonlySet<string>;
  readonly isSection: (name: string) => boolean;
  /** Whether there is such a place, passage or reference. */
  readonly exists: (citation: Citation) => boolean;
  /** The statements that a citation stands for; none for one that does not exist. */
  readonly at: (citation: Citation) => readonly Statement[];
  /** What is told of a reference, as terms. */
  readonly toldTerms: (reference: number) => ReadonlySet<string>;
  /** Every name that the knowledge writes with a capital, and every word of its texts, in lower case. */
  readonly vocabularyWords: ReadonlySet<string>;
}

/** How much of a statement what is told of a reference must say for the reference to stand behind it too. */
const TOLD_SHARE = 0.8;

export function makeEvidence(knowledge: Knowledge): Evidence {
  const { passages, references, sections, rules, techniques } = knowledge;
  // What does not say the same bears nothing out.
  const vocabulary = knowledge.vocabulary.filter(({ kind }) => kind === "same");
  const titles = sections.flatMap(({ title, groups }) => [title, ...groups.map((group) => group.title)]);
  const told = references.map((reference) => reference.told);
  const others = [...told, ...titles, knowledge.guideline.title, knowledge.guideline.citation];
  const lexis = makeLexis({ statements: passages.map(({ text }) => text), others, vocabulary });
  const sides = sideNames(techniques?.techniques ?? [], vocabulary);
  const choices = choiceNames(knowledge.alternatives);
  const kindOfRow = new Map(rules.map(({ row, kind }) => [row, kind]));
  const frame = frameOf(passages.filter(({ id }) => isBar(kindOfRow.get(locatorOf(id)))));
  const statements = passages.map((passage, index) =>
    readStatement(passage, index, kindOfRow.get(locatorOf(passage.id)), lexis, { sides, choices, frame }),
  );
  const locators = sections.flatMap(({ groups }) => groups.flatMap((group) => group.locators));
  const ids = new Set(sections.map(({ id }) => id));
  const places = new Map<string, Statement[]>(locators.map((locator) => [locator, statements.filter((each) => each.locator === locator)]));
  for (const statement of statements) places.set(statement.passage.id, [statement]);

  const toldByNumber = new Map(references.map(({ number, told: text }) => [number, new Set(termsOf(text))]));
  const behind = new Map<number, readonly Statement[]>();
  const behindOf = (number: number): readonly Statement[] => {
    const known = behind.get(number);
    if (known !== undefined) return known;
    const own = statements.filter(({ passage }) => passage.references?.includes(number));
    const there = new Set(own.map(({ locator }) => locator));
    const terms = toldByNumber.get(number) ?? new Set<string>();
    const found = statements.filter(
      (each) =>
        own.includes(each) ||
        (there.has(each.locator) && each.passage.references === undefined && shareOf(each, terms, lexis) >= TOLD_SHARE),
    );
    behind.set(number, found);
    return found;
  };

  return {
    knowledge,
    lexis,
    sides,
    choices,
    ownTerms: ownTerms(statements),
    statements,
    locators,
    year: yearOf(knowledge.guideline.citation),
    levels: new Set(knowledge.levels.map((level) => level.toLowerCase())),
    isSection: (name) => ids.has(name),
    exists: ({ name, reference }) => (reference === undefined ? places.has(name) : reference >= 1 && reference <= knowledge.referenceCount),
    at: ({ name, reference }) => (reference === undefined ? (places.get(name) ?? []) : behindOf(reference)),
    toldTerms: (reference) => toldByNumber.get(reference) ?? new Set(),
    vocabularyWords: new Set(
      [...passages.map(({ text }) => text), ...others, ...vocabulary.flatMap(({ term, of }) => [term, of])].flatMap(
        (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
      ),
    ),
  };
}

function yearOf(citation: string): number | undefined {
  const years = new Set(citation.match(/(?<![\d–-])(?:19|20)\d\d(?![\d–-])/gu));
  return years.size === 1 ? Number([...years][0]) : undefined;
}

function isBar(kind: Kind | undefined): boolean {
  return kind === "absolute" || kind === "relative";
}

/** The terms that more than half of these passages have. */
function frameOf(rows: readonly Passage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of rows) for (const term of new Set(termsOf(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > rows.length / 2).map(([term]) => term));
}

/** The terms that only statements on one technique have, by term; of no use where the knowledge knows no two. */
function ownTerms(statements: readonly Statement[]): ReadonlyMap<string, string> {
  const bySide = new Map<string, Map<string, number>>();
  for (const { terms, mentions } of statements) {
    const named = new Set(mentions.map(({ side }) => side));
    const key = named.size === 1 ? ([...named][0] as string) : "";
    for (const term of terms) {
      const counts = bySide.get(term) ?? new Map<string, number>();
      counts.set(key, (counts.get(key) ?? 0) + 1);
      bySide.set(term, counts);
    }
  }
  const own = new Map<string, string>();
  for (const [term, counts] of bySide) {
    const sides = [...counts.keys()].filter((side) => side !== "");
    const [side] = sides;
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const count = side === undefined ? 0 : (counts.get(side) ?? 0);
    if (side !== undefined && sides.length === 1 && count >= OWN_AT_LEAST && count >= OWN_SHARE * all) own.set(term, side);
  }
  return own;
}
/** A term that so many statements on one technique have, and none on the other, goes with it. */
const OWN_AT_LEAST = 2;
/** And so many of all statements that have it. */
const OWN_SHARE = 0.6;

function readStatement(
  passage: Passage,
  index: number,
  kind: Kind | undefined,
  lexis: Lexis,
  { sides, choices, frame }: Pick<Evidence, "sides" | "choices"> & Pick<Statement, "frame">,
): Statement {
  const reading = readText(plainText(passage.text), lexis);
  const terms = new Set(reading.words.filter(({ stop }) => !stop).flatMap((word) => [word.term, word.stem]));
  const soft = new Set((passage.asks ?? []).flatMap((ask) => termsOf(ask)));
  for (const { entry } of lexis.expansionsOf(termsOf(passage.text)))
    for (const meaning of entry.same) for (const term of meaning) soft.add(term);
  const mentions = readMentions(reading.words, sides);
  return {
    ...reading,
    index,
    passage,
    locator: locatorOf(passage.id),
    kind,
    frame,
    kinds: readKinds(reading.words, reading.negative),
    mentions,
    // A comparison in a statement on one technique alone need not be with the other one.
    orientation: isBetween(mentions) ? orientationOf(reading.words, reading.negative, mentions, sides) : undefined,
    weights: reading.words.map(({ word, term }) => lexis.weightOf(word, term)),
    plainWords: new Set(reading.words.map(({ word }) => word)),
    terms,
    softTerms: soft,
    limits: limitsOf(reading, choices),
    denied: deniedIn(reading, choices),
  };
}

function isBetween(mentions: readonly Mention[]): boolean {
  return new Set(mentions.map(({ side }) => side)).size > 1;
}

function shareOf({ words }: Statement, terms: ReadonlySet<string>, lexis: Lexis): number {
  let all = 0;
  let said = 0;
  for (const { word, stem } of words) {
    const weight = lexis.weightOf(word, stem);
    all += weight;
    if (terms.has(stem)) said += weight;
  }
  return all === 0 ? 0 : said / all;
}

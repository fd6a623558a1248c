// Gives one sentence its verdict: its citations first, then its form, its names, and what it says.
import { nearest } from "../knowledge/nearest.ts";
import { cover } from "./alignment.ts";
import { type Citation, readCitations, type Segment } from "./citations.ts";
import { type Form, formOf, isSilence, silenceIn, withoutSilence } from "./claims.ts";
import { conflictsOf } from "./conflicts.ts";
import type { Evidence, Statement } from "./evidence.ts";
import { type Judgement, judge } from "./judge.ts";
import { readKinds } from "./kinds.ts";
import { listedKinds, withoutCount } from "./listed-kinds.ts";
import type { Block } from "./markdown.ts";
import { foreignNames } from "./names.ts";
import { type Part, partsOf } from "./part.ts";
import { plainText } from "./reading.ts";
import { matchOf, weightOf } from "./support.ts";

export const VERDICTS = [
  "supported",
  "misattributed",
  "fabricated_citation",
  "not_in_article",
  "overstated",
  "uncited",
  "not_a_claim",
] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface CheckedSentence {
  readonly text: string;
  readonly verdict: Verdict;
  /** As the contract writes them, without brackets. */
  readonly citations: readonly string[];
  /** Plain sentences: what differs, and what to write instead. */
  readonly reasons: readonly string[];
}

/** What a user's own entry of a reference says, by number; undefined where there is none. */
export type Supplied = (reference: number) => string | undefined;

/** One sentence with the kind of block that it stands in and the heading over it. */
interface Sentence extends Omit<Block, "kind"> {
  readonly kind: Exclude<Block["kind"], "code">;
}

/** A stretch whose words, names of techniques aside, weigh less than this says nothing on its own. */
const LEANS = 1.5;
/** A sentence that weighs less than this claims nothing. */
const EMPTY = 1;
/** So much of a sentence one passage must say to be shown as the nearest, to make a title a claim, and to break a silence. */
const NEAR = { shown: 0.6, title: 0.6, courtesy: 0.8, spoken: 0.9 } as const;
/** And so much a title, a courtesy, a silence must weigh to count as a claim of the subject. */
const HEAVY = { title: 4, courtesy: 14, spoken: 3 } as const;
/** A heading with more words than this is no label for the items under it. */
const LABEL_WORDS = 8;

/** Each stretch of a sentence is held against the whole of it: one without an end would hold up every other call. */
const LONGEST = 1_500;

type Done = (verdict: Verdict, reasons?: readonly string[]) => CheckedSentence;

/** The verdict on one sentence. A citation that does not exist outweighs all else; a claim without one is uncited. */
export function checkSentence({ text, kind, under }: Sentence, evidence: Evidence, supplied: Supplied): CheckedSentence {
  const { bare, citations, segments } = readCitations(text, evidence.isSection);
  const names = citations.map(({ name }) => name);
  const done: Done = (verdict, reasons = []) => ({ text, verdict, citations: names, reasons });
  const missing = citations.filter((citation) => !evidence.exists(citation));
  if (missing.length > 0) return done("fabricated_citation", missing.map(fabricatedIn(evidence)));

  if (text.length > LONGEST)
    return done("not_in_article", [
      `This sentence is too long to be checked: ${text.length} characters, ${LONGEST} at most. Write it as several.`,
    ]);

  const plain = plainText(bare).replace(/\s+/gu, " ").trim();
  const form = formOf(plain, kind === "heading" && citations.length > 0 ? "prose" : kind);
  const foreign = ["heading", "question", "courtesy"].includes(form) ? [] : foreignNames(bare, isKnown(citations, evidence, supplied));
  const { whole } = partsOf(bare, evidence);
  if (citations.length === 0) return withoutCitation({ text: plain, form, kind, whole, foreign }, evidence, done);
  if (form === "question" || (weightOf(whole.content) < EMPTY && whole.quantities.length === 0 && foreign.length === 0))
    return done("not_a_claim");
  if (foreign.length > 0) return done("not_in_article", bibliographic(foreign));
  if (isSilence(plain)) {
    const { silent, said } = silenceIn(plain);
    const spoken = spokenOf(silent, evidence, done);
    if (spoken !== undefined || weightOf(partsOf(said, evidence).whole.content) < HEAVY.spoken) return spoken ?? done("supported");
    return conclude([judge({ text: said, citations }, said, [], evidence)], done);
  }
  return conclude(judgeAll(uncounted(segments), labelOf(under, kind, evidence), evidence), done);
}

/** A list's own count is no figure of the source. */
function uncounted(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, at) =>
    at === 0 && segments.length > 2 ? { ...segment, text: withoutCount(segment.text, segments.length) } : segment,
  );
}

/** Each stretch of a sentence against its own citations. */
function judgeAll(segments: readonly Segment[], label: string, evidence: Evidence): Judgement[] {
  const judgements: Judgement[] = [];
  let head = "";
  let said: string[] = [];
  let waiting: readonly Citation[] = [];
  const kinds = listedKinds(segments, evidence);
  for (const [at, segment] of segments.entries()) {
    const { whole } = partsOf(segment.text, evidence);
    const citations = [...waiting, ...segment.citations];
    waiting = [];
    // "According to [dx.p3], …": what comes before says nothing, so its citation stands for what follows.
    if (weightOf(whole.content) < EMPTY && head === "" && at < segments.length - 1) {
      waiting = citations;
      continue;
    }
    const beyond = whole.content.filter(({ at: word }) => !whole.mentions.some(({ from, to }) => word >= from && word < to));
    // "… after the one [ref 18] and after the other [ref 22]": the second stretch leans on the first.
    const text = head !== "" && weightOf(beyond) < LEANS ? `${head} ${segment.text}` : segment.text;
    if (head === "") head = segment.text;
    judgements.push(judge({ text, citations }, `${label === "" ? kinds[at] : label}${text}`, said, evidence));
    if (whole.mentions.length > 0) said = [...new Set(whole.mentions.map(({ side }) => side))];
  }
  return judgements;
}

function conclude(judgements: readonly Judgement[], done: Done): CheckedSentence {
  const flagged = judgements.filter(({ verdict }) => verdict !== "supported");
  const worst = (["not_in_article", "overstated", "misattributed"] as const).find((verdict) =>
    flagged.some((each) => each.verdict === verdict),
  );
  if (worst === undefined) return done("supported");
  const instead = worst === "overstated" ? flagged.find((each) => each.verdict === worst)?.nearest : undefined;
  const reasons = [...new Set(flagged.flatMap((each) => each.reasons))];
  return done(worst, instead === undefined ? reasons : [...reasons, `Write what the article says: ${quoted(instead)}`]);
}

interface Uncited {
  readonly text: string;
  readonly form: Form;
  readonly kind: Sentence["kind"];
  readonly whole: Part;
  readonly foreign: readonly string[];
}

function withoutCitation({ text, form, kind, whole, foreign }: Uncited, evidence: Evidence, done: Done): CheckedSentence {
  if (form === "silence") {
    const { silent, said } = silenceIn(text);
    const spoken = spokenOf(silent, evidence, () => done("uncited", ["It has no citation, and the article does speak of it."]));
    if (spoken !== undefined) return spoken;
    const more = said === "" ? undefined : partsOf(said, evidence).whole;
    return more === undefined || weightOf(more.content) < HEAVY.spoken ? done("not_a_claim") : uncited(nearestTo(more, evidence), done);
  }
  if (form === "claim" && foreign.length > 0) return done("not_in_article", bibliographic(foreign));
  const weight = weightOf(whole.content);
  const near = nearestTo(whole, evidence);
  const isTitle = form === "fragment" && kind !== "prose" && near.cover >= NEAR.title && weight > HEAVY.title;
  const isMore = form === "courtesy" && near.cover >= NEAR.courtesy && weight > HEAVY.courtesy;
  if (form !== "claim" && !isTitle && !isMore) return done("not_a_claim");
  return uncited(near, done);
}

function uncited(near: ReturnType<typeof nearestTo>, done: Done): CheckedSentence {
  if (near.statement === undefined || near.cover < NEAR.shown)
    return done("uncited", ["It has no citation, and no passage comes near it: leave it out, or say that it is not from the article."]);
  return done("uncited", [`It has no citation. Nearest is: ${quoted(near.statement)}`]);
}

/** Where a sentence says that the source is silent, and one passage says nearly all that it speaks of. */
function spokenOf(silent: string, evidence: Evidence, done: Done): CheckedSentence | undefined {
  const { whole } = partsOf(silent, evidence);
  const near = nearestTo(whole, evidence);
  const { statement } = near;
  if (statement === undefined || near.cover < NEAR.spoken || weightOf(whole.content) < HEAVY.spoken) return undefined;
  // "Gives no platelet threshold": one word that the passage lacks, however common, may be what is missing.
  if (whole.content.some((each) => each.weight > 0 && matchOf(each, statement) === 0)) return undefined;
  // "Does not say that A is better": that the source says otherwise bears it out.
  const { whole: denied } = partsOf(withoutSilence(silent), evidence);
  if (conflictsOf(denied, statement, evidence).length > 0) return undefined;
  return done("overstated", [`The article does speak of it: ${quoted(statement)}`]);
}

function nearestTo(whole: Part, evidence: Evidence): { statement: Statement | undefined; cover: number } {
  let best: { statement: Statement | undefined; cover: number } = { statement: undefined, cover: 0 };
  for (const statement of evidence.statements) {
    const share = cover(whole, [statement], evidence);
    if (share > best.cover) best = { statement, cover: share };
  }
  return best;
}

/** The heading over a bare item, where it calls what stands under it absolute, relative or an indication. */
function labelOf(under: string, kind: Sentence["kind"], evidence: Evidence): string {
  if (kind !== "item" && kind !== "cell") return "";
  const { words, negative } = partsOf(under, evidence).whole;
  const kinds = readKinds(words, negative);
  return words.length <= LABEL_WORDS && (kinds.against || kinds.indication) ? `${under.replace(/(?<![:*\s])[:*\s]+$/u, "")}: ` : "";
}

function fabricatedIn({ knowledge, locators, statements }: Evidence): (citation: Citation) => string {
  return ({ name, reference }) => {
    if (reference !== undefined) return `There is no reference ${reference}; the article has ${knowledge.referenceCount}.`;
    const near = nearest(name, name.includes("/") ? statements.map(({ passage }) => passage.id) : locators);
    return `There is no place [${name}]${near === undefined ? "" : `; the nearest is [${near}]`}.`;
  };
}

/** Words of the knowledge, and those of the entries that a user supplied for the references cited here. */
function isKnown(citations: readonly Citation[], evidence: Evidence, supplied: Supplied): (word: string) => boolean {
  const entries = citations.flatMap(({ reference }) => (reference === undefined ? [] : [supplied(reference) ?? ""]));
  const own = new Set(entries.flatMap((entry) => entry.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  return (word) => evidence.vocabularyWords.has(word) || own.has(word);
}

function bibliographic(names: readonly string[]): string[] {
  return [`The article does not give ${names.map((name) => `"${name}"`).join(", ")}: name a reference by its number alone.`];
}

function quoted({ passage }: Statement): string {
  return `${passage.text} [${passage.id}]`;
}

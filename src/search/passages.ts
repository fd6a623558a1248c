// The search over a knowledge base: its passages as documents, its vocabulary, its silences; stored and loaded as one.
import type { Knowledge, Passage } from "../knowledge/model.ts";
import { locatorOf } from "../knowledge/model.ts";
import { withoutPersons } from "../text/ages.ts";
import { termsOf } from "../text/analysis.ts";
import { remembered } from "../text/remembered.ts";
import { frameOf, makeAlone } from "./alone.ts";
import { type Answered, answerParts, type Found } from "./answer.ts";
import type { Chooser } from "./choose.ts";
import { judge, LOOKED_AT } from "./coverage.ts";
import { loadCovers, type StoredCovers, storeCovers } from "./covers.ts";
import { figuresAsked, givesFigure } from "./figures.ts";
import { buildIndex, type SearchDocument, type SearchIndex } from "./index.ts";
import { type Intended, inOrderOf, loadIntents, type StoredIntents, storeIntents } from "./intents.ts";
import { type Detector, type Language, languageOf } from "./language.ts";
import { citingFirst, markOf, withMarks } from "./marks.ts";
import { isPassage, namedSilences, rivalOf, SILENCE } from "./named-silences.ts";
import { loadWanted, type StoredWanted, storeWanted } from "./patterns.ts";
import { compilePhrases, findPhrases, loadPhrases, type StoredPhrases, storePhrases } from "./phrases.ts";
import { type Hit, planQuery, type QueryPlan, search } from "./query.ts";
import { loadIndex, type StoredIndex, storeIndex } from "./stored.ts";
import { asWritten, compoundsIn } from "./written.ts";

/**
 * What a match in each field weighs: what a passage says, where it stands, what people ask it for. Silences are
 * documents too, weighed alike: a question that one of them fits better than any passage is answered in part at most.
 */
const WEIGHTS = { text: 1, place: 0.2, asks: 2, topic: 1, words: 2 } as const;

/** A hit with less than this share of the best one's score gives no figure for what is asked: it is about something else. */
const NEAR_BEST = 0.6;

/** Kinds of passages that limit what others at their place say. */
const LIMITS: ReadonlySet<string> = new Set(["limitation", "caution"]);

/** Words in these fields are the knowledge's own; those of `asks` are the askers'. */
const OWN_FIELDS: ReadonlySet<string> = new Set(["text", "place"]);

/** A search as plain data, to be stored when the knowledge is compiled. */
export interface StoredSearch {
  readonly index: StoredIndex;
  readonly silences: StoredWanted;
  /** The terms beside which words that count only alone still are. */
  readonly frame: string;
  readonly aboutPatient: StoredPhrases;
  readonly covers: StoredCovers;
  readonly intents: StoredIntents;
}

export interface PassageSearch {
  /** The passages that share a word with a query, corrected and expanded, best first. Never throws. */
  readonly find: (query: string) => readonly Hit[];
  /** The same for a question or a claim, with what the article's answer amounts to. Never throws. */
  readonly ask: (question: string) => Found;
  /** A question of one part or several, answered part by part; `limit` hits are chosen at most for each. Never throws. */
  readonly answer: (question: string, limit?: number) => readonly Answered[];
  /** Whether a text is in English, and so read. Never throws. */
  readonly languageOf: (text: string) => Language;
}

/** The search of a knowledge base as plain data: the same for the same knowledge. */
export function storeSearch(knowledge: Knowledge): StoredSearch {
  const compounds = compoundsIn(knowledge.passages.flatMap(({ text, asks = [] }) => [text, ...asks]));
  const index = buildIndex(documentsOf(knowledge), { weights: WEIGHTS, vocabulary: [...knowledge.vocabulary, ...compounds] });
  return {
    index: storeIndex(index),
    silences: storeWanted(knowledge.silences),
    frame: frameOf(knowledge),
    covers: storeCovers(knowledge),
    intents: storeIntents(knowledge),
    aboutPatient: storePhrases(compilePhrases((knowledge.guideline.patientWords ?? []).map((word) => ["patient", word] as const))),
  };
}

/**
 * The search of a knowledge base, ready: from what was stored of it, or made here where nothing was. The detector of languages is
 * read when it is first needed.
 */
export function makeSearch(
  knowledge: Knowledge,
  stored: StoredSearch = storeSearch(knowledge),
  detector: () => Detector | undefined = () => undefined,
): PassageSearch {
  const index = loadIndex(stored.index);
  const isAlone = makeAlone(stored.frame, index);
  const silencesIn = loadWanted(stored.silences, isAlone, true);
  const aboutPatient = loadPhrases(stored.aboutPatient);
  const covering = loadCovers(stored.covers, index);
  const intending = loadIntents(stored.intents, isAlone);
  const isTold = ownTerms(index);
  const texts = new Map(knowledge.passages.map(({ id, text }) => [id, text]));
  const written = (query: string) => asWritten(query, index, knowledge);
  const findBy = (query: string): { plan: QueryPlan; hits: readonly Hit[]; intended: Intended } => {
    const { text, references } = withMarks(withoutPersons(query), index);
    const plan = planQuery(index, text);
    const intended = intending(query, plan);
    const hits = search(index, plan, { scope: isPassage }).filter(({ terms }) => terms.length > 0);
    return { plan, hits: citingFirst(inOrderOf(intended, hits), references), intended };
  };
  const limits = new Set(
    knowledge.passages.flatMap(({ id, kind, certainty }) => (LIMITS.has(kind) || certainty === "unknown" ? [id] : [])),
  );
  const by: Chooser = {
    placeOf: locatorOf,
    isLimit: (id) => limits.has(id),
    termsOf: remembered((id: string) => new Set(termsOf(texts.get(id) ?? ""))),
  };
  const ask = (question: string, context = ""): Found => {
    const { plan, hits, intended } = findBy(question + context);
    // What was spoken of before finds passages; a silence, or a figure that is asked for, has to be named here, in part at least.
    const own = context === "" ? plan : planQuery(index, question);
    const rival = rivalOf(index, own);
    const silent = silencesIn(question + context, plan).filter(({ starts }) => starts.some((start) => start < question.length));
    const named = namedSilences(index, silent, question, plan, rival.ids);
    const least = (hits[0]?.score ?? 0) * NEAR_BEST;
    const best = hits
      .slice(0, LOOKED_AT)
      .filter(({ score: value }) => value >= least)
      .map(({ id }) => texts.get(id) ?? "");
    const missingFigures = figuresAsked(question).filter((kind) => !best.some((text) => givesFigure(text, kind)));
    const asked = covering.asked(question, own);
    const judgement = judge(index, plan, hits, {
      isTold,
      silentAt: named.starts,
      rivalry: context === "" ? rival.ratio : 0,
      missingFigures,
      covering: asked,
      intendedAt: intended.answers.length === 0 ? undefined : intended.starts,
    });
    // A silence that only shares common words of a question tells nothing of a word that the article never uses, nor whether
    // something speaks for or against.
    const isSilent = judgement.coverage === "silent" && judgement.unmatched.length === 0 && asked === undefined;
    const isRival = named.ids.length === 0 && isSilent;
    const isAboutPatient = findPhrases(aboutPatient, question, own).length > 0;
    return {
      ...judgement,
      hits,
      silences: isRival ? rival.ids.slice(0, 1) : named.ids,
      isAboutPatient,
      intended: intended.answers,
      kinds: kindsIn(question, own),
    };
  };
  const find = (query: string) => findBy(query).hits;
  const coveredBy = (text: string) => covering.told(text, planQuery(index, text));
  return {
    find: (query) => find(written(query)),
    languageOf: (text) => languageOf(text, index, detector),
    ask: (question) => ask(written(question)),
    answer: (question, limit) => answerParts(written(question), limit, { ask, find, covering: coveredBy, by }),
  };
}

/** By analysed term, the stretches of a question that are a kind of something. */
function kindsIn(question: string, { words, expansions }: QueryPlan): ReadonlyMap<string, string> {
  return new Map(
    expansions.flatMap(({ entry, from, to }) =>
      entry.narrower.length === 0 ? [] : [[entry.sequence.join(" "), question.slice(words[from]?.start, words[to - 1]?.end)] as const],
    ),
  );
}

function documentsOf({ passages, sections, silences }: Knowledge): SearchDocument[] {
  const titles = new Map(
    sections.flatMap((section) =>
      section.groups.flatMap(({ title, locators }) =>
        locators.map((locator) => [locator, title === section.title ? title : `${section.title} ${title}`] as const),
      ),
    ),
  );
  return [
    ...passages.map((passage) => ({
      id: passage.id,
      fields: { text: passage.text, place: placeOf(passage, titles), asks: (passage.asks ?? []).join("\n") },
    })),
    ...silences.map(({ id, topic, words }) => ({ id: `${SILENCE}${id}`, fields: { topic, words: words.join("\n") } })),
  ];
}

/** The titles over a passage, and its locator and reference numbers as marks of their own. */
function placeOf({ id, references = [] }: Passage, titles: ReadonlyMap<string, string>): string {
  const locator = locatorOf(id);
  return [titles.get(locator) ?? "", markOf(locator), ...references.map((number) => `ref${number}`)].join(" ");
}

/** Whether a term stands in a field of the knowledge's own words. */
function ownTerms(index: SearchIndex): (term: string) => boolean {
  return (term) => index.postings(term)?.fields.some((field) => OWN_FIELDS.has(field)) ?? false;
}

// An index as plain data: what is needed of each term and document stands in one text, read when it is first asked for.
import { remembered } from "../text/remembered.ts";
import type { CompiledEntry } from "./expand.ts";
import { analysisOf, type Postings, type SearchIndex } from "./index.ts";
import type { Settings } from "./settings.ts";

/** Few and long texts, so that reading the file costs little; a query takes apart only what it touches. */
export interface StoredIndex {
  readonly format: typeof FORMAT;
  readonly settings: Settings;
  readonly ids: readonly string[];
  readonly fields: readonly string[];
  /** By term: "2;0 2;4:2.5 17:1.25", the number of documents; the places of the fields; each document's place and score. */
  readonly postings: Readonly<Record<string, string>>;
  /** By document: its terms in order, "brake chain:2" where one occurs more than once. */
  readonly contents: readonly string[];
  /** By the first term of an entry: "flat bar>handlebar|bar>>grip", each entry's terms, what it is the same as, a kind of, related to. */
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
  /** Terms that only the vocabulary holds. */
  readonly others: string;
  readonly words: string;
}

/** Changes whenever a stored index of before could not be read as it was meant. */
const FORMAT = 4;

/** The index as plain data: the same for the same documents and options. */
export function storeIndex(index: SearchIndex): StoredIndex {
  const terms = [...index.documentTerms()].sort();
  const postings = terms.flatMap((term) => {
    const found = index.postings(term);
    return found === undefined ? [] : [[term, found] as const];
  });
  const fields = [...new Set(postings.flatMap(([, each]) => each.fields))].sort();
  const places = new Map(index.ids.map((id, place) => [id, place]));
  const entries = [...index.vocabulary.values()].map((each) => [each[0]?.sequence[0] ?? "", each.map(writeEntry)] as const);
  return {
    format: FORMAT,
    settings: index.settings,
    ids: index.ids,
    fields,
    postings: Object.fromEntries(
      postings.map(([term, each]) => {
        const scores = each.ids.map((id, at) => `${places.get(id)}:${each.scores[at]}`).join(" ");
        return [term, `${each.ids.length};${each.fields.map((field) => fields.indexOf(field)).join(" ")};${scores}`];
      }),
    ),
    contents: index.ids.map((id) =>
      [...index.counts(id)]
        .map(([term, count]) => (count === 1 ? term : `${term}:${count}`))
        .sort()
        .join(" "),
    ),
    vocabulary: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))),
    others: [...index.otherTerms()].sort().join(" "),
    words: [...index.words()].sort().join(" "),
  };
}

/** Makes a stored index ready. Throws an Error if it was stored in another format. */
export function loadIndex(stored: StoredIndex): SearchIndex {
  if (stored?.format !== FORMAT) throw new Error(`the stored search index is not of format ${FORMAT}: compile it again`);
  const { settings, ids, fields, contents } = stored;
  const places = lazily(() => new Map(ids.map((id, place) => [id, place])));
  const entries = remembered((first: string) => own(stored.vocabulary, first)?.map(readEntry));
  return {
    settings,
    analysis: analysisOf(settings),
    vocabulary: { get: entries, values: () => Object.keys(stored.vocabulary).map((first) => entries(first) ?? []) },
    ids,
    postings: remembered((term: string) => {
      const text = own(stored.postings, term);
      return text === undefined ? undefined : readPostings(text, ids, fields);
    }),
    frequency: (term) => Number.parseInt(own(stored.postings, term) ?? "0", 10),
    counts: remembered((id: string) => readContents(contents[places().get(id) ?? -1] ?? "")),
    documentTerms: () => Object.keys(stored.postings),
    otherTerms: lazily(() => new Set(listOf(stored.others))),
    words: lazily(() => listOf(stored.words)),
  };
}

function readPostings(text: string, ids: readonly string[], names: readonly string[]): Postings {
  const [, fields = "", documents = ""] = text.split(";");
  const pairs = documents.split(" ").map((pair) => pair.split(":"));
  return {
    fields: fields.split(" ").map((place) => names[Number(place)] ?? ""),
    ids: pairs.map(([place]) => ids[Number(place)] ?? ""),
    scores: pairs.map(([, score]) => Number(score)),
  };
}

function readContents(text: string): ReadonlyMap<string, number> {
  if (text === "") return new Map();
  return new Map(
    text.split(" ").map((each) => {
      const [term = "", count = "1"] = each.split(":");
      return [term, Number(count)];
    }),
  );
}

function readEntry(text: string): CompiledEntry {
  const [term = "", ...lists] = text.split(">");
  const [same = [], narrower = [], related = []] = lists.map((list) =>
    list === "" ? [] : list.split("|").map((meaning) => meaning.split(" ")),
  );
  return { sequence: term.split(" "), same, narrower, related };
}

function writeEntry({ sequence, same, narrower, related }: CompiledEntry): string {
  const lists = [same, narrower, related];
  return [sequence.join(" "), ...lists.map((list) => list.map((meaning) => meaning.join(" ")).join("|"))].join(">");
}

function listOf(text: string): string[] {
  return text === "" ? [] : text.split(" ");
}

/** A property that the object itself has: "constructor" is a term like any other. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

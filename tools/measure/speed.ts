// Times the search engine on a small synthetic collection of the product's size, beside MiniSearch with defaults.
import { performance } from "node:perf_hooks";
import MiniSearch from "minisearch";
import { buildIndex, type SearchDocument } from "../../src/search/index.ts";
import { planQuery, search } from "../../src/search/query.ts";

export interface Speed {
  /** The first build in this process, compilation by the JIT included; milliseconds. */
  readonly coldBuildMs: number;
  readonly warmBuildMs: number;
  /** Medians over all queries; milliseconds. */
  readonly queryMs: number;
  readonly shortQueryMs: number;
  readonly miniSearchQueryMs: number;
  /** The same, as lines for a reader. */
  readonly lines: readonly string[];
}

const WEIGHTS = { text: 1, heading: 0.2, asks: 1 };

/** The middle value; of an even number of values the upper middle one, of none NaN. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** A generator of whole numbers in [0, below) that gives the same numbers everywhere. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state % below;
  };
}

/** `count` made-up passages: about 25 words of text, a heading and six questions each, words by a Zipf-like law. */
export function syntheticPassages(count = 170): { documents: SearchDocument[]; queries: string[]; shortQueries: string[] } {
  const pick = generator(20);
  const syllables = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split(" ");
  const endings = ["", "s", "ing", "ed", "ation", "al", "ity", "ly"];
  const vocabulary = Array.from({ length: 1500 }, () => {
    const length = 2 + pick(3);
    return Array.from({ length }, () => syllables[pick(syllables.length)]).join("") + endings[pick(endings.length)];
  });
  const function_ = "the of is and in a with to for not".split(" ");
  const word = () => (pick(3) === 0 ? function_[pick(function_.length)] : vocabulary[pick(1 + pick(vocabulary.length))]);
  const words = (length: number) => Array.from({ length }, word).join(" ");
  const documents = Array.from({ length: count }, (_, i) => ({
    id: `s.p${i}/passage`,
    fields: { text: `${words(25)}.`, heading: words(4), asks: Array.from({ length: 6 }, () => `${words(9)}?`).join("\n") },
  }));
  const queries = Array.from({ length: 300 }, () => `${words(4 + pick(9))}?`);
  return { documents, queries, shortQueries: Array.from({ length: 300 }, () => words(1 + pick(4))) };
}

/** Measures on this machine, now. */
export function passagesSpeed(count = 170): Speed {
  const { documents, queries, shortQueries } = syntheticPassages(count);
  const timed = <T>(run: () => T): [T, number] => {
    const start = performance.now();
    const result = run();
    return [result, performance.now() - start];
  };
  const [index, coldBuildMs] = timed(() => buildIndex(documents, { weights: WEIGHTS }));
  const warmBuildMs = median(Array.from({ length: 9 }, () => timed(() => buildIndex(documents, { weights: WEIGHTS }))[1]));
  const plain = new MiniSearch({ fields: Object.keys(WEIGHTS) });
  plain.addAll(documents.map(({ id, fields }) => ({ id, ...fields })));
  const times = (list: readonly string[], run: (query: string) => unknown) =>
    median([...list, ...list].map((query) => timed(() => run(query))[1]).slice(list.length));
  const queryMs = times(queries, (query) => search(index, query, { limit: 10 }));
  const withFeedback = shortQueries.filter((query) => planQuery(index, query).ownTerms > 0);
  const shortQueryMs = times(withFeedback, (query) => search(index, query, { limit: 10 }));
  const miniSearchQueryMs = times(queries, (query) => plain.search(query));
  const ms = (value: number) => `${value.toFixed(2)} ms`;
  const lines = [
    `${count} synthetic passages (text, heading, six questions each), medians:`,
    `  index ready: first build ${ms(coldBuildMs)}, later builds ${ms(warmBuildMs)}`,
    `  query of 4 to 12 words ${ms(queryMs)}; of 1 to 4 words (feedback) ${ms(shortQueryMs)}; MiniSearch with defaults, 4 to 12 words ${ms(miniSearchQueryMs)}`,
  ];
  return { coldBuildMs, warmBuildMs, queryMs, shortQueryMs, miniSearchQueryMs, lines };
}

if (process.argv[1]?.endsWith("measure/speed.ts")) process.stdout.write(`${passagesSpeed().lines.join("\n")}\n`);

// Measures the search engine on a BEIR test set (default NFCorpus): nDCG@10, recall@100, times; by part with --ablate.
// Usage: npx tsx tools/measure/beir.ts [ZIP] [--split test|dev|train] [--ablate] [--speed] [--json]
import { existsSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { unzipSync } from "fflate";
import MiniSearch from "minisearch";
import { buildIndex, type SearchDocument } from "../../src/search/index.ts";
import { search } from "../../src/search/query.ts";
import { SETTINGS, type Settings } from "../../src/search/settings.ts";
import { median, passagesSpeed, speedLines } from "./speed.ts";

/** A title repeats its abstract's words, so it weighs little beside it. */
const WEIGHTS = { title: 0.2, text: 1 };

/** The judged documents of each query: id to grade, above 0 if relevant. */
type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface Collection {
  readonly documents: readonly SearchDocument[];
  readonly queries: ReadonlyMap<string, string>;
  readonly judgements: Judgements;
}

export interface Figures {
  readonly ndcg10: number;
  readonly recall100: number;
  readonly queryMedianMs: number;
  readonly buildMs: number;
}

/** An engine: from documents to a function that ranks the best 100 ids for a query. */
type Engine = (documents: readonly SearchDocument[]) => (query: string) => readonly string[];

/** This engine; `changes` are departures from the product's configuration. */
function ours(changes: Partial<Settings> = {}, weights: Record<string, number> = WEIGHTS): Engine {
  return (documents) => {
    const index = buildIndex(documents, { weights, settings: changes });
    return (query) =>
      search(index, query)
        .slice(0, 100)
        .map((hit) => hit.id);
  };
}

/** MiniSearch as it comes, the yardstick. */
const asItComes: Engine = (documents) => {
  const engine = new MiniSearch({ fields: ["title", "text"] });
  engine.addAll(documents.map(({ id, fields }) => ({ id, ...fields })));
  return (query) =>
    engine
      .search(query)
      .slice(0, 100)
      .map((result) => String(result.id));
};

/** Reads a BEIR zip: NAME/corpus.jsonl, NAME/queries.jsonl, NAME/qrels/SPLIT.tsv. Throws if a part is missing. */
export function readCollection(zip: Uint8Array, split: string): Collection {
  const wanted = [/corpus\.jsonl$/, /queries\.jsonl$/, new RegExp(`qrels/${split}\\.tsv$`)];
  const files = Object.entries(unzipSync(zip, { filter: ({ name }) => wanted.some((pattern) => pattern.test(name)) }));
  const [corpus, queries, qrels] = wanted.map((pattern) => {
    const file = files.find(([name]) => pattern.test(name));
    if (file === undefined) throw new Error(`the zip holds no file like ${pattern.source}`);
    return new TextDecoder()
      .decode(file[1])
      .split("\n")
      .filter((line) => line.trim() !== "");
  }) as [string[], string[], string[]];
  const judgements = new Map<string, Map<string, number>>();
  for (const line of qrels.slice(1)) {
    const [query = "", document = "", grade = "0"] = line.trim().split("\t");
    const of = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, of.set(document, Number(grade)));
  }
  const rows = (lines: string[]) => lines.map((line) => JSON.parse(line) as { _id: string; title?: string; text: string });
  return {
    documents: rows(corpus).map(({ _id, title = "", text }) => ({ id: _id, fields: { title, text } })),
    queries: new Map(rows(queries).map(({ _id, text }) => [_id, text])),
    judgements,
  };
}

/** nDCG at 10 with graded gain, discounted by log2(rank + 1), as trec_eval's ndcg_cut has it. */
export function ndcg10(ranked: readonly string[], judged: ReadonlyMap<string, number>): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, 10).reduce((total, grade, place) => total + Math.max(grade, 0) / Math.log2(place + 2), 0);
  const ideal = gain([...judged.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(ranked.map((id) => judged.get(id) ?? 0)) / ideal;
}

/** The share of the relevant documents that are among the first 100. */
export function recall100(ranked: readonly string[], judged: ReadonlyMap<string, number>): number {
  const relevant = [...judged].filter(([, grade]) => grade > 0).map(([id]) => id);
  const found = new Set(ranked.slice(0, 100));
  return relevant.length === 0 ? 0 : relevant.filter((id) => found.has(id)).length / relevant.length;
}

function measure(engine: Engine, { documents, queries, judgements }: Collection): Figures {
  const start = performance.now();
  const rank = engine(documents);
  const buildMs = performance.now() - start;
  const times: number[] = [];
  let ndcg = 0;
  let recall = 0;
  for (const [id, judged] of judgements) {
    const query = queries.get(id) ?? "";
    const before = performance.now();
    const ranked = rank(query);
    times.push(performance.now() - before);
    ndcg += ndcg10(ranked, judged);
    recall += recall100(ranked, judged);
  }
  const count = judgements.size;
  return { ndcg10: ndcg / count, recall100: recall / count, queryMedianMs: median(times), buildMs };
}

/** The engine part by part: each row adds one thing to the row before it; then the product without each of its parts. */
function ablation(): [string, Engine][] {
  const off: Partial<Settings> = {
    stopWords: false,
    stem: false,
    bm25: { k: 1.2, b: 0.7, d: 0.5 },
    coordination: true,
    dropQuestionWords: false,
    corrections: false,
    feedback: null,
  };
  const flat = { title: 1, text: 1 };
  const steps: [string, Partial<Settings>][] = [
    ["this tokeniser", {}],
    ["+ stop words, Porter", { stopWords: true, stem: true }],
    ["+ coordination factor off", { coordination: false }],
    ["+ k 1.2, b 0.75, d 0", { bm25: SETTINGS.bm25 }],
    ["+ title weight 0.2", {}],
    ["+ unknown words corrected", { corrections: true }],
    ["+ question words dropped", { dropQuestionWords: true }],
    ["+ feedback = the product", { feedback: SETTINGS.feedback }],
  ];
  const rows: [string, Engine][] = [["MiniSearch, defaults", asItComes]];
  let settings = off;
  let weights: Record<string, number> = flat;
  for (const [name, change] of steps) {
    settings = { ...settings, ...change };
    if (name.includes("title weight")) weights = WEIGHTS;
    rows.push([name, ours(settings, weights)]);
  }
  const parts: (keyof Settings)[] = ["stopWords", "stem", "coordination", "bm25", "corrections", "dropQuestionWords", "feedback"];
  for (const part of parts) rows.push([`the product without ${part}`, ours({ [part]: off[part] })]);
  if (SETTINGS.feedback !== null) {
    rows.push(["the product, feedback at any length", ours({ feedback: { ...SETTINGS.feedback, maxQueryTerms: 1000 } })]);
  }
  return rows;
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ablate: { type: "boolean", default: false },
      speed: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      split: { type: "string", default: "test" },
    },
  });
  const beside = fileURLToPath(new URL("../../../shared/data/nfcorpus.zip", import.meta.url));
  const path = positionals[0] ?? process.env.NFCORPUS_ZIP ?? beside;
  if (!existsSync(path)) {
    process.stderr.write(`No BEIR zip at ${path}: give one as an argument or in NFCORPUS_ZIP.\n`);
    process.exitCode = 2;
    return;
  }
  process.stderr.write(`reading ${path}\n`);
  const collection = readCollection(readFileSync(path), values.split);
  process.stderr.write(`${collection.documents.length} documents, ${collection.judgements.size} ${values.split} queries\n`);
  const engines = values.ablate ? ablation() : [["the product", ours()] as [string, Engine]];
  const results: Record<string, Figures> = {};
  const width = Math.max(...engines.map(([name]) => name.length), 12);
  if (!values.json) process.stdout.write(`${"".padEnd(width)}  nDCG@10  recall@100  query p50   build\n`);
  for (const [name, engine] of engines) {
    process.stderr.write(`measuring: ${name}\n`);
    const figures = measure(engine, collection);
    results[name] = figures;
    const { ndcg10: ndcg, recall100: recall, queryMedianMs, buildMs } = figures;
    const row = `${ndcg.toFixed(4).padStart(7)}  ${recall.toFixed(4).padStart(10)}  ${`${queryMedianMs.toFixed(2)} ms`.padStart(9)}  ${buildMs.toFixed(0).padStart(5)} ms`;
    if (!values.json) process.stdout.write(`${name.padEnd(width)}  ${row}\n`);
  }
  const speed = values.speed ? passagesSpeed() : undefined;
  if (values.json) process.stdout.write(`${JSON.stringify({ results, speed }, null, 2)}\n`);
  else if (speed !== undefined) process.stdout.write(`${speedLines(speed).join("\n")}\n`);
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === process.argv[1]) main();

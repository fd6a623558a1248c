// Times the search engine on a small synthetic collection of the product's size, beside MiniSearch with defaults.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import MiniSearch from "minisearch";
import { makeAnswerCheck } from "../../src/grounding/answer-check.ts";
import type { Knowledge } from "../../src/knowledge/model.ts";
import { buildIndex, type SearchDocument } from "../../src/search/index.ts";
import { search } from "../../src/search/query.ts";
import { loadIndex, storeIndex } from "../../src/search/stored.ts";
import { readKnowledge } from "../read-knowledge.ts";

/** About what the product holds. */
const COUNT = 170;

/** Milliseconds, on the machine that ran it. */
export interface Speed {
  /** Making the index ready in a fresh process, nothing compiled by the JIT yet: by building, by loading a saved one. */
  readonly coldBuild: number;
  readonly coldLoad: number;
  /** Medians over the queries as they come for the first time, and again. */
  readonly query: number;
  readonly queryAgain: number;
  readonly shortQuery: number;
  readonly shortQueryAgain: number;
  readonly miniSearch: number;
  readonly miniSearchAgain: number;
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
export function syntheticPassages(count = COUNT, seed = 20): { documents: SearchDocument[]; queries: string[]; shortQueries: string[] } {
  const pick = generator(seed);
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

/** Measures on this machine, now; starts and ends a few short-lived processes of its own. */
export function passagesSpeed(): Speed {
  const { documents, queries, shortQueries } = syntheticPassages();
  const index = loadIndex(storeIndex(buildIndex(documents, { weights: WEIGHTS })));
  const plain = new MiniSearch({ fields: Object.keys(WEIGHTS) });
  plain.addAll(documents.map(({ id, fields }) => ({ id, ...fields })));
  // A few other queries first: the JIT is warm, the index has not seen the queries that are timed.
  const warmUp = syntheticPassages(20, 99).queries.slice(0, 100);
  const pass = (list: readonly string[], run: (query: string) => unknown) => median(list.map((query) => timed(() => run(query))));
  const ours = (query: string) => search(index, query).slice(0, 10);
  const theirs = (query: string) => plain.search(query).slice(0, 10);
  for (const query of warmUp) [ours(query), theirs(query)];
  return {
    coldBuild: cold("build"),
    coldLoad: cold("load"),
    query: pass(queries, ours),
    queryAgain: pass(queries, ours),
    shortQuery: pass(shortQueries, ours),
    shortQueryAgain: pass(shortQueries, ours),
    miniSearch: pass(queries, theirs),
    miniSearchAgain: pass(queries, theirs),
  };
}

/** The same as lines for a reader. */
export function speedLines(speed: Speed): string[] {
  const ms = (value: number) => `${value.toFixed(2)} ms`;
  return [
    `${COUNT} synthetic passages (text, heading, six questions each), medians; first time / again:`,
    `  index ready in a fresh process: loading a saved one ${ms(speed.coldLoad)}, building ${ms(speed.coldBuild)}`,
    `  query of 4 to 12 words ${ms(speed.query)} / ${ms(speed.queryAgain)}`,
    `  query of 1 to 4 words ${ms(speed.shortQuery)} / ${ms(speed.shortQueryAgain)}`,
    `  MiniSearch with defaults, 4 to 12 words ${ms(speed.miniSearch)} / ${ms(speed.miniSearchAgain)}`,
  ];
}

/** Checking an answer of 5, 10, 20 and 40 kB (the passages' own sentences, each cited): median milliseconds, and how many times those of half its size. */
export function answerSpeedLines(knowledge: Knowledge): string[] {
  const check = makeAnswerCheck(knowledge);
  const text = knowledge.passages.map(({ id, text }) => `${text.replace(/\.$/u, "")} [${id}].`).join("\n\n");
  let before: number | undefined;
  return [5, 10, 20, 40].map((kilobytes) => {
    const answer = text.repeat(Math.ceil((kilobytes * 1000) / text.length)).slice(0, kilobytes * 1000);
    const took = median(Array.from({ length: 7 }, () => timed(() => check(answer))));
    const ratio = before === undefined ? "" : `, ${(took / before).toFixed(2)} times the half`;
    before = took;
    return `  answer of ${kilobytes} kB ${took.toFixed(1)} ms${ratio}`;
  });
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The median over five fresh processes; what is built from is at hand before the clock starts. */
function cold(mode: "build" | "load"): number {
  const { documents } = syntheticPassages();
  const input = JSON.stringify(mode === "load" ? storeIndex(buildIndex(documents, { weights: WEIGHTS })) : documents);
  const run = () => execFileSync(process.execPath, [...process.execArgv, SELF, mode], { input, encoding: "utf8" });
  return median(Array.from({ length: 5 }, () => Number(run())));
}

const SELF = fileURLToPath(import.meta.url);

if (process.argv[1] === SELF) {
  const mode = process.argv[2];
  if (mode === undefined)
    process.stdout.write(
      `${[...speedLines(passagesSpeed()), ...answerSpeedLines(readKnowledge(fileURLToPath(new URL("../../knowledge", import.meta.url))).knowledge)].join("\n")}\n`,
    );
  else {
    const input = readFileSync(0, "utf8");
    const ready = mode === "load" ? () => loadIndex(JSON.parse(input)) : () => buildIndex(JSON.parse(input), { weights: WEIGHTS });
    process.stdout.write(String(timed(ready)));
  }
}

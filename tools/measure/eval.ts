// npm run eval: how well questions find their place, silence is kept, and drafted sentences are judged; by voice and split.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import MiniSearch from "minisearch";
import { parse } from "yaml";
import { fromBundle, toBundle } from "../../src/knowledge/bundle.ts";
import { loadMade } from "../../src/knowledge/load.ts";
import { makeService } from "../../src/mcp/service.ts";
import { callTool } from "../../src/mcp/tool.ts";
import { citeEvidence } from "../../src/mcp/tools/cite-evidence.ts";
import { verifyAnswer } from "../../src/mcp/tools/verify-answer.ts";
import { readKnowledge } from "../read-knowledge.ts";

interface Question {
  voice: string;
  split: string;
  question: string;
  locators: string[];
}
interface Sentence {
  split: string;
  kind: string;
  sentence: string;
  expected: string[];
}
interface Found {
  coverage: string;
  passages: { locator: string }[];
}

const read = <T>(name: string): T[] => parse(readFileSync(`test/eval/${name}.yaml`, "utf8")) as T[];
const base = fromBundle(toBundle(readKnowledge("knowledge").knowledge));
const service = makeService(base, { readSearch: () => loadMade("dist/search.json", base.digest, "search") });
const percent = (part: number, whole: number): string => (whole === 0 ? "    –" : `${((100 * part) / whole).toFixed(1)} %`.padStart(7));
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const ask = (claim: string, limit = 3): Found => callTool(citeEvidence, { claim, limit }, service).output as unknown as Found;
const SPLITS = ["dev", "held"];

function questions(): void {
  const found = read<Question>("questions").map((each) => {
    const { coverage, passages } = ask(each.question);
    // A place counts once, however many of its passages are given.
    const places = [...new Set(service.search.find(each.question).map(({ id }) => id.split("/")[0] as string))].slice(0, 3);
    const rank = places.findIndex((place) => each.locators.includes(place));
    return { ...each, coverage, rank, shown: passages.length };
  });
  print("answerable questions: right place first, among the first three, called silent");
  for (const split of SPLITS) {
    const inSplit = found.filter((each) => each.split === split);
    for (const voice of ["all", ...new Set(found.map((each) => each.voice))]) {
      const some = inSplit.filter((each) => voice === "all" || each.voice === voice);
      const share = (test: (each: (typeof some)[number]) => boolean): string => percent(some.filter(test).length, some.length);
      print(
        `  ${split.padEnd(5)} ${voice.padEnd(16)} ${String(some.length).padStart(4)} ${share(({ rank }) => rank === 0)} ${share(({ rank }) => rank >= 0)} ${share(({ coverage }) => coverage === "silent")}`,
      );
    }
  }
}

function unanswerable(): void {
  const found = read<Question>("unanswerable").map((each) => ({ ...each, coverage: ask(each.question).coverage }));
  print("unanswerable questions: called answered, partial, silent");
  for (const split of SPLITS) {
    const some = found.filter((each) => each.split === split);
    const share = (coverage: string): string => percent(some.filter((each) => each.coverage === coverage).length, some.length);
    print(`  ${split.padEnd(5)} ${String(some.length).padStart(4)} ${share("answered")} ${share("partial")} ${share("silent")}`);
  }
}

function sentences(): void {
  const judged = read<Sentence>("sentences").map((each) => {
    const { sentences: verdicts } = callTool(verifyAnswer, { answer: each.sentence }, service).output as {
      sentences: { verdict: string }[];
    };
    const verdict =
      verdicts.map((one) => one.verdict).find((one) => one !== "supported" && one !== "not_a_claim") ?? verdicts[0]?.verdict ?? "";
    const flagged = verdict !== "supported" && verdict !== "not_a_claim";
    return { ...each, flagged, right: each.expected.includes(verdict) };
  });
  print("sentences: flagged, with the right verdict");
  for (const split of SPLITS) {
    const inSplit = judged.filter((each) => each.split === split);
    const row = (name: string, some: typeof judged): void => {
      const share = (test: (each: (typeof judged)[number]) => boolean): string => percent(some.filter(test).length, some.length);
      print(
        `  ${split.padEnd(5)} ${name.padEnd(20)} ${String(some.length).padStart(4)} ${share(({ flagged }) => flagged)} ${share(({ right }) => right)}`,
      );
    };
    row(
      "all corrupted",
      inSplit.filter(({ kind }) => kind !== "faithful" && kind !== "not_a_claim"),
    );
    for (const kind of new Set(judged.map((each) => each.kind)))
      row(
        kind,
        inSplit.filter((each) => each.kind === kind),
      );
  }
}

/** Medians over all questions, beside MiniSearch with its defaults over the same passages. */
function times(): void {
  const median = (values: number[]): number => values.sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
  const timed = (run: (question: string) => unknown): number =>
    median(
      read<Question>("questions").map(({ question }) => {
        const start = performance.now();
        run(question);
        return performance.now() - start;
      }),
    );
  const plain = new MiniSearch({ fields: ["text"] });
  plain.addAll(base.knowledge.passages.map(({ id, text }) => ({ id, text })));
  const runs = [(question: string) => service.search.find(question), (question: string) => plain.search(question)] as const;
  for (const run of runs) timed(run);
  print(`query, median: ${timed(runs[0]).toFixed(3)} ms; MiniSearch with its defaults: ${timed(runs[1]).toFixed(3)} ms`);
}

questions();
unanswerable();
sentences();
times();

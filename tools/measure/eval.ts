// npm run eval: how well questions find their place, silence is kept, and drafted sentences are judged; --ablate: what each check is worth; --round FILE: one round.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import MiniSearch from "minisearch";
import { parse } from "yaml";
import { detector } from "../../src/cli/language.ts";
import { fromBundle, toBundle } from "../../src/knowledge/bundle.ts";
import { loadMade } from "../../src/knowledge/load.ts";
import { termId } from "../../src/knowledge/vocabulary.ts";
import { makeService } from "../../src/mcp/service.ts";
import { callTool } from "../../src/mcp/tool.ts";
import { citeEvidence } from "../../src/mcp/tools/cite-evidence.ts";
import { readKnowledge } from "../read-knowledge.ts";
import { printKinds } from "./kinds.ts";
import { printLong } from "./long.ts";
import { printTerms } from "./terms.ts";
import { printAblation, printRound, printVerdicts } from "./verdicts.ts";

interface Question {
  voice: string;
  split: string;
  question: string;
  locators: string[];
}
/** A set of its own: each question with the round in which it was written; no locator where the article does not answer. */
interface Blind {
  questions: (Omit<Question, "split"> & { round: string })[];
}
interface Found {
  coverage: string;
  passages: { locator: string }[];
}

const read = <T>(name: string): T[] => parse(readFileSync(`test/eval/${name}.yaml`, "utf8")) as T[];
const authored = readKnowledge("knowledge");
const base = fromBundle(toBundle(authored.knowledge));
const service = makeService(base, { readSearch: () => loadMade("dist/search.json", base.digest, "search"), readDetector: () => detector });
const percent = (part: number, whole: number): string => (whole === 0 ? "    –" : `${((100 * part) / whole).toFixed(1)} %`.padStart(7));
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const ask = (claim: string, limit = 3): Found => callTool(citeEvidence, { claim, limit }, service).output as unknown as Found;
const SPLITS = ["dev", "held"];

/** At which of the first three places a right one stands, from 0; -1 for none. A place counts once, however many of its passages are given. */
function rankOf({ question, locators }: Pick<Question, "question" | "locators">): number {
  const places = [...new Set(service.search.find(question).map(({ id }) => id.split("/")[0] as string))].slice(0, 3);
  return places.findIndex((place) => locators.includes(place));
}

function questions(): void {
  const found = read<Question>("questions").map((each) => ({ ...each, coverage: ask(each.question).coverage, rank: rankOf(each) }));
  print("answerable questions: right place first, among the first three, called answered, silent");
  for (const split of SPLITS) {
    const inSplit = found.filter((each) => each.split === split);
    for (const voice of ["all", ...new Set(found.map((each) => each.voice))]) {
      const some = inSplit.filter((each) => voice === "all" || each.voice === voice);
      const share = (test: (each: (typeof some)[number]) => boolean): string => percent(some.filter(test).length, some.length);
      print(
        `  ${split.padEnd(5)} ${voice.padEnd(16)} ${String(some.length).padStart(4)} ${share(({ rank }) => rank === 0)} ${share(({ rank }) => rank >= 0)} ${share(({ coverage }) => coverage === "answered")} ${share(({ coverage }) => coverage === "silent")}`,
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

/** The set that was written from the article alone, round by round; see test/eval/README.md. */
function blind(): void {
  const set = parse(readFileSync("test/eval/blind.yaml", "utf8")) as Blind;
  const of = <T extends { round: string }>(all: T[], round: string, test: (each: T) => boolean) =>
    all.filter((each) => each.round === round && test(each));
  const count = <T>(some: T[], test: (each: T) => boolean): string => `${some.filter(test).length}/${some.length}`.padStart(6);
  print(
    "written blind, questions by round: right place first, among the first three, called answered, silent | unanswerable: answered, partial, silent",
  );
  const asked = set.questions.map((each) => ({ ...each, coverage: ask(each.question).coverage, rank: rankOf(each) }));
  for (const round of new Set(asked.map((each) => each.round))) {
    const [open, none] = [of(asked, round, (each) => each.locators.length > 0), of(asked, round, (each) => each.locators.length === 0)];
    const called = (some: typeof asked, coverage: string): string => count(some, (each) => each.coverage === coverage);
    const ranked = [count(open, ({ rank }) => rank === 0), count(open, ({ rank }) => rank >= 0)];
    const found = [...ranked, called(open, "answered"), called(open, "silent")].join(" ");
    print(`  ${round.padEnd(7)} ${found} | ${["answered", "partial", "silent"].map((coverage) => called(none, coverage)).join(" ")}`);
  }
}

/** English or not, of the questions of each kind; unclear is read as English. */
function languages(): void {
  const asked = read<{ text: string; language: string; split: string }>("language").map((each) => ({
    ...each,
    found: service.search.languageOf(each.text),
  }));
  print("language: told rightly, and left unclear | of other languages, of English");
  for (const split of SPLITS) {
    const shares = [false, true].flatMap((english) => {
      const some = asked.filter((each) => each.split === split && (each.language === "en") === english);
      const right = some.filter(({ found }) => (found === "other") !== english).length;
      return [
        String(some.length).padStart(4),
        percent(right, some.length),
        percent(some.filter(({ found }) => found === "unclear").length, some.length),
      ];
    });
    print(`  ${split.padEnd(5)} ${shares.join(" ")}`);
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

if (process.argv.includes("--terms")) {
  printTerms(base.knowledge, (entry) => authored.at("term", termId(entry)).file, print);
} else if (process.argv.includes("--ablate")) printAblation(base.knowledge);
else if (process.argv.includes("--round")) printRound(base.knowledge, process.argv.at(-1) ?? "");
else if (process.argv.includes("--long")) printLong(service, print);
else if (process.argv.includes("--kinds")) printKinds(service, print);
else {
  questions();
  unanswerable();
  blind();
  printLong(service, print);
  printKinds(service, print);
  languages();
  printVerdicts(base.knowledge);
  times();
}

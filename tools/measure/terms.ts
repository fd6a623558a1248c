// npm run eval -- --terms: what the entries of each file of the vocabulary are worth on the questions of the sets.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Knowledge, VocabularyEntry } from "../../src/knowledge/model.ts";
import { makeSearch, type PassageSearch } from "../../src/search/passages.ts";
import { analyse } from "../../src/text/analysis.ts";

interface Asked {
  readonly question: string;
  readonly locators: readonly string[];
}
/** How many questions come out so, of those that have a place and of those that have none. */
interface Count {
  first: number;
  firstThree: number;
  answered: number;
  silent: number;
  falselyAnswered: number;
}

/** Prints, by file, its entries, those that some question or sentence uses, and what changes in the counts without the file. */
export function printTerms(knowledge: Knowledge, fileOf: (entry: VocabularyEntry) => string, print: (line: string) => void): void {
  const { asked, texts } = sets();
  const used = usedBy(texts);
  const without = (left: (entry: VocabularyEntry) => boolean): Count =>
    countOf(makeSearch({ ...knowledge, vocabulary: knowledge.vocabulary.filter((entry) => !left(entry)) }), asked);
  const whole = without(() => false);
  print(
    `${asked.length} questions: ${Object.entries(whole)
      .map(([name, count]) => `${name} ${count}`)
      .join(", ")}`,
  );
  print("entries by file: all, used in a question or a sentence; what the counts lose or gain without them");
  for (const file of [...new Set(knowledge.vocabulary.map(fileOf))].sort()) {
    const own = knowledge.vocabulary.filter((entry) => fileOf(entry) === file);
    const then = without((entry) => fileOf(entry) === file);
    const changes = (Object.keys(whole) as (keyof Count)[])
      .map((name) => [name, then[name] - whole[name]] as const)
      .filter(([, by]) => by !== 0);
    const told = changes.map(([name, by]) => `${name} ${by > 0 ? "+" : ""}${by}`).join(", ") || "nothing";
    print(`  ${file.padEnd(36)} ${String(own.length).padStart(4)} ${String(own.filter(used).length).padStart(4)}  ${told}`);
  }
  const idle = [...new Set(knowledge.vocabulary.filter((entry) => !used(entry)).map(({ term }) => term))];
  print(`terms that no question or sentence uses (${idle.length}): ${idle.join("; ")}`);
}

function sets(): { asked: Asked[]; texts: string[] } {
  const read = <T>(name: string): T => parse(readFileSync(`test/eval/${name}.yaml`, "utf8")) as T;
  const blind = read<{ questions: Asked[]; sentences: { sentence: string }[] }>("blind");
  const unanswerable = read<{ question: string }[]>("unanswerable").map(({ question }) => ({ question, locators: [] }));
  const asked = [...read<Asked[]>("questions"), ...unanswerable, ...blind.questions];
  const sentences = [...read<{ sentence: string }[]>("sentences"), ...blind.sentences].map(({ sentence }) => sentence);
  return { asked, texts: [...asked.map(({ question }) => question), ...sentences] };
}

/** Whether a term stands in one of the texts, as the search reads it. */
function usedBy(texts: readonly string[]): (entry: VocabularyEntry) => boolean {
  const read = (text: string): string =>
    ` ${analyse(text, { negations: true })
      .map(({ term }) => term)
      .join(" ")} `;
  const all = texts.map(read).join("\n");
  return ({ term }) => all.includes(read(term));
}

function countOf(search: PassageSearch, asked: readonly Asked[]): Count {
  const count = { first: 0, firstThree: 0, answered: 0, silent: 0, falselyAnswered: 0 };
  for (const { question, locators } of asked) {
    const { hits, coverage } = search.ask(question);
    if (locators.length === 0) {
      count.falselyAnswered += Number(coverage === "answered");
      continue;
    }
    const rank = [...new Set(hits.map(({ id }) => id.split("/")[0] as string))].slice(0, 3).findIndex((place) => locators.includes(place));
    count.first += Number(rank === 0);
    count.firstThree += Number(rank >= 0);
    count.answered += Number(coverage === "answered");
    count.silent += Number(coverage === "silent");
  }
  return count;
}

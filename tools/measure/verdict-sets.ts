// The sets of drafted sentences that the checks of an answer are measured on, judged.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Checked, Verdict } from "../../src/grounding/model.ts";

export interface Judged {
  readonly verdict: Verdict;
  readonly expected?: readonly string[];
}
export interface Set {
  readonly name: string;
  /** Whether its sentences are false: then what is supported or passed over counts, else what is called wrong. */
  readonly isFalse: boolean;
  readonly judged: readonly Judged[];
}

export const WRONG: readonly Verdict[] = ["contradicted", "misattributed", "fabricated_citation"];
export const PASSED: readonly Verdict[] = ["supported", "not_a_claim"];
const ORDER: readonly Verdict[] = [...WRONG, "unsettled", "uncited", "supported", "not_a_claim"];
const yaml = <T>(name: string): T => parse(readFileSync(`test/eval/${name}.yaml`, "utf8")) as T;
/** Real answers and an adversary's sentences hold runs of the article's own words, and are not held here: $ANSWERS is their folder. */
export const ANSWERS = process.env.ANSWERS;
export const json = <T>(name: string): T => JSON.parse(readFileSync(join(ANSWERS ?? "", `${name}.json`), "utf8")) as T;

/** The gravest verdict on any sentence of a text. */
export const gravest = (checked: readonly Checked[]): Verdict =>
  ORDER.find((verdict) => checked.some((each) => each.verdict === verdict)) ?? "not_a_claim";

/** A sentence of a round: written from the article alone, without sight of code and word lists. */
export interface Round {
  readonly id: string;
  readonly truth: "false" | "faithful";
  readonly kind: string;
  readonly text: string;
}
const ROUNDS = "test/eval/rounds";

export function roundIn(file: string): { falsehoods: Round[]; faithful: Round[] } {
  const all = JSON.parse(readFileSync(file, "utf8")) as Round[];
  return { falsehoods: all.filter(({ truth }) => truth === "false"), faithful: all.filter(({ truth }) => truth !== "false") };
}

export function setsOf(check: (answer: string) => Checked[]): Set[] {
  const judge = (text: string, expected?: readonly string[]): Judged => ({
    verdict: gravest(check(text)),
    ...(expected === undefined ? {} : { expected }),
  });
  const of = (name: string, isFalse: boolean, texts: readonly string[]): Set => ({
    name,
    isFalse,
    judged: texts.map((text) => judge(text)),
  });
  interface Written {
    sentence: string;
    kind: string;
    split?: string;
    round?: string;
    expected?: string[];
  }
  const pair = (name: string, falsehoods: readonly string[], faithful: readonly string[]): Set[] => [
    of(`${name}: false`, true, falsehoods),
    of(`${name}: faithful`, false, faithful),
  ];
  const textsOf = (all: readonly Pick<Written, "sentence">[]): string[] => all.map(({ sentence }) => sentence);
  const isClaim = ({ kind }: Written): boolean => kind !== "not_a_claim" && kind !== "uncited";
  const sorted = (name: string, all: readonly Written[]): Set[] => {
    const faithful = all.filter(({ kind }) => kind === "faithful");
    const others = all.filter((each) => isClaim(each) && each.kind !== "faithful");
    return pair(name, textsOf(others), textsOf(faithful));
  };
  const adversary = ANSWERS === undefined ? [] : json<{ sentence: string; citation: string; truth: string }[]>("false-and-true");
  const cited = (truth: boolean): string[] =>
    adversary
      .filter((each) => (each.truth === "false") !== truth)
      .map(
        ({ sentence, citation }) =>
          `${sentence} ${citation
            .split(", ")
            .map((place) => `[${place}]`)
            .join(" ")}.`,
      );
  const sentences = yaml<Written[]>("sentences");
  const blind = yaml<{ sentences: Written[] }>("blind").sentences;
  const oneWord = yaml<Record<"falsified" | "faithful", Written[]>>("one-word");
  const reviewed = yaml<Record<"false" | "faithful", { answer: string }[]>>("answer-check");
  return [
    ...(ANSWERS === undefined ? [] : pair("an adversary's", cited(false), cited(true))),
    ...pair(
      "reviewers' answers",
      reviewed.false.map(({ answer }) => answer),
      reviewed.faithful.map(({ answer }) => answer),
    ),
    ...["dev", "held"].flatMap((split) =>
      sorted(
        `sentences, ${split}`,
        sentences.filter((each) => each.split === split),
      ),
    ),
    ...[...new Set(blind.map(({ round }) => round))].flatMap((round) =>
      sorted(
        `blind, ${round}`,
        blind.filter((each) => each.round === round),
      ),
    ),
    ...readdirSync(ROUNDS)
      .sort()
      .flatMap((file) => {
        const { falsehoods, faithful } = roundIn(join(ROUNDS, file));
        const texts = (some: readonly Round[]): string[] => some.map(({ text }) => text);
        return pair(file.replace(/\.json$/u, ""), texts(falsehoods), texts(faithful));
      }),
    ...pair("one word", textsOf(oneWord.falsified), textsOf(oneWord.faithful)),
  ];
}

// What a claim says of rows, clause by clause: which kind they are, whether they forbid, permit or do not matter.
import { rememberedFor } from "../../text/remembered.ts";
import type { Category, Mark, Reading } from "../model.ts";
import { clauseAt, marksOf } from "./read.ts";

/** What is said, and by which mark. */
export interface Stance {
  readonly kind: "absolute" | "relative" | "contra" | "indication" | "forbid" | "weigh" | "allow" | "ignore" | "favor";
  readonly denied: boolean;
  readonly mark: Mark;
  readonly clause: number;
  /** Denied by saying that the source does not name it so: "does not list it as a reason against". */
  readonly unsaid: boolean;
}

const SAYING: readonly Category[] = ["absolute", "relative", "contra", "indication", "forbid", "weigh", "allow", "ignore", "favor"];
/** Words between "absolute" and the noun that it belongs to, at most. */
const BESIDE = 3;

const MODAL: ReadonlySet<string> = new Set(["can", "may", "could", "must", "should", "might", "shall"]);
/** Words between "must not" and the procedure, at most. */
const TREATED_WITHIN = 4;
const DOES: ReadonlySet<string> = new Set(["be", "have", "undergo", "receive", "get", "still", "safely", "also", "nevertheless", "not"]);

/** "Must not be …", "can be treated", "Treat …": whether the procedure may be done, said with a word for it. */
function modals({ words, marks }: Reading): Mark[] {
  const mark = (category: "allow" | "forbid", from: number, to: number, denied: boolean): Mark => ({
    cue: { category, words: ["must"], direction: "after", reach: 0 },
    from,
    to,
    denied,
  });
  return words.flatMap(({ word, treats, clause }, at): Mark[] => {
    if (MODAL.has(word) && !marks.some(({ from, cue }) => from === at && cue.category === "exempt")) {
      const isDenied = words[at + 1]?.word === "not" || words[at + 1]?.word === "never";
      if (isDenied)
        return words.slice(at + 2, at + 2 + TREATED_WITHIN).some(({ treats }) => treats) ? [mark("forbid", at, at + 2, false)] : [];
      let next = at + 1;
      while (DOES.has(words[next]?.word ?? "")) next += 1;
      return words[next]?.treats && next > at + 1 ? [mark("allow", at, next + 1, words[at]?.denied ?? false)] : [];
    }
    // An imperative: nothing before it in its clause.
    const opens =
      treats &&
      at + 1 < words.length &&
      !marks.some(({ from }) => from === at) &&
      !words.slice(0, at).some((other) => other.clause === clause && !/^(?:yes|then|please|so|do|you)$/u.test(other.word));
    return opens &&
      /^[a-z]+$/u.test(word) &&
      words[at + 1]?.clause === clause &&
      /^(?:a|an|the|this|that|such|her|his|their|your|it|him|them|patients?)$/u.test(words[at + 1]?.word ?? "")
      ? [mark("allow", at, at + 1, false)]
      : [];
  });
}

/** Every stance of a reading, in order. A bare "absolute" or "relative" counts where nothing is left for it to belong to. */
export const stancesIn: (reading: Reading) => readonly Stance[] = rememberedFor(findStances);

function findStances(reading: Reading): Stance[] {
  const marks = [...marksOf(reading, ...SAYING), ...modals(reading)].sort((left, right) => left.from - right.from);
  const nouns = marks.filter(({ cue }) => cue.category === "contra");
  const silences = marksOf(reading, "silence").filter(({ denied, to }) => !denied && !ASKED.test(reading.words[to]?.word ?? ""));
  const isBeside = (adjective: Mark, noun: Mark): boolean =>
    Math.abs(noun.from - adjective.to) <= BESIDE && clauseAt(reading, adjective.from) === clauseAt(reading, noun.from);
  return marks.flatMap((mark): Stance[] => {
    const kind = mark.cue.category as Stance["kind"];
    const unsaid = silences.some(
      (silence) =>
        silence.to < mark.from &&
        clauseAt(reading, silence.from) === clauseAt(reading, mark.from) &&
        reading.words.slice(silence.to, mark.from).some(({ word }) => NAMED_SO.test(word)),
    );
    const isGraded = kind === "absolute" || kind === "relative";
    const noun = isGraded ? nouns.find((other) => isBeside(mark, other)) : undefined;
    const denied = mark.denied || (noun?.denied ?? false) || unsaid;
    // "An absolute contraindication" is told by its adjective.
    const isTold =
      kind === "contra" &&
      marks.some((other) => (other.cue.category === "absolute" || other.cue.category === "relative") && isBeside(other, mark));
    return isTold ? [] : [{ kind, denied, mark, clause: clauseAt(reading, mark.from), unsaid }];
  });
}
const NAMED_SO = /^(?:as|among)$/u;
const ASKED = /^(?:how|which|what|whether|when|who|why|where)$/u;

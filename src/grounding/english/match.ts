// Finds the cues in a text and works out what each of them denies.
import type { Token } from "../../text/analysis.ts";
import type { Cue, Mark } from "../model.ts";
import { ADVERBS, CUES_BY_WORD, STOPS } from "./cues.ts";

const NOUNS: ReadonlySet<string> = new Set(["inability", "unable", "lack", "absence", "without", "free", "devoid", "non"]);
const SAYING: ReadonlySet<string> = new Set(["absolute", "relative", "contra", "indication", "forbid", "weigh", "allow", "ignore"]);
/** Where what is denied within a sentence ends, and the sentence's own verb comes. */
const VERBS: ReadonlySet<string> = new Set("is are was were as must should may can rules counts means makes has have that".split(" "));
/** Words that may stand within a phrase at most. */
const WITHIN = 2;

/** The cues of a text, the longest at each place; none within another. `clauseOf` gives the clause of a word. */
export function findMarks(tokens: readonly Token[], clauseOf: readonly number[]): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = markAt(tokens, at, clauseOf);
    if (found !== undefined) marks.push(found);
    at = found?.to ?? at + 1;
  }
  return marks;
}

function markAt(tokens: readonly Token[], at: number, clauseOf: readonly number[]): Mark | undefined {
  for (const cue of CUES_BY_WORD.get(tokens[at]?.word ?? "") ?? []) {
    const read = endOf(tokens, at, cue, clauseOf);
    if (read !== undefined) return { cue, from: at, ...read };
  }
  return undefined;
}

function endOf(tokens: readonly Token[], from: number, cue: Cue, clauseOf: readonly number[]): { to: number; denied: boolean } | undefined {
  let at = from + 1;
  let denied = false;
  for (const word of cue.words.slice(1)) {
    let skipped = 0;
    while (tokens[at] !== undefined && tokens[at]?.word !== word && skipped < WITHIN) {
      const between = tokens[at]?.word ?? "";
      if (between === "not" && cue.words[0] !== "not") denied = !denied;
      // "Rules the procedure out": anything may stand within.
      else if (!ADVERBS.has(between) && word !== "out") return undefined;
      at += 1;
      skipped += 1;
    }
    if (tokens[at]?.word !== word || clauseOf[at] !== clauseOf[from]) return undefined;
    at += 1;
  }
  return { to: at, denied };
}

/** For each word, whether an odd number of denials reach it. */
export function deniedWords(tokens: readonly Token[], marks: readonly Mark[], clauseOf: readonly number[]): boolean[] {
  const denied = tokens.map(() => false);
  const inMark = new Set(marks.filter(({ cue }) => cue.category === "deny").flatMap(({ from, to }) => range(from, to)));
  for (const { cue, from, to } of [...marks].reverse()) {
    if (cue.category !== "deny") continue;
    const reached = cue.direction === "before" ? before(from, cue, clauseOf) : after(tokens, to, cue, clauseOf, marks);
    // "… is a contraindication, to contrast it is not": with nothing after it, it denies what stands before.
    const all = reached.some((at) => !inMark.has(at)) ? reached : before(from, cue, clauseOf);
    // "It is not true that it is not …": what denies a whole sentence turns each denial in it round.
    const turns = cue.words.at(-1) === "that";
    for (const at of all) denied[at] = !inMark.has(at) && !(turns && denied[at]);
  }
  return denied;
}

function before(from: number, { reach }: Cue, clauseOf: readonly number[]): number[] {
  return range(Math.max(0, from - reach), from).filter((at) => clauseOf[at] === clauseOf[from]);
}

function after(tokens: readonly Token[], to: number, { reach }: Cue, clauseOf: readonly number[], marks: readonly Mark[]): number[] {
  const reached: number[] = [];
  // "No patient can …" denies what is said of all; "what causes no harm is …" denies the harm alone.
  const opens = to < 2 || clauseOf[to - 2] !== clauseOf[to - 1];
  for (let at = to; at < Math.min(tokens.length, to + reach); at += 1) {
    const word = tokens[at]?.word ?? "";
    if (clauseOf[at] !== clauseOf[to - 1] || STOPS.has(word)) break;
    // "Inability to do it absolutely forbids …": a noun denies no more than its own complement.
    if (NOUNS.has(tokens[to - 1]?.word ?? "") || NOUNS.has(tokens[to - 2]?.word ?? "")) {
      // "Without ruling it out" denies just that.
      const isOwn = at === to && word.endsWith("ing");
      if (!isOwn && marks.some((mark) => mark.from === at && SAYING.has(mark.cue.category))) break;
    }
    if (!opens && reached.length > 0 && VERBS.has(word)) break;
    if (marks.some((mark) => mark.from === at && mark.cue.category === "except")) break;
    reached.push(at);
  }
  return reached;
}

export function range(from: number, to: number): number[] {
  const all: number[] = [];
  for (let at = from; at < to; at += 1) all.push(at);
  return all;
}

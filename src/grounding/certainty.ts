// Whether a part of a sentence is surer than a statement: proof, certainty, causes, all of them, what one must do.
import type { Conflict } from "./conflicts.ts";
import {
  BOOSTERS,
  CAUSAL,
  CAUSES,
  EXCUSES_OBLIGATION,
  HEDGES,
  LIMITERS,
  LOOSE,
  OBLIGATIONS,
  OPTIONALS,
  PROVEN,
  SOFTENERS,
  UNIVERSALS,
  UNKNOWNS,
  VERBS_OF_BEING,
} from "./english/markers.ts";
import type { Statement } from "./evidence.ts";
import { isLackTold, isOpen, saysTheHedged } from "./openness.ts";
import type { Part } from "./part.ts";
import type { Reading } from "./reading.ts";

type Find = (part: Part, statement: Statement) => string | undefined;

/** At most one conflict: what the sentence claims more surely than the statement does. */
export function certaintyConflict(part: Part, statement: Statement): Conflict[] {
  for (const [key, find] of Object.entries(FINDS)) {
    const reason = find(part, statement);
    if (reason !== undefined) return [{ of: "certainty", key, reason, firm: key === "obligedOfAll" }];
  }
  return [];
}

const boosted: Find = (part, statement) => {
  const bound = unnegated(part, BOUND).find((at) => /^(?:to|that)$/u.test(wordAt(part, at + 1)) && !isDenied(part, at));
  if (bound !== undefined && !some(CERTAIN, statement.plainWords)) return `does not go as far as "${wordAt(part, bound)}"`;
  for (const { words, excusedBy } of BOOSTERS) {
    const found = unnegated(part, words).find(
      (at) => !SOFTENERS.has(wordAt(part, at - 1)) && !isLinking(part, at) && !isMethod(part, at) && !isDenied(part, at),
    );
    if (found === undefined || some(excusedBy, statement.plainWords)) continue;
    return `does not go as far as "${wordAt(part, found)}"`;
  }
  return undefined;
};

/** "Proves useful" only means that it is. */
function isLinking(part: Part, at: number): boolean {
  const passive = /^(?:is|are|was|were|be|been)$/u.test(wordAt(part, at - 1));
  return /^(?:proves?|proved)$/u.test(wordAt(part, at)) && !PROVEN.has(wordAt(part, at + 1)) && !passive;
}

/** "Certain to", "sure that"; "a certain part" says no more than "some". */
const BOUND = new Set(["certain", "sure", "bound"]);
const CERTAIN = new Set(["certain", "certainly", "sure", "surely", "always", "definitely"]);

/** "No proven benefit", "not clearly". */
function isDenied({ words }: Pick<Reading, "words">, at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some(({ word }) => /^(?:no|not|never|cannot|without|nothing)$/u.test(word));
}

/** "Established from the films" tells how one finds out. */
function isMethod(part: Part, at: number): boolean {
  return /^(?:establish|confirm)/u.test(wordAt(part, at)) && /^(?:from|by|with|through|on|using|via)$/u.test(wordAt(part, at + 1));
}

/** "From other causes" names none. */
const OTHER = /^(?:other|various|different|all|many|some|these|possible)$/u;

/** "Has been shown to", where the source says that it has not. */
const shown: Find = (part, statement) => {
  const isShown = (reading: Pick<Reading, "words">, at: number): boolean =>
    SHOWN.has(wordAt(reading, at)) && /^(?:be|been|is|was|were|are|has|have)$/u.test(wordAt(reading, at - 1));
  const ours = part.words.findIndex((_, at) => isShown(part, at));
  const theirs = statement.words.findIndex((_, at) => isShown(statement, at) && isDenied(statement, at));
  if (ours === -1 || theirs === -1 || isDenied(part, ours) || part.scopes.some(({ affix }) => affix !== true)) return undefined;
  return `says that it has not been ${wordAt(statement, theirs)}, the sentence says that it has`;
};
const SHOWN = new Set("shown demonstrated proven proved established confirmed found documented".split(" "));

/** "Causes", "is the cause of", where the source only ties things together. */
const causal: Find = (part, statement) => {
  const at = unnegated(part, CAUSES).find(
    (index) => (wordAt(part, index) !== "caused" || VERBS_OF_BEING.has(wordAt(part, index - 1))) && !OTHER.test(wordAt(part, index - 1)),
  );
  if (at === undefined || some(HEDGES, part.around) || !some(LOOSE, statement.plainWords) || some(CAUSAL, statement.plainWords))
    return undefined;
  return `does not give it as the cause, the sentence says "${wordAt(part, at)}"`;
};

const SAYS_HOW_SURE: Readonly<Record<string, string>> = {
  suggests: "only suggests it",
  hypothesises: "only gives it as a hypothesis",
  unknown: "leaves it open",
};

const unhedged: Find = (part, statement) => {
  const { certainty } = statement.passage;
  if (certainty === "states" || !saysTheHedged(part, statement)) return undefined;
  const { around } = part;
  if (some(HEDGES, around) || isOpen(part) || isLackTold(part, statement)) return undefined;
  // "Put down to" ascribes; "some patients have" says as little as "patients may have".
  if ((around.has("put") && around.has("down")) || (around.has("some") && !statement.plainWords.has("some"))) return undefined;
  return `${SAYS_HOW_SURE[certainty] ?? certainty}, the sentence states it as a fact`;
};

const universal: Find = (part, statement) => {
  const doubts = part.scopes.length > 0 || part.words.some(({ word }) => UNKNOWNS.has(word));
  const at = unnegated(part, UNIVERSALS).find((index) => {
    if (SOFTENERS.has(wordAt(part, index - 1)) || (wordAt(part, index) === "any" && doubts)) return false;
    const before = /^(?:above|at|after|of|in|for)$/u.test(wordAt(part, index - 1)) && wordAt(part, index) === "all";
    return !before && !/^(?:three|two|of|the|these|those|this|such|kinds?|one|time|other)$/u.test(wordAt(part, index + 1));
  });
  const every = at ?? unnegated(part, UNIVERSALS).find((index) => /^(?:patients|cases|people|ones)$/u.test(wordAt(part, index + 1)));
  if (every === undefined || part.words.some(({ word }) => LIMITERS.has(word)) || some(UNIVERSALS, statement.plainWords)) return undefined;
  const limit = [...LIMITERS].find((word) => statement.plainWords.has(word));
  if (limit === undefined && statement.passage.certainty === "states") return undefined;
  return `does not say it of "${wordAt(part, every)}"${limit === undefined ? "" : ` (it says "${limit}")`}`;
};

/** "Must be done in every patient", where the source calls that optional: that it asks for it of some is no excuse. */
const obligedOfAll: Find = (part, statement) => {
  const optional = [...OPTIONALS].find((word) => statement.plainWords.has(word));
  const at = unnegated(part, OBLIGES_ALL).find((index) => wordAt(part, index + 1) !== "not");
  if (
    optional === undefined ||
    at === undefined ||
    isNobody(part) ||
    !part.words.some(({ word }) => OF_ALL.test(word)) ||
    some(CONDITIONAL, part.around)
  )
    return undefined;
  return `calls it ${optional}, the sentence says "${wordAt(part, at)}" of all`;
};
const OF_ALL = /^(?:every|everyone|everybody|all|always|routinely|routine)$/u;
const CONDITIONAL = new Set(["if", "when", "where", "suspected", "only", "unless", "once"]);

const obliged: Find = (part, statement) => {
  const optional = [...OPTIONALS].find((word) => statement.plainWords.has(word));
  // What is optional, nobody "needs" either; elsewhere that word says less.
  const obliges = optional === undefined || isNobody(part) ? OBLIGATIONS : OBLIGES_ALL;
  const at = unnegated(part, obliges).find((index) => wordAt(part, index + 1) !== "not");
  if (at === undefined || part.kinds.against || some(EXCUSES_OBLIGATION, statement.plainWords)) return undefined;
  return `${optional === undefined ? "does not require it" : `calls it ${optional}`}, the sentence says "${wordAt(part, at)}"`;
};

/** "Is not needed", where the source asks for it. */
const needless: Find = (part, statement) => {
  const at = part.words.findIndex(
    ({ word }, index) => NEEDED.has(word) && (part.negative[index] === true || wordAt(part, index + 1) === "not" || isNobody(part)),
  );
  if (at === -1 || unnegated(statement, EXCUSES_OBLIGATION).length === 0 || unnegated(statement, OPTIONALS).length > 0) return undefined;
  return `asks for it, the sentence says it is not ${wordAt(part, at)}`;
};
const NEEDED = new Set("need needs needed necessary required mandatory essential obligatory indicated".split(" "));
const OBLIGES_ALL = new Set([...OBLIGATIONS, "need", "needs", "needed", "necessary"]);

/** "Nobody needs", "no screening is needed". */
function isNobody(part: Part): boolean {
  return /^(?:no|nobody|none)$/u.test(wordAt(part, 0));
}

const FINDS: Readonly<Record<string, Find>> = { boosted, shown, causal, unhedged, universal, obligedOfAll, obliged, needless };

function wordAt({ words }: Pick<Reading, "words">, at: number): string {
  return words[at]?.word ?? "";
}

function some(words: ReadonlySet<string>, among: ReadonlySet<string>): boolean {
  return [...words].some((word) => among.has(word));
}

function unnegated({ words, negative }: Pick<Reading, "words" | "negative">, set: ReadonlySet<string>): number[] {
  return words.flatMap(({ word, figure }, at) => (set.has(word) && !figure && negative[at] !== true ? [at] : []));
}

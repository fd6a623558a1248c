// Whether a part of a sentence is surer than a statement, or turns its direction.
import type { Conflict } from "./conflicts.ts";
import {
  BOOSTERS,
  CAUSAL,
  CAUSES,
  EXCUSES_OBLIGATION,
  HEDGES,
  KNOWING,
  LIMITERS,
  MORE,
  NEEDS,
  NEGATIVE_HINTS,
  OBLIGATIONS,
  OFTEN,
  OPPOSITES,
  OPTIONALS,
  SELDOM,
  UNIVERSALS,
  UNKNOWNS,
  VERBS_OF_BEING,
} from "./english/markers.ts";
import type { Statement } from "./evidence.ts";
import type { Part } from "./part.ts";
import type { Reading } from "./reading.ts";

/** What softens the word after it: "almost always". */
const SOFTENERS = new Set("almost nearly not hardly virtually practically less rather so-called".split(" "));

/** At most one conflict: what the sentence claims more surely than the statement does, or the other way round. */
export function certaintyConflict(part: Part, statement: Statement, oneSided: boolean): Conflict[] {
  for (const [key, find] of Object.entries({ boosted, causal, unhedged, universal, obliged, needless })) {
    const reason = find(part, statement);
    if (reason !== undefined) return [{ of: "certainty", key, reason }];
  }
  const turned = oftenForSeldom(part, statement) ?? (oneSided ? opposite(part, statement) : undefined);
  return turned === undefined ? [] : [{ of: "direction", key: "direction", reason: turned }];
}

function boosted(part: Part, statement: Statement): string | undefined {
  for (const [, words, excusedBy] of BOOSTERS) {
    const found = unnegated(part, words).find((at) => !SOFTENERS.has(part.words[at - 1]?.word ?? "") && !isLinking(part, at));
    if (found === undefined || [...excusedBy].some((word) => statement.plainWords.has(word))) continue;
    return `does not go as far as "${part.words[found]?.word}"`;
  }
  return undefined;
}

/** "Proves useful" only means that it is. */
function isLinking({ words }: Part, at: number): boolean {
  return (
    /^(?:proves?|proved)$/u.test(words[at]?.word ?? "") &&
    !PROVEN.has(words[at + 1]?.word ?? "") &&
    !VERBS_OF_BEING.has(words[at - 1]?.word ?? "")
  );
}
const PROVEN = new Set("that the a how why its this it these less more beyond".split(" "));

const SAYS_HOW_SURE: Readonly<Record<string, string>> = {
  suggests: "only suggests it",
  hypothesises: "only gives it as a hypothesis",
  unknown: "leaves it open",
};

function unhedged(part: Part, statement: Statement): string | undefined {
  const { passage } = statement;
  if (passage.certainty === "states") return undefined;
  const { around } = part;
  if ([...around].some((word) => HEDGES.has(word)) || isOpen(part)) return undefined;
  // "Put down to" ascribes; "some patients have" says as little as "patients may have".
  if ((around.has("put") && around.has("down")) || (around.has("some") && !statement.plainWords.has("some"))) return undefined;
  return `${SAYS_HOW_SURE[passage.certainty] ?? passage.certainty}, the sentence states it as a fact`;
}

/** Whether the sentence says that something is not known, or that more must be found out. */
function isOpen({ around }: Part): boolean {
  const some = (words: ReadonlySet<string>): boolean => [...around].some((word) => words.has(word));
  const negated =
    around.has("not") ||
    around.has("no") ||
    around.has("cannot") ||
    around.has("nothing") ||
    around.has("without") ||
    around.has("too") ||
    around.has("lack") ||
    around.has("lacking");
  return some(UNKNOWNS) || (negated && some(KNOWING)) || (some(NEEDS) && some(MORE)) || (around.has("seem") && negated);
}

function universal(part: Part, statement: Statement): string | undefined {
  const at = unnegated(part, UNIVERSALS).find((index) => {
    const [before, after] = [part.words[index - 1]?.word ?? "", part.words[index + 1]?.word ?? ""];
    return (
      !SOFTENERS.has(before) &&
      !(part.words[index]?.word === "any" && (part.scopes.length > 0 || part.words.some(({ word }) => UNKNOWNS.has(word)))) &&
      !/^(?:above|at|after|of|in|for)$/u.test(before) &&
      !/^(?:three|two|of|the|these|those|this|such|kind|kinds|one|time|other)$/u.test(after)
    );
  });
  if (
    at === undefined ||
    part.words.some(({ word }) => LIMITERS.has(word)) ||
    [...UNIVERSALS].some((word) => statement.plainWords.has(word))
  )
    return undefined;
  const limit = [...LIMITERS].find((word) => statement.plainWords.has(word));
  return limit === undefined && statement.passage.certainty === "states"
    ? undefined
    : `does not say it of "${part.words[at]?.word}"${limit === undefined ? "" : ` (it says "${limit}")`}`;
}

function obliged(part: Part, statement: Statement): string | undefined {
  const at = unnegated(part, OBLIGATIONS).find((index) => part.words[index + 1]?.word !== "not");
  if (at === undefined || part.kinds.against || [...EXCUSES_OBLIGATION].some((word) => statement.plainWords.has(word))) return undefined;
  const optional = [...OPTIONALS].find((word) => statement.plainWords.has(word));
  return optional === undefined
    ? `does not require it, the sentence says "${part.words[at]?.word}"`
    : `calls it ${optional}, the sentence says "${part.words[at]?.word}"`;
}

/** "Causes", "is the cause of", where the source knows no cause. */
function causal(part: Part, statement: Statement): string | undefined {
  const at = unnegated(part, CAUSES).find(
    (index) => part.words[index]?.word !== "caused" || VERBS_OF_BEING.has(part.words[index - 1]?.word ?? ""),
  );
  if (at === undefined || [...CAUSAL].some((word) => statement.plainWords.has(word))) return undefined;
  return `does not give it as the cause, the sentence says "${part.words[at]?.word}"`;
}

/** "Is not needed", where the source asks for it. */
function needless(part: Part, statement: Statement): string | undefined {
  const at = part.words.findIndex(({ word }, index) => NEEDED.has(word) && (part.negative[index] === true || part.words[0]?.word === "no"));
  if (at === -1 || unnegated(statement, EXCUSES_OBLIGATION).length === 0 || unnegated(statement, OPTIONALS).length > 0) return undefined;
  return `asks for it, the sentence says it is not ${part.words[at]?.word}`;
}
const NEEDED = new Set("needed necessary required mandatory essential obligatory indicated".split(" "));

function oftenForSeldom(part: Part, statement: Statement): string | undefined {
  const often = frequency(part);
  const theirs = frequency(statement);
  if (
    often === false &&
    theirs === undefined &&
    !part.around.has("or") &&
    ![...statement.plainWords].some((word) => SELDOM.has(word) || NEGATIVE_HINTS.has(word)) &&
    statement.scopes.length === 0
  )
    return "does not call it rare, the sentence does";
  if (often === undefined || theirs === undefined || often === theirs) return undefined;
  return theirs ? "calls it frequent, the sentence rare" : "calls it rare, the sentence frequent";
}

/** Whether a text calls something frequent or rare; undefined where it does neither or both. "More common" does neither. */
function frequency({ words, negative }: Pick<Reading, "words" | "negative">): boolean | undefined {
  const compared = (at: number): boolean => /^(?:more|less|as|equally|how|than)$/u.test(words[at - 1]?.word ?? "");
  const marks = (set: ReadonlySet<string>, sign: boolean): boolean =>
    words.some(({ word }, at) => set.has(word) && !compared(at) && negative[at] === sign);
  const often = marks(OFTEN, false) || marks(SELDOM, true);
  const seldom = marks(SELDOM, false) || marks(OFTEN, true);
  return often === seldom ? undefined : often;
}

/** How many words from a word of direction its object may stand. */
const REACH = 3;

function opposite(part: Part, statement: Statement): string | undefined {
  if (part.mentions.length > 1) return undefined;
  for (const [up, down] of OPPOSITES) {
    for (const [ours, theirs] of [
      [up, down],
      [down, up],
    ] as const) {
      const said = unnegated(part, ours);
      const given = unnegated(statement, theirs);
      if (
        said.length === 0 ||
        given.length === 0 ||
        part.words.some(({ word }) => theirs.has(word)) ||
        statement.words.some(({ word }) => ours.has(word))
      )
        continue;
      const beside = (reading: Pick<Reading, "words">, at: number): string[] =>
        reading.words
          .slice(Math.max(0, at - REACH), at + REACH + 1)
          .filter(({ stop }) => !stop)
          .map(({ stem }) => stem);
      const around = new Set(given.flatMap((at) => beside(statement, at)));
      const pair = said.find((at) =>
        part.content.some(
          (each) =>
            Math.abs(each.at - at) <= REACH &&
            each.at !== at &&
            each.weight > 2 &&
            (around.has(each.word.stem) || each.meanings.some(({ terms }) => terms.every((term) => around.has(term)))),
        ),
      );
      if (pair !== undefined) return `says "${statement.words[given[0] ?? 0]?.word}", the sentence says "${part.words[pair]?.word}"`;
    }
  }
  return undefined;
}

function unnegated({ words, negative }: Pick<Reading, "words" | "negative">, set: ReadonlySet<string>): number[] {
  return words.flatMap(({ word, figure }, at) => (set.has(word) && !figure && negative[at] !== true ? [at] : []));
}

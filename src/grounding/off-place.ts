// Whether a part of a sentence puts something at a place that a statement puts it off, or the other way round: "off the line".
import type { Conflict } from "./conflicts.ts";
import type { Statement } from "./evidence.ts";
import type { Part } from "./part.ts";
import type { Reading } from "./reading.ts";

const OFF =
  /^(?:off|away|outside|beyond|beside|aside|lateral|laterally|side|left|right|next|far|distant|distance|out|near|around|adjacent|not|no|without)$/u;
/** What a statement puts something off; the words above only take care that a sentence is not misread. */
const PUTS_OFF = /^(?:off|outside|beyond|away)$/u;
/** So many words before the place such a word may stand: "away from the". */
const REACH = 4;
const SMALL = /^(?:from|of|to|the|side|one|either)$/u;
/** A rarer word than this names a place of its own. */
const LEAST_WEIGHT = 2.5;

/** At most one conflict. */
export function offPlaceConflict(part: Part, statement: Statement): Conflict[] {
  for (const { word, at, weight } of part.content) {
    const there = statement.words.flatMap(({ stem, stop }, index) => (!stop && stem === word.stem ? [index] : []));
    if (weight < LEAST_WEIGHT || there.length === 0 || part.negative[at] === true) continue;
    const said = isOff(part, at, OFF);
    const given = there.map((index) => isOff(statement, index, PUTS_OFF));
    if (!said && given.every(Boolean)) return [conflict(`puts it off the ${word.word}, the sentence does not`)];
    if (isOff(part, at, PUTS_OFF) && there.every((index) => !isOff(statement, index, OFF)))
      return [conflict(`does not put it off the ${word.word}`)];
  }
  return [];
}

function conflict(reason: string): Conflict {
  return { of: "direction", key: "off", reason };
}

/** Whether such a word stands right before, with none but small words between. */
function isOff({ words }: Pick<Reading, "words">, at: number, off: RegExp): boolean {
  for (let index = at - 1; index >= 0 && index >= at - REACH; index -= 1) {
    if (off.test(words[index]?.word ?? "")) return true;
    if (words[index]?.stop === false && !SMALL.test(words[index]?.word ?? "")) return false;
  }
  return false;
}

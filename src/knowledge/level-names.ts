// Levels as people write them: which level of the list is meant, and what is said of one that is not there.
import type { Knowledge } from "./model.ts";

type Levels = { readonly levels: readonly string[] } & Partial<Pick<Knowledge, "levelNames">>;

const PARTS = /^([a-z]+)[\s._-]*(?:0+(?=[1-9]))?([1-9][0-9]*|0)$/;

/**
 * The level of the list that is meant, or undefined where none is. Case, hyphens, dots, spaces and leading noughts do not
 * count; letters may be others that the knowledge names ("D12" for "T12").
 */
export function levelMeant(written: string, { levels, levelNames }: Levels): string | undefined {
  const [, letters, number] = PARTS.exec(written.trim().toLowerCase()) ?? [];
  if (letters === undefined || number === undefined) return levels.includes(written) ? written : undefined;
  const others = Object.entries(levelNames?.alsoWritten ?? {});
  const region = others.find(([, also]) => also.some((each) => each.toLowerCase() === letters))?.[0] ?? letters.toUpperCase();
  return levels.find((level) => level.toUpperCase() === `${region}${number}`);
}

/** What is said of a level that is written as one and stands beyond the list; empty for anything else. */
export function beyondInWords(written: unknown, { levelNames }: Levels): string {
  const isLevel = typeof written === "string" && written.length < LONGEST && PARTS.test(written.trim().toLowerCase());
  return isLevel ? (levelNames?.beyond ?? "") : "";
}

/** No level's name is longer, however it is written. */
const LONGEST = 20;

// What a level is called in answers.
import { UNNAMED } from "../rules/model.ts";

/** The one level of a case that nobody named, wherever levels are told by their names. */
const NOT_NAMED = "the level";

/** A level's name, or what stands for it. */
export function nameOf(level: string): string {
  return level === UNNAMED ? NOT_NAMED : level;
}

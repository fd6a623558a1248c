// What a file that nothing reads was most likely to be called.
import { nearest } from "./nearest.ts";

/** The files beside the folders rules/, considerations/, passages/, silences/ and vocabulary/, without their ending. */
const NAMES = [
  "guideline",
  "outline",
  "facts",
  "passage-ids",
  "references",
  "techniques",
  "workup",
  "tensions",
  "intents",
  "prompts",
  "drawing",
  "example",
];

export function rightName(file: string): string {
  const bare = file.replace(/\.ya?ml(\.txt)?$/i, "");
  if (`${bare}.yaml` !== file) return `its name has to end in .yaml: ${bare}.yaml`;
  const near = nearest(bare, NAMES);
  if (near !== undefined) return `did you mean ${near}.yaml?`;
  return `a rule belongs into rules/, a consideration into considerations/, passages into passages/, silences into silences/, words into vocabulary/; the other files are ${NAMES.join(".yaml, ")}.yaml`;
}

// The few styles that terminal text has. Nothing is said by colour alone: each goes with a sign or a word.
import { styleText } from "node:util";

const STYLES = {
  bold: ["bold"],
  dim: ["dim"],
  red: ["bold", "red"],
  magenta: ["bold", "magenta"],
  yellow: ["bold", "yellow"],
  green: ["bold", "green"],
  cyan: ["bold", "cyan"],
} as const;

export type Style = keyof typeof STYLES;
export type Ink = (style: Style, text: string) => string;

/** Words are styled one by one, so that a line may be broken between any two of them. */
export function inkFor(colours: boolean): Ink {
  if (!colours) return (_, text) => text;
  // Whether there are colours is settled already; the stream is not asked again.
  return (style, text) => text.replace(/[^ ]+/g, (word) => styleText([...STYLES[style]], word, { validateStream: false }));
}

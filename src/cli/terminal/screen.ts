// What is known of the place that text is written to: how wide it is, whether it shows colours and signs.

export interface Screen {
  readonly width: number;
  readonly colours: boolean;
  /** Whether more than ASCII can be relied on for signs. */
  readonly signs: boolean;
}

/** Where nothing tells the width: in a pipe or a file the text is the same on every machine. */
const USUAL = 80;
/** So narrow that the longest word still stands beside a level's box. */
const NARROWEST = 30;
/** Longer lines are hard to read; a wider screen stays empty at its side. */
const WIDEST = 100;

/** Terminals whose letters are those of a keyboard. */
const SIMPLE = ["dumb", "linux"];

/** FORCE_COLOR goes before NO_COLOR, as in Node itself; without either only a terminal that is not `dumb` gets colours. */
export function screenOf(
  { isTTY = false, columns = 0 }: { isTTY?: boolean; columns?: number },
  { COLUMNS = "", FORCE_COLOR = "", NO_COLOR = "", TERM = "" }: Readonly<Record<string, string | undefined>>,
): Screen {
  const told = isTTY && columns > 0 ? columns : /^[1-9][0-9]{0,3}$/.test(COLUMNS) ? Number(COLUMNS) : USUAL;
  const colours = FORCE_COLOR !== "" ? !["0", "false"].includes(FORCE_COLOR) : NO_COLOR === "" && isTTY && TERM !== "dumb";
  const signs = !(isTTY && SIMPLE.includes(TERM));
  return { width: Math.max(NARROWEST, Math.min(told, WIDEST)), colours, signs };
}

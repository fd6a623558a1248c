// Reads names made of letters and a number: T12, C2, Figure 3.

export interface Code {
  /** What is numbered: "t", "figure". */
  readonly family: string;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

const CODE =
  /(?<![\p{L}\p{N}])(\p{L}{1,3})-?(\d{1,3})(?![\p{L}\p{N}]|\.\d)|(?<!\p{L})(figures?|figs?\.?|tables?|tab\.)\s+(\d{1,2})(?!\d|\.\d)/giu;

/** The codes of a text in order. */
export function readCodes(text: string): Code[] {
  return [...text.matchAll(CODE)].map((match) => {
    const named = match[3]?.toLowerCase();
    const family = named === undefined ? (match[1] as string).toLowerCase() : named.startsWith("f") ? "figure" : "table";
    return { family, number: Number(match[2] ?? match[4]), start: match.index, end: match.index + match[0].length };
  });
}

// Figures: what counts as a number in a text, written in digits, in words or as a code such as B12.

/**
 * - `count`: a quantity, a year, a code, or a number word from two up;
 * - `word`: a bare "one", which is as often a pronoun as a number;
 * - `pointer`: a number that names another place (Table 1, a journal's volume and pages).
 */
type FigureRole = "count" | "word" | "pointer";

/** One number of a text. `value` is canonical: "40", "5.5", "1/3", "B12". */
export interface Figure {
  readonly value: string;
  readonly role: FigureRole;
}

/** What stands for any figure in a shingle, so that a sentence is found whatever its figures became. */
export const FIGURE_MARK = "#";

const UNITS = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " + "eighteen nineteen"
).split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const NUMBER_WORDS = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, place): [string, number] => [word, (place + 2) * 10]),
  ["twice", 2],
  ["thrice", 3],
]);

const PARTS: readonly [string, number][] = [
  ["half", 2],
  ["halves", 2],
  ["third", 3],
  ["quarter", 4],
  ["fourth", 4],
  ["fifth", 5],
  ["sixth", 6],
  ["seventh", 7],
  ["eighth", 8],
  ["ninth", 9],
  ["tenth", 10],
];
const DENOMINATORS = new Map<string, number>(
  PARTS.flatMap(([word, value]) => [
    [word, value],
    [`${word}s`, value],
  ]),
);

/** Words that say a number without being one: they satisfy a figure, and nothing has to satisfy them. */
const IMPLIED = new Map<string, string>([
  ["both", "2"],
  ["couple", "2"],
  ["pair", "2"],
  ["double", "2"],
  ["single", "1"],
  ["once", "1"],
  ["triple", "3"],
  ["halved", "1/2"],
  ["half", "1/2"],
]);

/** The number that a lower-case word says ("three" gives 3, "twice" 2), or undefined. */
export function numberOfWord(word: string): number | undefined {
  return NUMBER_WORDS.get(word);
}

/** The denominator that a lower-case word can be ("thirds" gives 3), or undefined. */
export function denominatorOfWord(word: string): number | undefined {
  return DENOMINATORS.get(word);
}

/** The number that a word implies without being a figure ("both" gives "2"), or undefined. */
export function impliedByWord(word: string): string | undefined {
  return IMPLIED.get(word);
}

/** A figure written as a word: a bare one is weak, everything above it counts. */
export function wordFigure(value: number): Figure {
  return { value: String(value), role: value === 1 ? "word" : "count" };
}

/** Tens and units as one number (twenty, five gives 25), or undefined where the two do not join. */
export function joinTens(tens: number, units: number): number | undefined {
  return tens >= 20 && tens % 10 === 0 && units >= 1 && units <= 9 ? tens + units : undefined;
}

/** The canonical value of digits as written: "1,000" gives "1000", "5.50" gives "5.5", "007" gives "7". */
export function canonicalDigits(written: string): string {
  const [whole = "0", decimals = ""] = written.replaceAll(",", "").split(".");
  const significant = decimals.replace(/(?<!0)0+$/u, "");
  const plain = whole.replace(/^0+(?=\d)/u, "");
  return significant === "" ? plain : `${plain}.${significant}`;
}

/** A figure as the fingerprint file writes it: "40", "word 1", "pointer 2". */
export function writeFigure(figure: Figure): string {
  return figure.role === "count" ? figure.value : `${figure.role} ${figure.value}`;
}

/** The reverse of `writeFigure`. */
export function parseFigure(written: string): Figure {
  const [role, value] = written.split(" ");
  return (role === "word" || role === "pointer") && value !== undefined ? { value, role } : { value: written, role: "count" };
}

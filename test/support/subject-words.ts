// Words of the one subject that the project's own knowledge is about, and that no code may know.

/** Beginnings of words, in any case. */
const STEMS = [
  "vertebr",
  "kyphopl",
  "augmentation",
  "fractur",
  "cement",
  "methylmethacrylate",
  "tumor",
  "tumour",
  "cancer",
  "malignan",
  "metasta",
  "myeloma",
  "radicul",
  "spine",
  "spinal",
  "pedicle",
  "coagul",
  "infection",
  "allerg",
  "retropuls",
  "stenosis",
  "osteopor",
  "thoracic",
  "lumbar",
  "kyphosis",
  "opioid",
  "analgesi",
  "cardiopulmonary",
  "boneScan",
  "stirSignal",
  "heightLoss",
];

/** Words that are the subject's only where they stand whole: "prone" is, "pronounced" is not. */
const WHOLE = ["prone", "bone", "burst"];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const anyOf = (form: (word: string) => string): string => `(?:${STEMS.map(form).join("|")}|(?:${WHOLE.map(form).join("|")})(?![a-z]))`;

/** Where a word begins, also within a name in camelCase; in the middle of one ("replacement") it is another word. */
const PATTERN = new RegExp(
  [`(?<![A-Za-z])${anyOf((word) => word)}`, `(?<![A-Z])${anyOf(capital)}`, `(?<![A-Za-z])${anyOf((word) => word.toUpperCase())}`].join("|"),
  "g",
);

/** Every such word in the text, with its line, counted from 1. */
export function subjectWordsIn(text: string): { word: string; line: number }[] {
  return text.split("\n").flatMap((line, at) => [...line.matchAll(PATTERN)].map(([word]) => ({ word, line: at + 1 })));
}

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
  "prone\\b",
  "bone\\b",
  "boneScan",
  "stirSignal",
  "heightLoss",
  "burst\\b",
];

const capital = (stem: string): string => stem.charAt(0).toUpperCase() + stem.slice(1);

/** Where a word begins, also within a name in camelCase; in the middle of one ("replacement") it is another word. */
const PATTERN = new RegExp(
  [
    `(?<![A-Za-z])(?:${STEMS.flatMap((stem) => [stem, capital(stem), stem.toUpperCase().replace("\\B", "\\b")]).join("|")})`,
    `(?<=[a-z])(?:${STEMS.map(capital).join("|")})`,
  ].join("|"),
  "g",
);

/** Every such word in the text, with its line, counted from 1. */
export function subjectWordsIn(text: string): { word: string; line: number }[] {
  return text.split("\n").flatMap((line, at) => [...line.matchAll(PATTERN)].map(([word]) => ({ word, line: at + 1 })));
}

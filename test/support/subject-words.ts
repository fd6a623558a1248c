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

/** Letters before it do not count: "replacement" is not cement, "heightLossPercent" is heightLoss. */
const PATTERN = new RegExp(`(?<![a-z])(?:${STEMS.join("|")})`, "gi");

/** Every such word in the text, with its line, counted from 1. */
export function subjectWordsIn(text: string): { word: string; line: number }[] {
  return text.split("\n").flatMap((line, at) => [...line.matchAll(PATTERN)].map(([word]) => ({ word, line: at + 1 })));
}

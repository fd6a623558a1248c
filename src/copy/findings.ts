// What verifying a copy and the knowledge can find: one shape for all of it, and the sentences that say it.

/** What is told of one place. `subject` says where the fault is: in the copy, or in the knowledge. */
export interface Finding {
  readonly subject: "copy" | "knowledge";
  readonly code: FindingCode;
  readonly locator: string;
  /** Which sentence of the paragraph, from 1; left out where it is the whole paragraph. */
  readonly sentence?: number;
  readonly passage?: string;
  /** The figure or reference number that the article has here; left out where it has none. */
  readonly expected?: string;
  /** The one that stands there instead; left out where none does. */
  readonly found?: string;
  readonly message: string;
}

type FindingCode =
  | "paragraph_missing"
  | "sentence_missing"
  | "figure_altered"
  | "reference_altered"
  | "sentence_uncovered"
  | "passage_place_unknown"
  | "passage_number_not_in_sentence"
  | "sentence_number_not_in_passage"
  | "passage_reference_not_in_sentence"
  | "sentence_reference_not_in_passage";

/** A finding without its message. */
export type Bare = Omit<Finding, "message" | "subject">;

const COPY_CODES: ReadonlySet<FindingCode> = new Set(["paragraph_missing", "sentence_missing", "figure_altered", "reference_altered"]);

/** The finding with its subject and its message. */
export function finding(bare: Bare): Finding {
  return { subject: COPY_CODES.has(bare.code) ? "copy" : "knowledge", ...bare, message: MESSAGES[bare.code](bare) };
}

const place = (bare: Bare): string => (bare.sentence === undefined ? bare.locator : `${bare.locator}, sentence ${bare.sentence}`);

const MESSAGES: Record<FindingCode, (bare: Bare) => string> = {
  paragraph_missing: (bare) => `${bare.locator}: the copy lacks this paragraph`,
  sentence_missing: (bare) => `${place(bare)}: the copy lacks this sentence`,
  figure_altered: (bare) => `${place(bare)}: ${altered("figure", bare)}`,
  reference_altered: (bare) => `${place(bare)}: ${altered("reference number", bare)}`,
  sentence_uncovered: (bare) => `${place(bare)}: no passage stands for it`,
  passage_place_unknown: (bare) => `${bare.passage}: the article has no ${place(bare)}`,
  passage_number_not_in_sentence: (bare) => `${bare.passage}: says ${bare.found}, which its sentences do not`,
  sentence_number_not_in_passage: (bare) => `${place(bare)}: says ${bare.expected}, which no passage of it does`,
  passage_reference_not_in_sentence: (bare) => `${bare.passage}: gives reference ${bare.found}, which its sentences do not`,
  sentence_reference_not_in_passage: (bare) => `${place(bare)}: gives reference ${bare.expected}, which no passage of it does`,
};

function altered(noun: string, bare: Bare): string {
  if (bare.found === undefined) return `the ${noun} ${bare.expected} is missing`;
  if (bare.expected === undefined) return `the ${noun} ${bare.found} is not the article's`;
  return `the ${noun} ${bare.expected} reads ${bare.found}`;
}

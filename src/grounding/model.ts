// The types of the grounding pipeline: what an answer, a claim, a statement of the source and a verdict are.
import type { Passage, Rule } from "../knowledge/model.ts";
import type { Quantity } from "../text/quantities.ts";

export const VERDICTS = [
  "supported",
  "contradicted",
  "misattributed",
  "fabricated_citation",
  "unsettled",
  "uncited",
  "not_a_claim",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A place (`dx.p3`, `dx.p3/slug`) or a reference (`ref 28`), as the contract writes it. */
export interface Citation {
  readonly name: string;
  /** The reference's number; undefined for a place. */
  readonly reference?: number;
}

/** A stretch of a sentence with the citations that stand behind it. */
export interface Segment {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** A block of Markdown, with the headings, lead and column title that it hangs on, the outermost first. */
export interface Block {
  readonly kind: "prose" | "heading" | "item" | "cell" | "code";
  readonly text: string;
  readonly under: readonly string[];
}

/** One sentence of an answer as it was written, its citations read. */
export interface Sentence {
  readonly text: string;
  readonly kind: Block["kind"];
  readonly under: readonly string[];
  readonly citations: readonly Citation[];
  readonly segments: readonly Segment[];
  /** It ends with a colon, and what it announces follows. */
  readonly leads: boolean;
}

/** What a cue does to the words that it reaches. */
export type Category =
  | "deny"
  | "exempt"
  | "only"
  | "except"
  | "both"
  | "order"
  | "every"
  | "must"
  | "proof"
  | "hedge"
  | "often"
  | "seldom"
  | "most"
  | "few"
  | "forbid"
  | "weigh"
  | "allow"
  | "ignore"
  | "favor"
  | "absolute"
  | "relative"
  | "contra"
  | "indication"
  | "more"
  | "less"
  | "same"
  | "than"
  | "when"
  | "silence"
  | "tell"
  | "open";

/** A phrase of plain English that does something to the words around it, as in ConText. */
export interface Cue {
  readonly category: Category;
  readonly words: readonly string[];
  readonly direction: "after" | "before" | "none";
  /** How many words it reaches at most; a stop ends it earlier. */
  readonly reach: number;
}

/** A cue found in a text. */
export interface Mark {
  readonly cue: Cue;
  /** Indexes of words, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Something denies it. */
  readonly denied: boolean;
}

export interface Word {
  readonly word: string;
  readonly term: string;
  /** UTF-16 offset into the text. */
  readonly start: number;
  readonly end: number;
  /** It carries meaning of its own: neither a function word, a cue nor part of a figure. */
  readonly content: boolean;
  readonly denied: boolean;
  /** It says that the procedure is done. */
  readonly treats: boolean;
  /** The clause that it stands in, from 0. */
  readonly clause: number;
}

/** A phrase of the vocabulary found in a text, and what it may stand for. */
export interface Meant {
  /** Indexes of words, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Each of them in full says the same. */
  readonly means: readonly (readonly string[])[];
  /** It is a kind of what it stands beside: a row holds for it, and yet it is not the same. */
  readonly narrower: boolean;
  /** It has to do with it and does not say it. */
  readonly related: boolean;
}

/** A text read once: its words, cues and figures. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly marks: readonly Mark[];
  readonly figures: readonly Quantity[];
  /** The ids of the techniques named, in order. */
  readonly techniques: readonly { readonly id: string; readonly at: number }[];
  /** Indexes of the words that name a technique or an alternative. */
  readonly slots: ReadonlySet<number>;
  /** `of/choice`, for each of the alternatives named. */
  readonly choices: ReadonlySet<string>;
  /** The phrases of the vocabulary in it, and what they may stand for. */
  readonly meant: readonly Meant[];
  readonly clauses: number;
}

/** One passage of the source, read. */
export interface Statement {
  readonly passage: Passage;
  readonly locator: string;
  readonly reading: Reading;
  readonly rule: Rule | undefined;
  /** Each content term with the index of its words. */
  readonly terms: ReadonlyMap<string, readonly number[]>;
  /** The sum of the weights of its content words. */
  readonly weight: number;
}

/** What a claim is checked for: a stretch of a sentence, read, with all that it hangs on. */
export interface Claim {
  readonly sentence: Sentence;
  readonly reading: Reading;
  readonly citations: readonly Citation[];
  /** The statements at the cited places, or that carry the cited references. */
  readonly cited: readonly Statement[];
  /** The whole sentence, of which this may be a stretch. */
  readonly around: Reading;
  /** Readings of the headings, leads and column titles over it, the nearest last. */
  readonly under: readonly Reading[];
  /** Alternatives that the sentences before have named. */
  readonly recent: ReadonlySet<string>;
  /** The technique that goes on being spoken of. */
  readonly topic: string | undefined;
  /** Words and figures of the person's own case. */
  readonly given: ReadonlySet<string>;
  /** Words of the bibliography that a user supplied. */
  readonly named: ReadonlySet<string>;
}

/** What a check found: data that says otherwise. */
export interface Difference {
  readonly verdict: "contradicted" | "misattributed" | "fabricated_citation";
  readonly reason: string;
}

/** The passages that stand beside a sentence, for the reader to compare. */
export interface Said {
  readonly passage: string;
  readonly text: string;
  readonly references: readonly number[];
}

export interface Checked {
  readonly text: string;
  readonly verdict: Verdict;
  readonly citations: readonly string[];
  readonly reasons: readonly string[];
  readonly says: readonly Said[];
}

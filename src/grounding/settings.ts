// Every number of the grounding pipeline, with its unit and where it comes from.

export const SETTINGS = {
  /** Characters of a sentence that is still read; a longer one is not checked. From hostile texts: one without an end held up other calls. */
  longestSentence: 1_500,
  /** Share of a claim's word weight, 0 to 1, that a statement has to have to be the one that is meant. By hand, on the dev half. */
  meant: 0.7,
  /** The same where the whole of it is denied, or is not. By hand, on the dev half. */
  meantWhole: 0.9,
  /** The same for a claim that cites no place. By hand, on the dev half. */
  meantUncited: 0.85,
  /** The same for a figure of the same measure. By hand, on the dev half. */
  meantByFigure: 0.5,
  /** The same where one slot of it is said to differ: the rest of it has to be the statement's. By hand, on the dev half. */
  meantButOne: 0.65,
  /** The same for another statement of the place that has the slot as it is said. By hand, on the rounds a to d and the sets before them. */
  tellsToo: 0.6,
  /** The same, to be shown as the nearest to a claim without a citation. By hand. */
  near: 0.3,
  /** A claim that has less of the cited places than this may belong to another place. By hand, on the dev half. */
  elsewhere: 0.6,
  /** Content words that a claim needs before a slot of it can be said to differ. By hand. */
  enoughWords: 2,
  /** Words that claim and statement share before the one can be said to deny the other. By hand, on the dev half. */
  wordsDenied: 3,
  /** Share of a statement's word weight that a supported claim has to tell. By hand: below it, what is left out may be the point. */
  told: 0.12,
  /** Words between a comparative and the aspect that it measures. From the sentences of the dev half: "more frequent" and the noun after an adjective. */
  comparedWithin: 4,
  /** Words after "unless", "only if" or "once" within which what is excepted or asked for stands. By hand. */
  restrictedWithin: 12,
  /** Statements of the cited places that are looked at, at most: those of a whole section would cost more than they tell. By hand. */
  looked: 24,
  /** Statements shown beside a sentence at most. By the contract's 2,000 tokens for a result. */
  shown: 6,
  /** Statements shown beside a claim without a citation at most. By hand. */
  shownNearest: 2,
} as const;

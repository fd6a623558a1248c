// "84 years old", "two-week-old": there "old" tells how much time, and not that something is old.
const TIME = /^(?:day|week|month|year|yr)s?$/u;

/** The words of a text without the "old" of an age. */
export function withoutAges<T extends { readonly word: string }>(words: readonly T[]): T[] {
  return words.filter(({ word }, at) => word !== "old" || !TIME.test(words[at - 1]?.word ?? ""));
}

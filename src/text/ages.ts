// "84 years old", "two-week-old": there "old" tells how much time, and not that something is old.
const TIME = /^(?:day|week|month|year|yr)s?$/u;

/** The words of a text without the "old" of an age. */
export function withoutAges<T extends { readonly word: string }>(words: readonly T[]): T[] {
  return words.filter(({ word }, at) => word !== "old" || !TIME.test(words[at - 1]?.word ?? ""));
}

/** From this age on it is a person's: "70-year-old", "62F", "aged 81"; what is 4 years old is not. */
const PERSON = /\baged? \d{2,3}\b|\b(?:1[89]|[2-9]\d|1[01]\d)(?:[ -]?(?:years?|yrs?)[ -](?:olds?|of age)|[ -]?y\/?o|[MF])\b/gu;

/** A text with the ages of persons taken out; blanks take their room. */
export function withoutPersons(text: string): string {
  return text.replace(PERSON, (age) => " ".repeat(age.length));
}

// Everything that a verdict says in words: the only product text of the grounding pipeline.
const list = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(", ");
/** What a place does not bear out that is no word of the sentence. */
export const NOT_BORNE = {
  certainty: "The article is less sure of it.",
  frequency: "The article limits how often it holds.",
  row: "It tells only part of the row.",
  whole: "It tells little of what the passage says.",
} as const;
const PLAIN: ReadonlySet<string> = new Set(Object.values(NOT_BORNE));
const plain = (lacks: readonly string[]): string => lacks.filter((lack) => PLAIN.has(lack)).join(" ");
const words = (lacks: readonly string[]): string[] => lacks.filter((lack) => !PLAIN.has(lack));
const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");
const cite = (places: readonly string[]): string => places.map((place) => `[${place}]`).join(" ");
const KINDS = { absolute: "an absolute contraindication", relative: "a relative contraindication", indication: "an indication" } as const;

export const REASONS = {
  code: "A code block is not read.",
  notEnglish: "It is not in English, and so not read: compare it with what the cited places say, or put it in English.",
  tooLong: (length: number, most: number) =>
    `This sentence is too long to be checked: ${length} characters, ${most} at most. Write it as several.`,
  noSuchPlace: (name: string, nearest: readonly string[]) =>
    `There is no ${name} in the article${nearest.length === 0 ? "" : `; places near it are ${nearest.join(", ")}`}.`,
  noSuchReference: (number: number, count: number) => `There is no reference ${number}: the article has ${count}.`,
  noSuchExhibit: (name: string) => `The article has no ${name}.`,
  bibliography: (names: readonly string[]) =>
    `${list(names)}: the article's own text names no such author, journal or year, and its bibliography is not held. Give the reference number alone.`,
  kind: (row: string, title: string, kind: keyof typeof KINDS) => `[${row}] "${title}" is ${KINDS[kind]}; the sentence says otherwise.`,
  denied: (row: string, title: string, kind: keyof typeof KINDS) => `[${row}] "${title}" is ${KINDS[kind]}; the sentence denies it.`,
  turned: (row: string, title: string) => `[${row}] is about "${title}"; the sentence has it the other way round.`,
  permitted: (row: string, title: string) => `[${row}] "${title}" is an absolute contraindication; the sentence permits the procedure.`,
  weakened: (row: string, title: string, kind: keyof typeof KINDS, words: string) =>
    `[${row}] "${title}" is ${KINDS[kind]}; the row does not have the exception or restriction "${words}".`,
  strengthened: (row: string, title: string) => `[${row}] "${title}" is a relative contraindication; it does not rule the procedure out.`,
  favors: (aspect: string, says: string, passage: string) => `${aspect}: the sentence has it the other way round. [${passage}] ${says}`,
  noDifference: (aspect: string, says: string, passage: string) => `${aspect}: the article favors neither. [${passage}] ${says}`,
  figure: (said: string, source: string, passage: string) => `"${said}": [${passage}] gives ${source}.`,
  comparator: (said: string, source: string, passage: string) => `"${said}" bounds it differently: [${passage}] gives ${source}.`,
  limit: (said: string, most: number, passage: string) => `"${said}": the limit is ${most} [${passage}].`,
  technique: (said: string, other: string, passage: string) => `[${passage}] says this of ${other}, not of ${said}.`,
  exclusive: (other: string, passage: string) => `[${passage}] says this of ${other} as well.`,
  choice: (said: string, other: string, passage: string) => `[${passage}] says this of "${other}"; the sentence says it of "${said}".`,
  opposite: (said: string, source: string, passage: string) => `[${passage}] says "${source}" where the sentence says "${said}".`,
  polarity: (passage: string, denies: boolean, word: string) =>
    denies
      ? `[${passage}] denies this ("${word}"); the sentence does not.`
      : `[${passage}] does not deny this ("${word}"); the sentence does.`,
  certainty: (passage: string, certainty: string) =>
    `[${passage}] is ${certainty === "unknown" ? "called unknown or unclear" : certainty === "hypothesises" ? "a hypothesis" : "a suggestion"} in the article; the sentence calls it certain.`,
  otherReference: (number: number, passage: string, own: readonly number[]) =>
    `Reference ${number} is not cited for this: [${passage}] ${own.length === 0 ? "cites no reference" : `cites ${own.join(", ")}`}.`,
  elsewhere: (passage: string) => `This stands at [${passage}], not at the place that is cited.`,
  uncited: (passage: string) => `This stands at [${passage}]; cite it.`,
  secondHand: (references: readonly number[]) =>
    `The article says this, citing ${references.join(", ")}; what the cited work itself says is not held.`,
  lacks: (places: readonly string[], lacks: readonly string[]) =>
    words(lacks).length > 0
      ? sentences(`Not found in so many words at ${cite(places)}: ${list(words(lacks))}.`, plain(lacks), "Compare.")
      : lacks.length > 0
        ? `Not borne out as a whole at ${cite(places)}: ${plain(lacks)} Compare.`
        : `Compare with ${cite(places)}.`,
  nothingNear: "No passage comes near to this.",
  nearest: (lacks: readonly string[]) =>
    words(lacks).length === 0
      ? sentences("No place is cited. Compare with what comes nearest, and cite it.", plain(lacks))
      : sentences(`No place is cited, and no passage says all of it; not found: ${list(words(lacks))}.`, plain(lacks)),
  above: (passages: readonly string[]) => `Shown above: ${cite(passages)}.`,
} as const;

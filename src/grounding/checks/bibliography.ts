// What only a bibliography could give: authors, journals, years and identifiers that the article's own text does not have.
import { isPlain } from "../../text/plain.ts";
import type { World } from "../reading/world.ts";
import { REASONS } from "../reasons.ts";
import type { Check } from "./check.ts";

const IDENTIFIER = /\b(?:doi\b|10\.\d{4,9}\/\S+|pmid\b|pmcid\b|pmc\d{5,}|arxiv\b|isbn\b|issn\b|nct\d{6,})|https?:\/\/\S+/iu;
const PAGES = /\b\d{1,4}\s?\(\d{1,3}\)\s?:\s?e?\d+|;\s?\d{1,4}\s?:\s?e?\d+/iu;
const NAME = "\\p{Lu}[\\p{L}'’-]{1,60}";
/** How a name is written where it is an author's or a journal's; the first group is the name. */
const WRITTEN: readonly RegExp[] = [
  new RegExp(
    `(${NAME})(?:\\s+\\p{Lu}{1,2}\\b\\.?)?(?:\\s*,)?\\s+(?:et\\s+al\\b|and\\s+(?:his\\s+|her\\s+|their\\s+)?(?:colleagues?|co-?workers|co-?authors|associates|collaborators)\\b)`,
    "gu",
  ),
  new RegExp(`(${NAME})\\s*[,(]\\s*(?:19|20)\\d\\d\\b`, "gu"),
  new RegExp(`\\b(?:published|appeared|printed)\\s+in\\s+(?:the\\s+)?(?:journal\\s+)?(${NAME})`, "gu"),
  new RegExp(`\\bin the (?:journal )?(${NAME}\\s${NAME})`, "gu"),
  new RegExp(
    `(?<=\\s|^)(${NAME})\\s+(?:and\\s+${NAME}\\s+)?(?:showed|shown|described|reported|found|published|wrote|argued|concluded|demonstrated)\\b`,
    "gu",
  ),
  new RegExp(`\\((${NAME})\\s+(?:19|20)\\d\\d\\b`, "gu"),
  new RegExp(`\\b(?:by|from)\\s+(${NAME})\\s*,\\s*\\p{Lu}`, "gu"),
];

/** The way of writing in which a plain word is a title all the same: "published in Radiology". */
const PRINTED = 2;

export const bibliography: Check = {
  name: "bibliography",
  of: "sentence",
  compare: (claim, world) => {
    const names = foreign(claim.reading.text, (word) => world.knowsWord(word) || claim.given.has(word) || claim.named.has(word), world);
    return names.length === 0 ? [] : [{ verdict: "fabricated_citation", reason: REASONS.bibliography(names) }];
  },
};

function foreign(written: string, isKnown: (word: string) => boolean, { knowledge }: World): string[] {
  const text = written.replaceAll(knowledge.guideline.citation, " ").replace(/\s+/gu, " ");
  const found = new Set<string>();
  const identifier = (IDENTIFIER.exec(text) ?? PAGES.exec(text))?.[0];
  if (identifier !== undefined) found.add(identifier);
  for (const [at, pattern] of WRITTEN.entries())
    for (const [, name = ""] of text.matchAll(pattern)) {
      const parts = name
        .toLowerCase()
        .replace(/['’]s$/u, "")
        .split(/['’\s-]/u);
      if (!parts.every((part) => isKnown(part) || (at !== PRINTED && isPlain(part)))) found.add(name);
    }
  return [...found];
}

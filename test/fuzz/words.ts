// Texts that mean something to this knowledge: its names, its passages, and sentences made of their words.
import fc from "fast-check";
import type { Knowledge } from "../../src/knowledge/model.ts";
import { misspellingOf } from "./nasty.ts";

export function wordsOf({ passages, rules, sections, facts }: Knowledge): fc.Arbitrary<string> {
  // Each kind as often as any other: a tool that takes one kind would else seldom be given a name that it knows.
  const kinds = [
    passages.map(({ id }) => id),
    rules.map(({ id }) => id),
    rules.map(({ row }) => row),
    sections.map(({ id }) => id),
    sections.flatMap(({ groups }) => groups.flatMap(({ locators }) => locators)),
  ];
  const texts = passages.map(({ text }) => text);
  const vocabulary = [
    ...new Set(texts.flatMap((text) => text.split(/\s+/))),
    "not",
    "no",
    "never",
    "more than",
    "50 %",
    "[dx.p3]",
    "[ref 28]",
  ];
  const name = fc.oneof(...kinds.map((names) => fc.constantFrom(...names)));
  const cited = fc.tuple(fc.constantFrom(...texts), name).map(([text, place]) => `${text.replace(/\.$/, "")} [${place}].`);
  const sentence = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 14 }).map((all) => all.join(" "));
  return fc.oneof(
    { weight: 10, arbitrary: name },
    { weight: 1, arbitrary: name.chain(misspellingOf) },
    { weight: 1, arbitrary: fc.constantFrom(...facts.map(({ question }) => question)) },
    { weight: 2, arbitrary: sentence },
    { weight: 1, arbitrary: cited },
    { weight: 1, arbitrary: fc.array(fc.oneof(cited, sentence), { minLength: 2, maxLength: 4 }).map((all) => all.join(" ")) },
  );
}

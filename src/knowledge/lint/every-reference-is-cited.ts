// Every reference number stands at a passage, and references.yaml tells of each one once.
import type { Check } from "./index.ts";

export const everyReferenceIsCited: Check = ({ knowledge, at }) => {
  const cited = new Set(knowledge.passages.flatMap((passage) => passage.references ?? []));
  const told = new Set(knowledge.references.map((reference) => reference.number));
  const numbers = Array.from({ length: knowledge.referenceCount }, (_, index) => index + 1);
  const problem = (message: string, hint: string) => ({ ...at("file", "references.yaml"), code: "reference", message, hint });
  return [
    ...numbers
      .filter((number) => !cited.has(number))
      .map((number) => problem(`reference ${number} stands at no passage`, "give it to the passage whose statement it supports")),
    ...numbers
      .filter((number) => !told.has(number))
      .map((number) => problem(`references.yaml does not tell of reference ${number}`, "add an entry")),
  ];
};

// The case that a page starts with is one that the server takes.
import { inputChecker, tidy, toCase } from "../input.ts";
import type { Check } from "./index.ts";

export const theExampleIsACase: Check = ({ knowledge, at }) => {
  if (knowledge.example === null) return [];
  const { patient, levels } = knowledge.example;
  const given = toCase(tidy(knowledge, { patient, levels }) as Parameters<typeof toCase>[0]);
  return inputChecker(knowledge)(given).map((message) => ({
    ...at("file", "example.yaml", ["patient"]),
    code: "example",
    message,
    hint: "see facts.yaml for the facts and their values",
  }));
};

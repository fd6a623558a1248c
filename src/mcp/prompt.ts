// Prompts are knowledge: a text with named places, filled with what the user gave.
import type { Prompt } from "../knowledge/model.ts";
import type { Service } from "./service.ts";

/** The prompt's text with its arguments in place; a line whose argument was not given is left out. */
export function fillPrompt({ text }: Prompt, given: Record<string, string | undefined>): string {
  return text
    .split("\n")
    .filter((line) => placesIn(line).every((name) => given[name] !== undefined && given[name] !== ""))
    .map((line) => line.replace(PLACE, (_, name: string) => given[name] ?? ""))
    .join("\n")
    .trim();
}

/** What an argument can be completed to; nothing where it is free text. */
export function promptValues(completes: Prompt["arguments"][number]["completes"], { knowledge, engine }: Service): readonly string[] {
  switch (completes) {
    case "levels":
      return knowledge.levels;
    case "aspects":
      return knowledge.techniques?.aspects.map(({ id }) => id) ?? [];
    case "locators":
      return knowledge.sections.flatMap((section) => section.groups.flatMap((group) => group.locators));
    case "references":
      return Array.from({ length: knowledge.referenceCount }, (_, index) => String(index + 1));
    case "rules":
      return engine.rules.map(({ definition }) => definition.id);
    case undefined:
      return [];
  }
}

const PLACE = /\{([a-z]+)\}/g;

function placesIn(line: string): string[] {
  return [...line.matchAll(PLACE)].map((match) => match[1] as string);
}

// Places and references that do not exist, in a citation or in so many words.
import { nearest } from "../../knowledge/nearest.ts";
import { REASONS } from "../reasons.ts";
import type { Check } from "./check.ts";

const EXHIBIT = /\b(table|figure|fig\.)\s+(\d{1,3})\b/giu;

export const places: Check = {
  name: "places",
  of: "sentence",
  compare: ({ sentence, reading }, world) => {
    const named = [...reading.text.matchAll(EXHIBIT)];
    if (named.length === 0 && sentence.citations.every(world.exists)) return [];
    const all = world.knowledge.sections.flatMap(({ groups }) => groups.flatMap(({ locators }) => locators));
    const cited = sentence.citations
      .filter((citation) => !world.exists(citation))
      .map(({ name, reference }) =>
        reference === undefined
          ? REASONS.noSuchPlace(name, [nearest(name.split("/")[0] as string, all) ?? []].flat())
          : REASONS.noSuchReference(reference, world.knowledge.referenceCount),
      );
    const exhibits = named
      .map(([text, kind = "", number]) => ({ text, section: kind.toLowerCase().startsWith("t") ? `table${number}` : "figure", number }))
      .filter(({ section, number }) => !world.isSection(section) || (section === "figure" && !all.includes(`figure.${number}`)))
      .filter(({ section }) =>
        section === "figure" ? all.some((place) => place.startsWith("figure.")) : all.some((place) => place.startsWith("table")),
      )
      .map(({ text }) => REASONS.noSuchExhibit(text));
    return [...cited, ...exhibits].map((reason) => ({ verdict: "fabricated_citation", reason }));
  },
};

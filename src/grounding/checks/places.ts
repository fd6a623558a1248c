// Places and references that do not exist, in a citation or in so many words.
import { nearest } from "../../knowledge/nearest.ts";
import { exhibitsIn } from "../answer/citations.ts";
import { REASONS } from "../reasons.ts";
import type { Check } from "./check.ts";

export const places: Check = {
  name: "places",
  of: "sentence",
  compare: ({ sentence, reading }, world) => {
    const named = exhibitsIn(reading.text);
    if (named.length === 0 && sentence.citations.every(world.exists)) return [];
    const all = world.knowledge.sections.flatMap(({ groups }) => groups.flatMap(({ locators }) => locators));
    const cited = sentence.citations
      .filter((citation) => !world.exists(citation))
      .map(({ name, reference }) =>
        reference === undefined
          ? REASONS.noSuchPlace(name, [nearest(name.split("/")[0] as string, all) ?? []].flat())
          : REASONS.noSuchReference(reference, world.knowledge.referenceCount),
      );
    const kinds = ["table", "figure"].filter((kind) => all.some((place) => place.startsWith(kind)));
    const exhibits = named
      .filter(({ place }) => kinds.some((kind) => place.startsWith(kind)) && !world.isSection(place) && !all.includes(place))
      .map(({ text }) => REASONS.noSuchExhibit(text));
    return [...cited, ...exhibits].map((reason) => ({ verdict: "fabricated_citation", reason }));
  },
};

// Holds the figures of every text that rests on passages against those passages: a figure that changed in one stays in no other.
import { citedTexts } from "../../src/knowledge/cited-texts.ts";
import type { Check } from "../../src/knowledge/lint/index.ts";
import { figuresAt, figuresIn, listed, standingOf } from "./standing.ts";

/** A count ("two of them") or a year need not stand in the passages; where they count the same thing, they have to agree. */
const LOOSE = new Set(["count", "year"]);

export const citedFigures: Check = (authored) => [...figuresOfTexts(authored), ...figureOfSittings(authored)];

const figuresOfTexts: Check = ({ knowledge, at }) =>
  citedTexts(knowledge).flatMap(({ kind, id, path, text, passages }) => {
    const sources = passages.flatMap((source) => figuresAt(knowledge, source));
    return figuresIn(text).flatMap((figure) => {
      const standing = standingOf(figure, sources);
      if (passages.length === 0 || standing === "same" || (standing === "nothing" && LOOSE.has(figure.dimension))) return [];
      const related = sources.filter((source) => standingOf(figure, [source]) !== "nothing");
      const found = related.length > 0 ? `its passages say ${listed(related)}` : "none of its passages gives a figure of the kind";
      return [
        {
          ...at(kind, id, path),
          code: "figure",
          message: `${kind} ${id} says "${figure.text}", and ${found} (${passages.join(", ")})`,
          hint: "read the article again and mend whichever is wrong; or name the passage that gives the figure",
        },
      ];
    });
  });

const figureOfSittings: Check = ({ knowledge, at }) => {
  const { atMost, source } = knowledge.guideline.sittings;
  const sources = figuresAt(knowledge, source);
  if (sources.some(({ dimension, high }) => dimension === "count" && high === atMost)) return [];
  return [
    {
      ...at("file", "guideline.yaml", ["sittings", "atMost"]),
      code: "figure",
      message: `sittings allow at most ${atMost}, and the passage ${source} says ${listed(sources) || "no figure"}`,
      hint: "read the article again and mend whichever is wrong",
    },
  ];
};

// Holds the figures of every text that rests on passages against those passages: a figure that changed in one stays in no other.

import type { Check } from "../../src/knowledge/lint/index.ts";
import type { Knowledge } from "../../src/knowledge/model.ts";
import type { Path } from "../../src/knowledge/parse.ts";
import { readQuantities } from "../../src/text/quantities.ts";
import { figuresAt, listed, standingOf } from "./standing.ts";

/** A text and the passages that it names. */
interface Cited {
  readonly kind: string;
  readonly id: string;
  readonly path: Path;
  readonly text: string;
  readonly passages: readonly string[];
}

/** A count ("two of them") or a year need not stand in the passages; where they count the same thing, they have to agree. */
const LOOSE = new Set(["count", "year"]);

export const citedFigures: Check = (authored) => [...figuresOfTexts(authored), ...figureOfSittings(authored)];

const figuresOfTexts: Check = ({ knowledge, at }) =>
  textsOf(knowledge).flatMap(({ kind, id, path, text, passages }) => {
    const sources = passages.flatMap((source) => figuresAt(knowledge, source));
    return readQuantities(text).flatMap((figure) => {
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

function textsOf({ considerations, workup, techniques, tensions, silences, rules }: Knowledge): Cited[] {
  return [
    ...considerations.map(({ id, text, passages }) => ({ kind: "consideration", id, path: ["text"], text, passages })),
    ...workup.flatMap(({ id, title, text, reason, passages, caveats = [] }) => [
      { kind: "step", id, path: ["text"], text: [title, text, reason].join("\n"), passages },
      ...caveats.map((caveat, index) => ({ kind: "step", id, path: ["caveats", index], ...caveat })),
    ]),
    ...(techniques?.aspects ?? []).flatMap(({ id, title, says, note = "", passages, bearsOn = [] }) => [
      { kind: "aspect", id, path: ["says"], text: [title, ...Object.values(says), note].join("\n"), passages },
      ...bearsOn.map((each, index) => ({
        kind: "aspect",
        id,
        path: ["bearsOn", index],
        text: each.because,
        passages: each.passages,
      })),
    ]),
    ...tensions.flatMap(({ id, sides }) => sides.map((side, index) => ({ kind: "tension", id, path: ["sides", index, "text"], ...side }))),
    ...silences.map(({ id, text, nearest }) => ({ kind: "silence", id, path: ["text"], text, passages: nearest })),
    ...rules.flatMap(({ id, leftOpen = [] }) =>
      leftOpen.map(({ because, sides }, index) => ({
        kind: "rule",
        id,
        path: ["leftOpen", index, "because"],
        text: because,
        passages: sides,
      })),
    ),
  ];
}

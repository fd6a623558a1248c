// The texts of the knowledge that rest on passages which they name: what is held against those passages goes through them.
import type { Knowledge } from "./model.ts";
import type { Path } from "./parse.ts";

/** A text, where it stands, and the sources that it names: passages, or places with all their passages. */
export interface CitedText {
  readonly kind: string;
  readonly id: string;
  readonly path: Path;
  readonly text: string;
  readonly passages: readonly string[];
}

export function citedTexts({ considerations, workup, techniques, tensions, silences, rules }: Knowledge): CitedText[] {
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

// What stands about the passages and can be read by its id: what the guideline does not say, and where it says one thing and another.
import * as z from "zod";
import type { Knowledge } from "../knowledge/model.ts";
import { inCitations } from "./render/parts.ts";

export const noteSchema = z.object({
  id: z.string(),
  kind: z.enum(["silence", "tension"]),
  text: z.string(),
  passages: z.array(z.string()),
});
export type NoteOut = z.infer<typeof noteSchema>;

/** Every silence and tension, with the passages that it rests on. */
export function notesOf({ silences, tensions }: Knowledge): NoteOut[] {
  return [
    ...silences.map(({ id, text, nearest }) => ({ id, kind: "silence" as const, text, passages: nearest })),
    ...tensions.map(({ id, title, sides, handling }) => {
      const said = sides.map((side) => `${side.text} ${inCitations(side.passages)}`);
      const text = [`${title}.`, ...said, `Treated here: ${handling}`].join(" ");
      return { id, kind: "tension" as const, text, passages: [...new Set(sides.flatMap((side) => side.passages))] };
    }),
  ];
}

/** "Silence {mortality}: …" */
export function noteInWords({ id, kind, text }: NoteOut): string {
  return `${kind === "silence" ? "Silence" : "Tension"} {${id}}: ${text}`;
}

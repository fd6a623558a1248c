// read_passages: what the article says at a place, in a section, or where it cites a reference, in reading order.
import * as z from "zod";
import { type Knowledge, locatorOf, type Passage, sectionOf } from "../../knowledge/model.ts";
import { nearest } from "../../knowledge/nearest.ts";
import { ToolError } from "../errors.ts";
import { type NoteOut, noteSchema, notesOf } from "../notes.ts";
import { page, passageOut, passageSchema, tensionOut, tensionSchema, tensionsAt } from "../passages.ts";
import { renderPassages } from "../render/read-passages.ts";
import type { Service } from "../service.ts";
import { defineTool, noticesSchema, stampSchema } from "../tool.ts";

/** As many passages as are worth reading at once; a paragraph is never cut in two for it. */
const PAGE = 24;

const readOutput = z.object({
  guideline: stampSchema,
  passages: z.array(passageSchema),
  total: z.int(),
  nextCursor: z.string().optional(),
  reference: z
    .object({ number: z.int(), told: z.string().describe("all that the article tells of it"), supplied: z.string().optional() })
    .optional(),
  notes: z.array(noteSchema).optional().describe("the silences and tensions that were named"),
  tensions: z.array(tensionSchema).describe("where the article also says otherwise"),
  notices: noticesSchema,
});
export type ReadOutput = z.infer<typeof readOutput>;
interface ReadInput {
  locators?: string[] | undefined;
  section?: string | undefined;
  reference?: number | undefined;
  cursor?: string | undefined;
}

export const readPassages = defineTool<ReadInput, ReadOutput>({
  name: "read_passages",
  input: ({ knowledge }) =>
    z.strictObject({
      locators: z
        .array(z.string().min(1).max(80))
        .min(1)
        .max(30)
        .optional()
        .describe("places such as dx.p3, ids of passages, silences, tensions"),
      section: z
        .enum(knowledge.sections.map(({ id }) => id) as [string, ...string[]])
        .optional()
        .describe("a whole section"),
      reference: z.int().min(1).max(knowledge.referenceCount).optional().describe("where it cites this reference"),
      cursor: z.string().max(40).optional().describe("nextCursor of the page before"),
    }),
  output: () => readOutput,
  run: (input, service) => {
    const { knowledge, stamp, notices } = service;
    const notes = notesNamed(input, knowledge);
    const found = select(input, notes, knowledge);
    const { cursor, ...request } = input;
    const { entries, ...next } = page(found, JSON.stringify(request), cursor, PAGE, isSamePlace);
    return {
      guideline: stamp,
      passages: entries.map((passage) => passageOut(passage, service)),
      total: found.length,
      ...next,
      ...(input.reference === undefined ? {} : { reference: referenceOut(input.reference, service) }),
      ...(notes.length === 0 ? {} : { notes }),
      tensions: tensionsAt(
        entries.map(({ id }) => id),
        service,
      )
        .filter(({ id }) => !notes.some((note) => note.id === id))
        .map(tensionOut),
      notices: [...notices],
    };
  },
  render: renderPassages,
});

function isSamePlace(one: Passage, other: Passage): boolean {
  return locatorOf(one.id) === locatorOf(other.id);
}

/** Everything that any of them names: whoever asks for a place and a section gets both. */
function select({ locators, section, reference }: ReadInput, notes: readonly NoteOut[], knowledge: Knowledge): Passage[] {
  if (locators === undefined && section === undefined && reference === undefined) {
    const sections = knowledge.sections.map(({ id, title }) => `${id} (${title})`).join(", ");
    throw new ToolError("invalid_arguments", "nothing was named to read", `Give locators, a section or a reference. Sections: ${sections}`);
  }
  const places = locators?.map(bare).filter((name) => !notes.some(({ id }) => id === name));
  const wanted = new Set([...notes.flatMap(({ passages }) => passages), ...(places ?? []).map((name) => existing(name, knowledge))]);
  return knowledge.passages.filter(
    ({ id, references = [] }) =>
      wanted.has(id) ||
      wanted.has(locatorOf(id)) ||
      sectionOf(id) === section ||
      (reference !== undefined && references.includes(reference)),
  );
}

/** A name without the brackets of a citation, or those in which ids are printed. */
function bare(written: string): string {
  return written.trim().replace(/^[[{](.*)[\]}]$/, "$1");
}

function notesNamed({ locators = [] }: ReadInput, knowledge: Knowledge): NoteOut[] {
  if (locators.length === 0) return [];
  const names = new Set(locators.map(bare));
  return notesOf(knowledge).filter(({ id }) => names.has(id));
}

/** The locator or passage id, if there is one. */
function existing(name: string, knowledge: Knowledge): string {
  const locators = knowledge.sections.flatMap((each) => each.groups.flatMap((group) => group.locators));
  const passages = knowledge.passages.map(({ id }) => id);
  if (locators.includes(name) || passages.includes(name)) return name;
  const near = nearest(name, name.includes("/") ? passages : [...locators, ...notesOf(knowledge).map(({ id }) => id)]);
  const sections = knowledge.sections.map(({ id }) => id).join(", ");
  throw new ToolError(
    "not_found",
    `there is no place "${name}"${near === undefined ? "" : `; did you mean ${near}?`}`,
    `Locators are such as ${locators[0]}; or give a section: ${sections}. For a reference number use reference.`,
  );
}

/** All that is known of a reference: what the article tells, and a user's own entry where one was supplied. */
export function referenceOut(number: number, { knowledge, supplied }: Service): NonNullable<ReadOutput["reference"]> {
  const told = knowledge.references.find((each) => each.number === number)?.told ?? "";
  const own = supplied.get(number);
  return { number, told, ...(own === undefined ? {} : { supplied: own }) };
}

// How passages and tensions look in answers, and how lists of them are paged.
import * as z from "zod";
import type { Passage, Tension } from "../knowledge/model.ts";
import { locatorOf, sectionOf } from "../knowledge/model.ts";
import { ToolError } from "./errors.ts";
import type { Service } from "./service.ts";

export const passageShape = {
  passage: z.string(),
  locator: z.string(),
  section: z.string(),
  text: z.string(),
  references: z.array(z.int()),
};
export const passageSchema = z.object({ ...passageShape, certainty: z.string(), quote: z.string().optional() });
export type PassageOut = z.infer<typeof passageSchema>;

export const tensionSchema = z.object({ id: z.string(), text: z.string(), passages: z.array(z.string()) });
export type TensionOut = z.infer<typeof tensionSchema>;

/** A passage as every tool gives it; with a reader's own copy at hand, the sentence itself beside it. */
export function passageOut(passage: Passage, { quotes }: Service): PassageOut {
  const quote = quotes.get(passage.id);
  return {
    passage: passage.id,
    locator: locatorOf(passage.id),
    section: sectionOf(passage.id),
    text: passage.text,
    references: passage.references ?? [],
    certainty: passage.certainty,
    ...(quote === undefined ? {} : { quote }),
  };
}

/** A tension with every passage on any side of it, so that whoever shows one side names the other. How it is read stands with the rules. */
export function tensionOut({ id, title, sides }: Tension): TensionOut {
  return { id, text: title, passages: [...new Set(sides.flatMap((side) => side.passages))] };
}

/** The tensions that have one of these passages on a side. */
export function tensionsAt(passages: readonly string[], { knowledge }: Service): Tension[] {
  const named = new Set(passages);
  return knowledge.tensions.filter((tension) => tension.sides.some((side) => side.passages.some((passage) => named.has(passage))));
}

/**
 * One page of a list and the cursor of the next; a cursor serves only the list that it was made for. What `belongs`, an entry
 * to the one before it, is not parted: a page holds at most `size` entries, or else what cannot be parted alone.
 */
export function page<T>(
  entries: readonly T[],
  request: string,
  cursor: string | undefined,
  size: number,
  belongs: (entry: T, before: T) => boolean = () => false,
): { entries: T[]; nextCursor?: string } {
  const mark = checksum(request);
  // Some programs send every field that they know of.
  const start = cursor === undefined || cursor === "" ? 0 : startOf(cursor, mark, entries.length);
  const ends = entries.flatMap((entry, at) => (at > start && !belongs(entry, entries[at - 1] as T) ? [at] : []));
  const end = [...ends, entries.length].reduce((last, next) => (last === 0 || next <= start + size ? next : last), 0);
  const nextCursor = end < entries.length ? { nextCursor: encode(`${mark}.${end}`) } : {};
  return { entries: entries.slice(start, end), ...nextCursor };
}

function startOf(cursor: string, mark: string, length: number): number {
  const [owner, start] = decode(cursor).split(".");
  if (owner === mark && start !== undefined && /^[0-9]{1,6}$/.test(start) && Number(start) < length) return Number(start);
  throw new ToolError(
    "invalid_cursor",
    "this cursor does not belong to this request",
    "Leave out cursor to begin at the first page, and pass on nextCursor with the same arguments.",
  );
}

const encode = (text: string): string => btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
function decode(text: string): string {
  try {
    return atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return "";
  }
}

/** FNV-1a: tells one request's cursors from another's; it guards against mistakes, not against malice. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}

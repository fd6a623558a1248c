// --references FILE: a user's own CSL-JSON list, checked against the article's numbers and formatted.
import { readFileSync } from "node:fs";
import * as z from "zod";
import type { Knowledge } from "../knowledge/model.ts";
import { UsageError } from "./command.ts";
import locale from "./reference-locale.xml";
import style from "./reference-style.csl";

/** What is read of an entry; CSL-JSON has more, and all of it goes to the formatter. */
const entry = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  "citation-number": z.union([z.string(), z.number()]).optional(),
  title: z.string().max(1000).optional(),
  author: z
    .array(z.looseObject({ family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() }))
    .optional(),
  issued: z.looseObject({ "date-parts": z.array(z.array(z.union([z.string(), z.number()]))).optional() }).optional(),
});
type Entry = z.infer<typeof entry>;

const MOST_BYTES = 2_000_000;

/**
 * Formatted references by number, each as supplied. Throws a UsageError that says what is wrong with the file: not
 * CSL-JSON, a number that is not the article's or stands twice, an entry that is not what the article tells of it.
 */
export async function readReferences(file: string, knowledge: Knowledge): Promise<ReadonlyMap<number, string>> {
  const entries = parse(file);
  const problems: string[] = [];
  const byNumber = new Map<number, Entry>();
  entries.forEach((each, index) => {
    const number = Number(each["citation-number"] ?? each.id);
    if (!Number.isInteger(number) || number < 1 || number > knowledge.referenceCount) {
      problems.push(`entry ${index + 1}: its citation-number or id must be a reference number from 1 to ${knowledge.referenceCount}`);
    } else if (byNumber.has(number)) problems.push(`entry ${index + 1}: reference ${number} stands twice`);
    else byNumber.set(number, each);
  });
  for (const { number, author, year } of knowledge.references) {
    const own = byNumber.get(number);
    if (own !== undefined && !agrees(own, author, year)) {
      problems.push(
        `reference ${number}: the article gives ${[author, year].filter(Boolean).join(", ")}; this may be another article's list`,
      );
    }
  }
  if (problems.length > 0) throw new UsageError(`${file} cannot be used:\n${problems.slice(0, 10).join("\n")}`);
  return format(byNumber);
}

function parse(file: string): Entry[] {
  let raw: unknown;
  try {
    const text = readFileSync(file, "utf8");
    if (text.length > MOST_BYTES) throw new UsageError(`${file} is larger than ${MOST_BYTES} characters`);
    raw = JSON.parse(text);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} cannot be read as JSON: ${(error as Error).message.split("\n")[0]}`);
  }
  const checked = z.array(entry).min(1).safeParse(raw);
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  throw new UsageError(`${file} is not a CSL-JSON list: ${first?.path.join(".") || "the file"}: ${first?.message}`);
}

function agrees(own: Entry, author: string | undefined, year: number | undefined): boolean {
  const names = (own.author ?? []).map(({ family, literal }) => `${family ?? ""} ${literal ?? ""}`.toLowerCase());
  const years = (own.issued?.["date-parts"] ?? []).map((parts) => Number(parts[0]));
  const authorAgrees = author === undefined || names.length === 0 || names.some((name) => name.includes(author.toLowerCase()));
  return authorAgrees && (year === undefined || years.length === 0 || years.includes(year));
}

async function format(entries: ReadonlyMap<number, Entry>): Promise<ReadonlyMap<number, string>> {
  const { default: citeproc } = await import("citeproc");
  const items = new Map([...entries].map(([number, each]) => [String(number), { type: "article", ...each, id: String(number) }]));
  const engine = new citeproc.Engine({ retrieveLocale: () => locale, retrieveItem: (id) => items.get(id) as object }, style);
  engine.setOutputFormat("text");
  engine.updateItems([...items.keys()]);
  const [{ entry_ids: ids }, texts] = engine.makeBibliography();
  return new Map(ids.map(([id], index) => [Number(id), oneLine(texts[index] ?? "")]));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

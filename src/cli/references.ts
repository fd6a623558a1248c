// --references FILE: a user's own CSL-JSON list, checked against the article's numbers and formatted.
import * as z from "zod";
import type { Knowledge } from "../knowledge/model.ts";
import { UsageError } from "./command.ts";
import locale from "./reference-locale.xml";
import style from "./reference-style.csl";
import { readJsonFile } from "./tool-command.ts";

/** What is read of an entry; CSL-JSON has more, and all of it goes to the formatter. */
const entry = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  "citation-number": z.union([z.string(), z.number()]).optional(),
  title: z.string().max(1000).optional(),
  author: z
    .array(z.looseObject({ family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() }))
    .optional(),
  issued: z.looseObject({ "date-parts": z.array(z.array(z.union([z.string(), z.number(), z.null()]))).optional() }).optional(),
});
type Entry = z.infer<typeof entry>;

/**
 * Formatted references by number, each as supplied. Throws a UsageError that says what is wrong with the file: not
 * CSL-JSON, a number that is not the article's or stands twice, an entry that is not what the article tells of it.
 */
export async function readReferences(file: string, knowledge: Knowledge): Promise<ReadonlyMap<number, string>> {
  const entries = await parse(file);
  const problems: string[] = [];
  const byNumber = new Map<number, Entry>();
  entries.forEach((each, index) => {
    const number = numberOf(each["citation-number"] ?? each.id);
    if (number === undefined || number < 1 || number > knowledge.referenceCount) {
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
  const format = await formatter(byNumber);
  return new Map([...byNumber.keys()].map((number) => [number, formatted(format, file, number)]));
}

/** A number, as one or in digits: 0xD and 1e1 are other people's ids. */
function numberOf(id: string | number | undefined): number | undefined {
  return /^[0-9]{1,4}$/.test(String(id)) ? Number(id) : undefined;
}

async function parse(file: string): Promise<Entry[]> {
  const raw = await readJsonFile(file);
  const checked = z
    .array(entry)
    .min(1)
    .safeParse(Array.isArray(raw) ? raw.map(plain) : raw);
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  const [index, ...field] = first?.path ?? [];
  const place = index === undefined ? "the file" : [`entry ${Number(index) + 1}`, ...field].join(".");
  throw new UsageError(`${file} is not a CSL-JSON list: ${place}: ${first?.message}`);
}

/** An entry with one text for each field that has a list of them, as Crossref gives titles, and without a date that names no year. */
function plain(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return raw;
  const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((each) => typeof each === "string");
  const isUndated = (value: unknown): boolean => {
    const parts = (value as Entry["issued"])?.["date-parts"];
    return Array.isArray(parts) && parts.every((each) => Array.isArray(each) && (each[0] ?? "") === "");
  };
  return Object.fromEntries(
    Object.entries(raw)
      .map(([name, value]) => [name, isTexts(value) ? value[0] : value] as const)
      .filter(([, value]) => value !== undefined && value !== null && !isUndated(value)),
  );
}

function agrees(own: Entry, author: string | undefined, year: number | undefined): boolean {
  const names = (own.author ?? []).map(({ family, literal }) => `${family ?? ""} ${literal ?? ""}`.toLowerCase());
  const years = (own.issued?.["date-parts"] ?? []).map((parts) => Number(parts[0])).filter(Number.isInteger);
  const authorAgrees = author === undefined || names.length === 0 || names.some((name) => name.includes(author.toLowerCase()));
  return authorAgrees && (year === undefined || years.length === 0 || years.includes(year));
}

type Format = (number: number) => string;

/** One entry as it is shown. Throws a UsageError that names it where the formatter cannot make anything of it. */
function formatted(format: Format, file: string, number: number): string {
  try {
    return format(number);
  } catch {
    throw new UsageError(`${file} cannot be used:\nreference ${number}: a field is not what CSL-JSON has there, such as a list for a text`);
  }
}

async function formatter(entries: ReadonlyMap<number, Entry>): Promise<Format> {
  const { default: citeproc } = await import("citeproc");
  const itemOf = (id: string): object => ({ type: "article", ...entries.get(Number(id)), id });
  const engine = new citeproc.Engine({ retrieveLocale: () => locale, retrieveItem: itemOf }, style);
  engine.setOutputFormat("text");
  return (number) => {
    engine.updateItems([String(number)]);
    const [, [text = ""]] = engine.makeBibliography();
    return text.replace(/\s+/g, " ").trim();
  };
}

// The compiled form of a knowledge base: canonical JSON with the digest of its own bytes.
import { createHash } from "node:crypto";
import type { Knowledge, KnowledgeBase } from "./model.ts";

/** Raised whenever the shape of Knowledge changes: an older file is refused, not guessed at. */
const FORMAT = 4;
const HEAD = /^\{"format":([0-9]+),"digest":"([0-9a-f]{64})","knowledge":/;

const PARTS = [
  "guideline",
  "sections",
  "referenceCount",
  "levels",
  "facts",
  "entailments",
  "levelNames",
  "remarks",
  "rules",
  "considerations",
  "passages",
  "references",
  "techniques",
  "workup",
  "tensions",
  "silences",
  "vocabulary",
  "alternatives",
  "prompts",
  "drawing",
  "example",
] as const satisfies readonly (keyof Knowledge)[];

/** The same bytes for the same knowledge, whatever the machine, its locale or the order of files and keys. */
export function toBundle(knowledge: Knowledge): string {
  const body = canonicalJson(knowledge);
  return `{"format":${FORMAT},"digest":"${digestOf(body)}","knowledge":${body}}\n`;
}

/** The knowledge in a bundle. Throws an Error with one clear line where the bundle is not whole. */
export function fromBundle(text: string): KnowledgeBase {
  const head = HEAD.exec(text);
  if (head === null) throw new Error("it is not a compiled knowledge base");
  if (Number(head[1]) !== FORMAT) throw new Error(`it has format ${head[1]}, and this version reads format ${FORMAT}`);
  const body = text.slice(head[0].length).replace(/\}\n$/, "");
  const digest = digestOf(body);
  if (digest !== head[2]) throw new Error("its content does not match its digest");
  const knowledge = JSON.parse(body) as Knowledge;
  const missing = PARTS.filter((part) => knowledge[part] === undefined);
  if (missing.length > 0) throw new Error(`it has no ${missing.join(", ")}`);
  return { knowledge, digest };
}

const MADE = /^\{"of":"([0-9a-f]{64})","digest":"([0-9a-f]{64})","([a-z]+)":/;

/** What was made of the knowledge with that digest, as JSON, under the digest of its own bytes. */
export function toMade(of: string, part: string, json: string): string {
  return `{"of":"${of}","digest":"${digestOf(json)}","${part}":${json}}\n`;
}

/** That part again. Throws an Error where the text is damaged, is another part, or was made of other knowledge. */
export function fromMade(text: string, of: string, part: string): unknown {
  const head = MADE.exec(text);
  const body = text.slice(head?.[0].length ?? 0).replace(/\}\n$/, "");
  if (head === null || head[3] !== part || digestOf(body) !== head[2]) throw new Error("it is damaged");
  if (head[1] !== of) throw new Error("it was made of other knowledge");
  return JSON.parse(body);
}

const SEAL = /<!-- ([0-9a-f]{64}) -->\n$/;

/** A page with the digest of its bytes in a last line. */
export function sealPage(page: string): string {
  return `${page}<!-- ${digestOf(page)} -->\n`;
}

/** The page under a seal. Throws an Error where it is empty, cut off or changed. */
export function openPage(sealed: string): string {
  const page = sealed.replace(SEAL, "");
  if (SEAL.exec(sealed)?.[1] !== digestOf(page)) throw new Error("it is damaged");
  return page;
}

function digestOf(body: string): string {
  return createHash("sha256").update(body).digest("hex");
}

/** JSON with sorted keys and no white space. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`)
    .join(",")}}`;
}

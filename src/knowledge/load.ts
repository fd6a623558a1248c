// Reads knowledge from disk: the compiled bundle to run on, or an author's folder to compile.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fromBundle, fromMade } from "./bundle.ts";
import type { KnowledgeBase } from "./model.ts";

/** Why the knowledge cannot be used: one line for the operator. Nothing can be served without it. */
export class KnowledgeUnusable extends Error {}

/** The compiled knowledge base at a path. Throws KnowledgeUnusable where it is missing, damaged or of another format. */
export function loadBundle(path: string): KnowledgeBase {
  try {
    return fromBundle(readFileSync(path, "utf8"));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const why = missing ? "it is missing" : error instanceof SyntaxError ? "its content is not JSON" : (error as Error).message;
    throw new KnowledgeUnusable(`the knowledge base ${path} cannot be used: ${why}; run "npm run build", or install the package again`);
  }
}

/**
 * Something that was made of the knowledge when it was compiled, or undefined where there is none for this digest or its
 * bytes are not those that were written: then it has to be made again.
 */
export function loadMade<T>(path: string, digest: string, part: string): T | undefined {
  try {
    return fromMade(readFileSync(path, "utf8"), digest, part) as T;
  } catch {
    return undefined;
  }
}

/**
 * The YAML files of an author's folder, by path with "/" between the parts, and what an editor named .yaml.txt. README.md and
 * the fingerprints are left out. Throws the file system's error for what cannot be read.
 */
export function readFolder(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    // A link is read as what it leads to; one that leads nowhere is told, and not passed over.
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && /\.ya?ml(\.txt)?$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(names.map((name) => [relative(folder, name).replaceAll("\\", "/"), readFileSync(name, "utf8")]));
}

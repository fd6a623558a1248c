// Reads what source files import and which globals they touch, for the tests that hold the house to its layout.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface SourceFile {
  /** From the project's root, with "/" between the parts. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file of the project's own, with JSX or without, below a folder, in order. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[^.].*\.tsx?$/.test(entry.name) && !/\bnode_modules\b/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(path, "utf8") }));
}

/** What a file imports or exports from, by any form of import, in order; types count as well. */
export function importsOf(text: string): string[] {
  const code = withoutComments(text);
  const forms = [
    /\b(?:import|export)\b[^;"'`]*?\bfrom\s*["']([^"']+)["']/g,
    /\bimport\s*["']([^"']+)["']/g,
    /\bimport\s*\(\s*["'`]([^"'`]+)["'`]/g,
    /\brequire\s*\(\s*["']([^"']+)["']/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] as string));
}

/** The text without its comments; what stands in quotes stays. */
export function withoutComments(text: string): string {
  // Quoted texts and regular expressions are stepped over, so that "//" in them starts no comment.
  const token =
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|(?<=[(,=:[!&|?{};\n]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replace(token, (_, kept: string | undefined) => kept ?? " ");
}

/** The floors, each of which may import those before it; what stands on one floor together does not import each other. */
export const FLOORS = [["text", "rules"], ["knowledge"], ["search"], ["grounding", "copy"], ["mcp"], ["transports"], ["cli"]] as const;
export type Layer = (typeof FLOORS)[number][number];
const LAYERS: readonly Layer[] = FLOORS.flat();

/** Whether a file of one layer may import one of another: itself and what lies below. */
export function mayImport(own: Layer, other: Layer): boolean {
  const floorOf = (layer: Layer): number => FLOORS.findIndex((floor) => (floor as readonly Layer[]).includes(layer));
  return own === other || floorOf(other) < floorOf(own);
}

/** `knowledge` of `src/knowledge/lint/index.ts`; undefined for a file that stands in no layer. */
export function layerOf(path: string): Layer | undefined {
  return LAYERS.find((layer) => path.startsWith(`src/${layer}/`));
}

/** Where a relative import leads, from the project's root. */
export function targetOf(from: string, specifier: string): string {
  return join(from, "..", specifier).replaceAll("\\", "/");
}

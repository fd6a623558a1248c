// No file of src/ imports itself by way of others, types included: what goes in circles cannot be read from either end.
import { expect, it } from "vitest";
import { importsOf, type SourceFile, sourceFiles, targetOf } from "../support/house.ts";

/** A tool and its text know each other's types: the one kind of pair that may. */
const isPair = (from: string, to: string): boolean => /^src\/mcp\/render\//.test(from) && to === from.replace("/render/", "/tools/");

/** Circles that stand today, by one of their edges; a line here goes as soon as its circle does. */
const STANDING: readonly string[] = [
  "src/knowledge/input.ts → src/knowledge/complaints.ts",
  "src/knowledge/assemble.ts →",
  "src/knowledge/lint/index.ts →",
  "src/mcp/elicitation.ts → src/mcp/tools/check-contraindications.ts",
  "src/cli/doctor/examine.ts →",
  "src/mcp/render/check-contraindications.ts → src/mcp/render/ask-lines.ts",
  "src/mcp/adapter.ts → src/mcp/adapter-forms.ts",
  "src/copy/pieces.ts → src/copy/merge.ts",
  "src/copy/locate.ts → src/copy/stretches.ts",
];

/** The first circle through each edge that closes one, as "a → b → a". */
function circlesIn(files: readonly SourceFile[]): string[] {
  const edges = new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(text)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => targetOf(path, specifier))
        .filter((target) => !isPair(path, target)),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at !== -1) circles.push([...trail.slice(at), path].join(" → "));
    if (at !== -1 || done.has(path)) return;
    for (const target of edges.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return circles;
}

it("no import circle in src/", () => {
  const found = circlesIn(sourceFiles("src"));
  expect(found.filter((circle) => !STANDING.some((edge) => circle.includes(edge)))).toEqual([]);
  expect(STANDING.filter((edge) => !found.some((circle) => circle.includes(edge)))).toEqual([]);
});

it("this check can fail", () => {
  const file = (path: string, text: string): SourceFile => ({ path, text });
  const files = [
    file("src/a.ts", 'import type { B } from "./b.ts";'),
    file("src/b.ts", 'export * from "./c.ts";'),
    file("src/c.ts", 'import { a } from "./a.ts";'),
  ];
  expect(circlesIn(files)).toEqual(["src/a.ts → src/b.ts → src/c.ts → src/a.ts"]);
});

// Who imports whom in src/: the layers' order, libraries behind one door each, and no clock, chance or process in the core.
import { describe, expect, it } from "vitest";
import { importsOf, layerOf, mayImport, type SourceFile, sourceFiles, targetOf, withoutComments } from "../support/house.ts";

const files = sourceFiles("src");

/** Imports against the order of the layers, as "file → what". */
function againstTheOrder({ path, text }: SourceFile): string[] {
  const own = layerOf(path);
  return importsOf(text)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => targetOf(path, specifier))
    .filter((target) => {
      // The command line tells the package's name and version; nothing else leaves src/.
      if (!target.startsWith("src/")) return !(own === "cli" && target === "package.json");
      const other = layerOf(target);
      return own === undefined || other === undefined || !mayImport(own, other);
    })
    .map((target) => `${path} → ${target}`);
}

/** Packages and built-in modules, with the files that may open them. What is not listed is for the shell alone. */
const DOORS: Record<string, RegExp> = {
  yaml: /^src\/knowledge\/parse\.ts$/,
  "jsonc-parser": /^src\/knowledge\/json\.ts$/,
  minisearch: /^src\/search\//,
  stemmer: /^src\/text\//,
  "fastest-levenshtein": /^src\/(knowledge|search)\//,
  zod: /^src\/(knowledge|copy|mcp|cli)\//,
  "@modelcontextprotocol/server": /^src\/(mcp\/(adapter|adapter-forms|adapter-prompts|server)\.ts|transports\/)/,
  "@modelcontextprotocol/client": /^src\/mcp\/views\/client\/mcp-client\.ts$/,
  "@modelcontextprotocol/ext-apps": /^src\/mcp\/views\/client\/host\.ts$/,
  preact: /^src\/mcp\/views\/client\//,
  unpdf: /^src\/copy\/pdf\.ts$/,
  "node:fs": /^src\/(knowledge\/load\.ts|cli\/)/,
  "node:path": /^src\/(knowledge\/load\.ts|cli\/)/,
  "node:crypto": /^src\/(knowledge\/bundle\.ts|transports\/)/,
};

/** `@scope/name` of `@scope/name/part`, `name` of `name/part`, `node:fs` of `node:fs/promises`. */
function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function pastTheDoors({ path, text }: SourceFile): string[] {
  return importsOf(text)
    .filter((specifier) => !specifier.startsWith("."))
    .filter((specifier) => {
      const door = DOORS[packageOf(specifier)];
      // Transports and command line are the shell: what only they use is their own affair.
      return door === undefined ? !["transports", "cli"].includes(layerOf(path) ?? "") : !door.test(path);
    })
    .map((specifier) => `${path} → ${specifier}`);
}

/** What makes an answer depend on anything but its input. */
const IMPURE: [name: string, pattern: RegExp][] = [
  ["a clock", /\bnew\s+Date\b|\bDate\s*[.(]|\bperformance\s*\.|\bhrtime\b/],
  ["chance", /\bMath\s*\.\s*random\b|\bcrypto\s*\.\s*(randomUUID|getRandomValues|randomBytes)\b/],
  ["the process", /\bprocess\s*[.[]|\bglobalThis\s*\.\s*process\b/],
  ["a timer", /\b(setTimeout|setInterval|setImmediate|queueMicrotask)\s*\(/],
  ["the network", /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/],
  ["the machine's locale or time zone", /\.(toLocale\w+|localeCompare)\s*\(|\bIntl\s*\.(?!Segmenter)/],
  ["the console", /\bconsole\s*\./],
];

function impurities({ path, text }: SourceFile): string[] {
  const code = withoutComments(text);
  return IMPURE.filter(([, pattern]) => pattern.test(code)).map(([name]) => `${path} uses ${name}`);
}

it("every file stands in a layer", () => {
  expect(files.filter(({ path }) => layerOf(path) === undefined).map(({ path }) => path)).toEqual([]);
  expect(files.length).toBeGreaterThan(30);
});

it("a layer imports itself and those before it", () => {
  expect(files.flatMap(againstTheOrder)).toEqual([]);
});

it("a library stays behind its door", () => {
  expect(files.flatMap(pastTheDoors)).toEqual([]);
});

it("the core is pure: text, rules, knowledge but for load, search, grounding, copy, and mcp but for what runs in a browser", () => {
  // What runs in a browser has the browser for its shell.
  const shells = /^src\/(knowledge\/load\.ts|mcp\/views\/client\/)/;
  const core = files.filter(({ path }) => /^src\/(text|rules|knowledge|search|grounding|copy|mcp)\//.test(path) && !shells.test(path));
  // The id of a bug report is the one thing in mcp/ that must not repeat.
  expect(core.flatMap(impurities)).toEqual(["src/mcp/adapter.ts uses chance"]);
});

describe("these checks can fail", () => {
  const file = (path: string, text: string): SourceFile => ({ path, text });

  it.each([
    ["side by side", "src/grounding/a.ts", 'import { x } from "../copy/verify.ts";'],
    ["text → rules", "src/text/a.ts", 'import { x } from "../rules/truth.ts";'],
    ["rules → knowledge", "src/rules/a.ts", 'import { x } from "../knowledge/model.ts";'],
    ["types only", "src/knowledge/a.ts", 'import type { X } from "../mcp/tool.ts";'],
    ["a re-export", "src/search/a.ts", 'export * from "../grounding/verify.ts";'],
    ["a late import", "src/grounding/a.ts", 'const x = await import("../mcp/tool.ts");'],
    ["over several lines", "src/mcp/tools/a.ts", 'import {\n  a,\n  b,\n} from "../../transports/stdio.ts";'],
    ["a test from src", "src/cli/a.ts", 'import { x } from "../../test/support/base.ts";'],
    ["a file that stands in no layer", "src/mcp/a.ts", 'import { x } from "../index.ts";'],
  ])("the order: %s", (_, path, text) => {
    expect(againstTheOrder(file(path, text))).toHaveLength(1);
  });

  it.each([
    ["yaml outside parse", "src/knowledge/load.ts", 'import { parse } from "yaml";'],
    ["the SDK in a tool", "src/mcp/tools/a.ts", 'import { McpServer } from "@modelcontextprotocol/server";'],
    ["a part of the SDK", "src/mcp/tool.ts", 'import { x } from "@modelcontextprotocol/server/stdio";'],
    ["a client in a tool", "src/mcp/tools/a.ts", 'import { Client } from "@modelcontextprotocol/client";'],
    ["elements in the server", "src/mcp/views/data.ts", 'import { h } from "preact";'],
    ["files in mcp", "src/mcp/a.ts", 'import { readFileSync } from "node:fs";'],
    ["files by promise", "src/search/a.ts", 'import { readFile } from "node:fs/promises";'],
    ["a package that nobody knows", "src/rules/a.ts", 'import _ from "lodash";'],
  ])("the doors: %s", (_, path, text) => {
    expect(pastTheDoors(file(path, text))).toHaveLength(1);
  });

  it.each([
    ["const now = new Date();"],
    ["const now = Date.now();"],
    ["const dice = Math.random();"],
    ["if (process.env.DEBUG) {}"],
    ["setTimeout(() => {}, 1);"],
    ["names.sort((a, b) => a.localeCompare(b));"],
    ['const url = "http://x"; Date.now();'],
  ])("purity: %s", (text) => {
    expect(impurities(file("src/rules/a.ts", text))).toHaveLength(1);
  });

  it("but a word in a comment is no use of it", () => {
    const text = "// no clock: new Date() is not for here\n/* Math.random() neither */\nconst a = 1;\n";
    expect(impurities(file("src/rules/a.ts", text))).toEqual([]);
  });
});

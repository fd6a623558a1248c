// The compiled knowledge: the same bytes from any order, place and time, and refused whole when anything is off.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { canonicalJson, fromBundle, fromMade, openPage, sealPage, toBundle, toMade } from "../../src/knowledge/bundle.ts";
import { KnowledgeUnusable, loadBundle, loadMade } from "../../src/knowledge/load.ts";
import { authored, knowledgeFiles } from "../support/base.ts";

const bundle = toBundle(authored().knowledge);
const folder = mkdtempSync(join(tmpdir(), "bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a bundle gives back what went into it", () => {
  const { knowledge, digest } = fromBundle(bundle);
  expect(knowledge).toEqual(authored().knowledge);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(toBundle(knowledge)).toBe(bundle);
});

test("any order of the files makes the same bytes", { timeout: 120_000 }, () => {
  const entries = [...knowledgeFiles];
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (files) => {
      expect(toBundle(authored(new Map(files)).knowledge)).toBe(bundle);
    }),
    { numRuns: 8, examples: [[[...entries].reverse()]] },
  );
});

test("keys are sorted at every depth, what is undefined is left out, and lists keep their order", () => {
  expect(canonicalJson({ b: [{ z: 1, y: undefined }, null], a: { d: "ı", c: 0.1 } })).toBe('{"a":{"c":0.1,"d":"ı"},"b":[{"z":1},null]}');
});

test("the order of keys does not reach the bytes", () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, each]) => [key, turned(each)]),
    );
  };
  expect(toBundle(turned(authored().knowledge) as never)).toBe(bundle);
});

const body = bundle.slice(bundle.indexOf('"knowledge":') + '"knowledge":'.length);
const DAMAGED: [what: string, text: string, says: RegExp][] = [
  ["empty", "", /not a compiled knowledge base/],
  ["another JSON", '{"a":1}', /not a compiled knowledge base/],
  ["a page of HTML", "<!doctype html>", /not a compiled knowledge base/],
  ["cut off in the middle", bundle.slice(0, bundle.length / 2), /digest/],
  ["cut off by one character", bundle.slice(0, -1), /digest/],
  ["one letter changed", bundle.replace("table1.abs.1", "table1.abs.2"), /digest/],
  ["a space more", bundle.replace('"levels":[', '"levels": ['), /digest/],
  ["something after the end", `${bundle}x`, /digest/],
  ["a line break more", `${bundle}\n`, /digest/],
  ["a wrong digest", bundle.replace(/"digest":"[0-9a-f]{8}/, '"digest":"00000000'), /digest/],
  ["no digest", `{"format":1,"knowledge":${body}`, /not a compiled knowledge base/],
  ["a later format", bundle.replace(/^\{"format":[0-9]+/, '{"format":999'), /format 999/],
  ["a byte order mark", `\uFEFF${bundle}`, /not a compiled knowledge base/],
  ["line ends of Windows", bundle.replace(/\n$/, "\r\n"), /digest/],
];

test.each(DAMAGED)("%s: refused", (what, text, says) => {
  expect(() => fromBundle(text)).toThrow(says);
  const path = join(folder, `${what.replaceAll(" ", "-")}.json`);
  writeFileSync(path, text);
  expect(() => loadBundle(path)).toThrow(KnowledgeUnusable);
  expect(() => loadBundle(path)).toThrow(says);
});

test("no file: refused in one line that names it and what to do", () => {
  const path = join(folder, "nowhere.json");
  try {
    loadBundle(path);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(KnowledgeUnusable);
    expect((error as Error).message).toContain(path);
    expect((error as Error).message).toContain("it is missing");
    expect((error as Error).message).not.toContain("\n");
  }
});

test("a folder in the file's place: refused too", () => {
  expect(() => loadBundle(folder)).toThrow(KnowledgeUnusable);
});

const OF = "a".repeat(64);
const made = toMade(OF, "tools", '[{"name":"one"}]');

test("what was made of the knowledge comes back, for that knowledge and that part alone", () => {
  expect(fromMade(made, OF, "tools")).toEqual([{ name: "one" }]);
  expect(() => fromMade(made, "b".repeat(64), "tools")).toThrow("other knowledge");
  expect(() => fromMade(made, OF, "search")).toThrow("damaged");
});

test.each([
  ["one letter changed", made.replace("one", "ome")],
  ["nothing in it", made.replace('[{"name":"one"}]', "[]")],
  ["another form", made.replace('[{"name":"one"}]', '{"index":{}}')],
  ["cut off", made.slice(0, -4)],
  ["empty", ""],
  ["as it was before it had a digest", JSON.stringify({ digest: OF, tools: [] })],
])("%s: made again", (what, text) => {
  expect(() => fromMade(text, OF, "tools")).toThrow("damaged");
  const path = join(folder, `made-${what.replaceAll(" ", "-")}.json`);
  writeFileSync(path, text);
  expect(loadMade(path, OF, "tools")).toBeUndefined();
});

test("a page is opened as it was sealed, and not where anything in it is another", () => {
  const page = "<!doctype html>\n<p>a page</p>\n";
  expect(openPage(sealPage(page))).toBe(page);
  for (const spoiled of ["", page, sealPage(page).replace("a page", "a pane"), sealPage(page).slice(0, -1), `${sealPage(page)} `])
    expect(() => openPage(spoiled)).toThrow("damaged");
});

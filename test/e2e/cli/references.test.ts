// --references: a reader's own list as programs export it, and what is said where it cannot be used.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCli } from "../../support/stdio.ts";

const folder = mkdtempSync(join(tmpdir(), "references-"));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (content: string): string => {
  const path = join(folder, "list.json");
  writeFileSync(path, content);
  return path;
};
const read = (content: unknown) =>
  runCli(["read", "--reference", "3", "--json", "--references", written(typeof content === "string" ? content : JSON.stringify(content))]);
const ENTRY = {
  id: 3,
  title: "On a thing",
  author: [{ family: "Doe", given: "Ann" }],
  "container-title": "J Things",
  issued: { "date-parts": [[2001, 5]] },
  volume: "7",
};
const SHOWN = "Doe A. On a thing. J Things 2001;7.";
const supplied = async (content: unknown): Promise<string> => {
  const { code, stdout, stderr } = await read(content);
  expect([code, stderr]).toEqual([0, ""]);
  return (JSON.parse(stdout) as { reference: { supplied: string } }).reference.supplied;
};

describe("a list is taken", () => {
  it("as CSL-JSON has it", async () => expect(await supplied([ENTRY])).toBe(SHOWN));
  it("with a byte order mark", async () => expect(await supplied(`\ufeff${JSON.stringify([ENTRY])}`)).toBe(SHOWN));
  it("with lists of one text, as Crossref has them", async () => {
    const { volume, title, ...rest } = ENTRY;
    expect(await supplied([{ ...rest, volume, title: [title], "container-title": ["J Things"], ISSN: ["1234-5678"], subtitle: [] }])).toBe(
      SHOWN,
    );
  });
  it.each([[[[]]], [[[null]]], [[]], [[[""]]]])("without a year: %j", async (parts) => {
    expect(await supplied([{ ...ENTRY, issued: { "date-parts": parts } }])).toBe("Doe A. On a thing. J Things 7.");
    // A reference of which the article tells the year is no other article's for that.
    const { code, stderr } = await read([{ ...ENTRY, id: 8, author: [{ family: "Galibert" }], issued: { "date-parts": parts } }]);
    expect([code, stderr]).toEqual([0, ""]);
  });
});

describe("a list is refused in words", () => {
  it.each<[name: string, content: unknown, says: string[]]>([
    ["a field that is no text", [ENTRY, { id: 4, "container-title": { long: "J" } }], ["reference 4", "not what CSL-JSON has there"]],
    ["a title that is a number", [ENTRY, { id: 4, title: 7 }], ["entry 2.title"]],
    ["no list", { items: [ENTRY] }, ["not a CSL-JSON list: the file"]],
    ["a text in the list", ["Doe 2001"], ["entry 1"]],
    ["a number that is not the article's", [{ ...ENTRY, id: 99 }], ["entry 1", "from 1 to 47"]],
    ["another article's list", [{ ...ENTRY, id: 8 }], ["reference 8", "Galibert, 1987", "another article's list"]],
    ["no JSON", "id: 3", ["is not JSON without mistakes: line 1, column 1"]],
    ["too many bytes, in fewer characters", [{ ...ENTRY, note: "é".repeat(1_100_000) }], ["larger than 2000000 bytes"]],
  ])("%s", async (_, content, says) => {
    const { code, stdout, stderr } = await read(content);
    expect([code, stdout]).toEqual([1, ""]);
    for (const piece of says) expect(stderr).toContain(piece);
    expect(stderr).not.toContain("this is a bug");
  });
});

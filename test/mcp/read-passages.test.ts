// read_passages: places, sections and references, paged, with what the article also says otherwise.
import { describe, expect, test } from "vitest";
import { ToolError } from "../../src/mcp/errors.ts";
import { page } from "../../src/mcp/passages.ts";
import { callTool } from "../../src/mcp/tool.ts";
import { type ReadOutput, readPassages } from "../../src/mcp/tools/read-passages.ts";
import { service } from "../support/base.ts";

const ready = service();
const read = (args: object): ReadOutput => callTool(readPassages, args, ready).output as ReadOutput;
const refusal = (args: object): ToolError => {
  try {
    read(args);
  } catch (error) {
    if (error instanceof ToolError) return error;
  }
  throw new Error("it was not refused");
};

describe("what is read", () => {
  test("a place gives its passages in order, each with its own references", () => {
    const { passages } = read({ locators: ["dx.p3"] });
    expect(passages.every(({ locator }) => locator === "dx.p3")).toBe(true);
    expect(passages[0]).toMatchObject({ passage: "dx.p3/stir-most-effective", section: "dx", references: [] });
    expect(new Set(passages.flatMap(({ references }) => references))).toEqual(new Set([13]));
  });

  test("a passage id, and a citation in its brackets", () => {
    expect(read({ locators: ["[table1.abs.4]"] }).passages).toHaveLength(1);
    expect(read({ locators: ["dx.p3/stir-most-effective"] }).passages).toHaveLength(1);
  });

  test("a reference: where it is cited, and what the article itself tells of it, the name it gives included", () => {
    const { passages, reference } = read({ reference: 8 });
    expect(passages.map(({ locator }) => locator)).toEqual(["intro.p3"]);
    expect(reference?.told).toMatch(/Galibert et al\., 1987/);
  });

  test("every reference of the article is cited somewhere and told of", () => {
    for (let reference = 1; reference <= 47; reference += 1) {
      const output = read({ reference });
      expect(output.total, String(reference)).toBeGreaterThan(0);
      expect(output.reference?.told, String(reference)).not.toBe("");
    }
  });

  test.each([
    ["a place and a reference", { locators: ["dx.p3"], reference: 28 }],
    ["a place of another section and a section", { locators: ["table1.rel.7"], section: "cost" }],
    ["a section and a reference", { section: "cost", reference: 28 }],
  ])("%s: everything that either names, in reading order, each once", (_, args) => {
    const ids = (one: object): string[] => {
      const { passages, total } = read(one);
      expect(passages.length, "on one page").toBe(total);
      return passages.map(({ passage }) => passage);
    };
    const either = new Set(Object.entries(args).flatMap(([name, value]) => ids({ [name]: value })));
    const inOrder = ready.knowledge.passages.map(({ id }) => id).filter((id) => either.has(id));
    const { passages, total } = read(args);
    expect(total).toBe(inOrder.length);
    expect(passages.map(({ passage }) => passage)).toEqual(inOrder.slice(0, passages.length));
    expect(callTool(readPassages, args, ready).text).not.toContain("says nothing");
  });

  test("whoever reads one side of a tension is told of the other", () => {
    const { tensions } = read({ locators: ["dx.p1"] });
    expect(tensions.find(({ id }) => id === "radicular-pain")?.passages.some((passage) => passage.startsWith("table1.rel.10/"))).toBe(true);
  });

  test("a long section comes in pages that cover it once", () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { passages, nextCursor } = read({ section: "evidence", ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...passages.map(({ passage }) => passage));
      cursor = nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(ready.knowledge.passages.map(({ id }) => id).filter((id) => id.startsWith("evidence.")));
  });

  test("no page ends within a paragraph, whatever is read", () => {
    for (const { id: section } of ready.knowledge.sections) {
      let cursor: string | undefined;
      let before: string | undefined;
      do {
        const { passages, nextCursor } = read({ section, ...(cursor === undefined ? {} : { cursor }) });
        expect(passages[0]?.locator).not.toBe(before);
        before = passages.at(-1)?.locator;
        cursor = nextCursor;
      } while (cursor !== undefined);
    }
  });

  test("a paragraph longer than a page comes whole", () => {
    const entries = ["a1", "b1", "b2", "b3", "b4", "c1"];
    const sameLetter = (one: string, other: string): boolean => one[0] === other[0];
    const first = page(entries, "", undefined, 2, sameLetter);
    expect(first.entries).toEqual(["a1"]);
    const second = page(entries, "", first.nextCursor, 2, sameLetter);
    expect(second.entries).toEqual(["b1", "b2", "b3", "b4"]);
    expect(page(entries, "", second.nextCursor, 2, sameLetter)).toEqual({ entries: ["c1"] });
  });
});

describe("what is refused, and how", () => {
  test.each([
    [{}, /nothing was named/, /Sections: abstract/],
    [{ locators: ["dx.p9"] }, /no place "dx\.p9"; did you mean dx\.p4/, /Locators are such as/],
    [{ section: "evidenc" }, /did you mean evidence/, /Nothing was computed/],
    [{ reference: 48 }, /at most 47/, /Nothing was computed/],
    [{ section: "dx", cursor: "zzzz" }, /cursor does not belong/, /Leave out cursor/],
    [{ sections: "dx" }, /did you mean section/, /Nothing was computed/],
  ])("%j", (args, message, hint) => {
    const { message: said, hint: next } = refusal(args);
    expect(said).toMatch(message);
    expect(next).toMatch(hint);
  });

  test("a cursor of another request", () => {
    const { nextCursor } = read({ section: "evidence" });
    expect(refusal({ section: "intro", cursor: nextCursor }).code).toBe("invalid_cursor");
  });
});

describe("what is printed with an id beside passages", () => {
  test("every silence reads by its id, with the passages nearest to it", () => {
    for (const { id, text, nearest } of ready.knowledge.silences) {
      const { notes, passages } = read({ locators: [id] });
      expect(notes?.filter(({ kind }) => kind === "silence")).toEqual([{ id, kind: "silence", text, passages: nearest }]);
      expect(passages.map(({ passage }) => passage)).toEqual(expect.arrayContaining([...nearest]));
    }
  });

  test("every tension reads by its id, as printed in braces too, with both sides and how it is treated", () => {
    for (const { id, sides, handling } of ready.knowledge.tensions) {
      const { output, text } = callTool(readPassages, { locators: [`{${id}}`] }, ready);
      const { notes, passages, tensions } = output as ReadOutput;
      const note = notes?.find(({ kind }) => kind === "tension");
      for (const side of sides) expect(note?.text).toContain(side.text);
      expect(note?.text).toContain(handling);
      expect(text).toContain(note?.text);
      expect(passages.map(({ passage }) => passage)).toEqual(expect.arrayContaining(sides.flatMap((side) => side.passages)));
      expect(tensions.map((each) => each.id)).not.toContain(id);
    }
  });

  test("an id and a place give both; a misspelt id is told what was meant", () => {
    expect(read({ locators: ["mortality", "dx.p3"] }).passages.some(({ locator }) => locator === "dx.p3")).toBe(true);
    expect(refusal({ locators: ["mortalitty"] }).text).toMatch(/did you mean mortality\?/);
  });
});

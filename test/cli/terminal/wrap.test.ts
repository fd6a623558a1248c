// Lines that fit, with wide characters, colours and words that are wider than a line.
import { styleText } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hang, widthOf } from "../../../src/cli/terminal/wrap.ts";

describe("hang", () => {
  it.each<[name: string, width: number, mark: string, text: string, lines: string[]]>([
    ["what fits", 20, "- ", "one two", ["- one two"]],
    ["to the last column", 9, "- ", "one two", ["- one two"]],
    ["one column less", 8, "- ", "one two", ["- one", "  two"]],
    ["a mark alone", 20, "T12 [ ] ", "", ["T12 [ ]"]],
    ["a word wider than the line stands whole", 10, "- ", "a retropulsedFragment b", ["- a", "  retropulsedFragment", "  b"]],
    ["ideographs, two columns each and broken between", 10, "- ", "日本語日本語", ["- 日本語日", "  本語"]],
    ["no break between letters of another script", 6, "", "абвгдежз", ["абвгдежз"]],
    ["right-to-left", 12, "- ", "שלום עולם טוב", ["- שלום עולם", "  טוב"]],
    ["a mark that would take most of a line", 10, "123456789 ", "a b", ["123456789", "     a b"]],
  ])("%s", (_, width, mark, text, lines) => {
    expect(hang(width, mark, text)).toEqual(lines);
  });

  it("colours take no room", () => {
    const red = (word: string): string => styleText("red", word, { validateStream: false });
    expect(hang(8, `${red("-")} `, `${red("one")} two`)).toEqual([`${red("-")} ${red("one")}`, "  two"]);
  });

  it("loses no word and keeps their order", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 60 }),
        fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 })),
        (width, given) => {
          const words = given.flatMap((word) => word.split(/\s+/)).filter((word) => word !== "" && widthOf(word) > 0);
          const text = words.join(" ");
          expect(hang(width, "- ", text).join("").replace(/ +/g, "")).toBe(`-${words.join("")}`);
          const over = hang(width, "- ", text).filter((line) => widthOf(line) > width);
          for (const line of over) expect(line.replace(/^- |^ +/, "").split(" "), line).toHaveLength(1);
        },
      ),
    );
  });
});

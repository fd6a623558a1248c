// Lines out of chunks, wherever the chunks are cut; an end to what has none.
import fc from "fast-check";
import { expect, it } from "vitest";
import { lineCutter } from "../../../src/transports/stdio/lines.ts";

it("the lines are the same however the bytes come", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.nat({ max: 8 })), (text, sizes) => {
      const bytes = Buffer.from(text.replaceAll("x", "\n"));
      const cut = lineCutter(10_000);
      const lines: string[] = [];
      let at = 0;
      for (const size of [...sizes, bytes.length]) {
        lines.push(...(cut(bytes.subarray(at, at + size)) ?? []));
        at += size;
      }
      expect(lines).toEqual(bytes.toString().split("\n").slice(0, -1));
    }),
  );
});

it("more than the longest without an end is given up, for good", () => {
  const cut = lineCutter(10);
  expect(cut(Buffer.from("12345\n67890"))).toEqual(undefined);
  expect(cut(Buffer.from("\n"))).toEqual(undefined);
  const short = lineCutter(10);
  expect(short(Buffer.from("12345\n6789"))).toEqual(["12345"]);
  expect(short(Buffer.from("0\n"))).toEqual(["67890"]);
});

// A caller's own text cannot move the cursor, set colours or turn other text round.
import fc from "fast-check";
import { expect, it } from "vitest";
import { cleaned } from "../../../src/cli/terminal/clean.ts";

it.each([
  ["colours", "\u001b[31mred\u001b[0m", "?[31mred?[0m"],
  ["a title for the window", "\u001b]0;owned\u0007", "?]0;owned?"],
  ["the one-byte form", "\u009b31mred", "?31mred"],
  ["a carriage return over what stands there", "right\rwrong", "right wrong"],
  ["backspaces", "no\b\byes", "no??yes"],
  ["lines and tabs", "one\n\ttwo", "one two"],
  ["an override of direction", "user\u202egnp.exe", "usergnp.exe"],
  ["isolates and marks", "\u2067a\u2069\u200fb", "ab"],
  ["letters of any script", "שלום 日本語 naïve 👩‍⚕️", "שלום 日本語 naïve 👩‍⚕️"],
])("%s", (_, text, clean) => {
  expect(cleaned(text)).toBe(clean);
});

it("reaches every text in a value and leaves the rest", () => {
  expect(cleaned({ a: ["\u0007", 1, null], b: { c: true, d: "x" } })).toEqual({ a: ["?", 1, null], b: { c: true, d: "x" } });
});

it("leaves no control character in anything", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(cleaned(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    }),
  );
});

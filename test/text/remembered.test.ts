// What was worked out is kept, undefined is not, and nothing is kept without end.
import { expect, it, vi } from "vitest";
import { remembered, rememberedFor } from "../../src/text/remembered.ts";

it("asks once for each key", () => {
  const make = vi.fn((word: string) => word.length);
  const lengthOf = remembered(make);
  expect([lengthOf("frost"), lengthOf("hail"), lengthOf("frost")]).toEqual([5, 4, 5]);
  expect(make).toHaveBeenCalledTimes(2);
});

it("asks again where there was nothing, and forgets all where it has too much", () => {
  const make = vi.fn((key: number) => (key < 0 ? undefined : key));
  const same = remembered(make);
  same(-1);
  same(-1);
  expect(make).toHaveBeenCalledTimes(2);
  for (let key = 0; key <= 20_000; key += 1) same(key);
  make.mockClear();
  same(20_000);
  same(0);
  expect(make.mock.calls).toEqual([[0]]);
});

it("makes one thing for one object", () => {
  const make = vi.fn(() => ({}));
  const of = rememberedFor(make);
  const bed = {};
  expect(of(bed)).toBe(of(bed));
  expect(of({})).not.toBe(of(bed));
  expect(make).toHaveBeenCalledTimes(2);
});

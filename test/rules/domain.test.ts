// What a fact can still be: cells that conditions tell apart, and which of them a value leaves.
import { expect, test } from "vitest";
import { type AtomNode, type Domain, domainOf, factOf } from "../../src/rules/domain.ts";
import type { FactDefinition, GivenValue } from "../../src/rules/model.ts";

const named = (type: FactDefinition["type"], more: Partial<FactDefinition> = {}): FactDefinition => {
  return { name: "depth", scope: "level", type, label: "depth", question: "How deep?", ...more };
};
const share = named("quantity", { unit: "%", minimum: 0, maximum: 100 });
const kind = named("choice", {
  values: [
    { value: "flat", label: "flat" },
    { value: "unclear", label: "unclear", couldBe: ["flat", "steep"] },
    { value: "steep", label: "steep" },
    { value: "sheer", label: "sheer" },
  ],
});
const list = named("list", { values: ["red", "blue", "green"].map((value) => ({ value, label: value })) });

const cellCount = (mask: number): number => [...mask.toString(2)].filter((bit) => bit === "1").length;

/** What an atom is worth where the fact has that value. */
function worth(domain: Domain, atom: AtomNode, value: GivenValue): boolean | "unknown" {
  const [cells, holds] = [domain.cellsOf(value), domain.trueCells(atom)];
  if ((cells & holds) === 0) return false;
  return (cells & ~holds) === 0 ? true : "unknown";
}

test("a fact that no condition looks at is one cell", () => {
  expect(cellCount(domainOf(named("boolean"), []).full)).toBe(1);
  expect(cellCount(domainOf(list, []).full)).toBe(1);
});

test("a quantity falls apart at its bounds and nowhere else", () => {
  const more: AtomNode = { compare: { fact: "depth", moreThan: "1/3" } };
  expect(cellCount(domainOf(share, [more]).full)).toBe(2);
  expect(cellCount(domainOf(share, [more, { compare: { fact: "depth", moreThan: 0 } }]).full)).toBe(3);
  expect(cellCount(domainOf(share, [more, { compare: { fact: "depth", atLeast: "1/3" } }]).full)).toBe(3);
});

test.each([
  [33.2, false],
  [33.3, false],
  [33.33, false],
  [33.333333333333, false],
  [100 / 3, false],
  [33.34, true],
  [33.32, false],
  [33.4, true],
  [100, true],
  [0, false],
])("%s: more than a third is %s", (number, expected) => {
  const more: AtomNode = { compare: { fact: "depth", moreThan: "1/3" } };
  expect(worth(domainOf(share, [more]), more, { min: number, max: number })).toBe(expected);
});

test.each([
  [{ min: 30, max: 40 }, "unknown"],
  [{ min: 33.3, max: 33.4 }, "unknown"],
  [{ min: 33.4 }, true],
  [{ max: 33.3 }, false],
  [{ max: 33.4 }, "unknown"],
  [{ min: 33.3 }, "unknown"],
  [{}, "unknown"],
] as const)("the range %j against a third: %s", (range, expected) => {
  const more: AtomNode = { compare: { fact: "depth", moreThan: "1/3" } };
  expect(worth(domainOf(share, [more]), more, range)).toBe(expected);
});

test("the four comparisons at a bound that decimals can hit", () => {
  const atoms: AtomNode[] = (["moreThan", "atLeast", "lessThan", "atMost"] as const).map((key) => ({
    compare: { fact: "depth", [key]: 50 },
  }));
  const domain = domainOf(share, atoms);
  const all = (range: GivenValue): (boolean | "unknown")[] => atoms.map((atom) => worth(domain, atom, range));
  expect(all({ min: 49.9, max: 49.9 })).toEqual([false, false, true, true]);
  expect(all({ min: 50, max: 50 })).toEqual([false, true, false, true]);
  expect(all({ min: 50.1, max: 50.1 })).toEqual([true, true, false, false]);
  expect(all({ min: 50, max: 60 })).toEqual(["unknown", true, false, "unknown"]);
  expect(all({ min: 40, max: 50 })).toEqual([false, "unknown", "unknown", true]);
});

test("a value that only narrows down leaves all that it could be, and is none of its own", () => {
  const steep: AtomNode = { is: { fact: "depth", oneOf: ["steep"] } };
  const sheer: AtomNode = { is: { fact: "depth", oneOf: ["sheer"] } };
  const domain = domainOf(kind, [steep, sheer]);
  expect(cellCount(domain.full)).toBe(3);
  expect(worth(domain, steep, "unclear")).toBe("unknown");
  expect(worth(domain, sheer, "unclear")).toBe(false);
  expect(worth(domain, steep, "steep")).toBe(true);
  expect(worth(domain, steep, "flat")).toBe(false);
});

test("a list is known as a whole: its order and repeats do not count", () => {
  const red: AtomNode = { includes: { fact: "depth", anyOf: ["red"] } };
  const cold: AtomNode = { includes: { fact: "depth", anyOf: ["blue", "green"] } };
  const domain = domainOf(list, [red, cold]);
  expect(worth(domain, red, ["blue", "red"])).toBe(true);
  expect(worth(domain, red, ["blue"])).toBe(false);
  expect(worth(domain, cold, ["red"])).toBe(false);
  expect(domain.cellsOf(["blue", "red", "red"])).toBe(domain.cellsOf(["red", "blue"]));
  expect(domain.cellsOf(["red"])).not.toBe(domain.cellsOf(["red", "blue"]));
});

test("where being given counts, the fact can also have no value, and no caller can give that", () => {
  const given: AtomNode = { given: "depth" };
  const domain = domainOf(named("boolean"), [given, { holds: "depth" }]);
  expect(cellCount(domain.full)).toBe(3);
  expect(cellCount(domain.answerable)).toBe(2);
  expect(worth(domain, given, false)).toBe(true);
  expect(domain.trueCells(given)).toBe(domain.answerable);
  expect(domainOf(named("boolean"), [{ holds: "depth" }]).answerable).toBe(domainOf(named("boolean"), [{ holds: "depth" }]).full);
});

test("more cells than a mask has bits are refused, by the fact's name", () => {
  const atoms = Array.from({ length: 16 }, (_, at): AtomNode => ({ compare: { fact: "depth", moreThan: at + 1 } }));
  expect(cellCount(domainOf(share, atoms).full)).toBe(17);
  const many = atoms.flatMap((atom): AtomNode[] => [atom, { compare: { fact: "depth", atLeast: atom.compare?.moreThan } }]);
  expect(() => domainOf(share, many)).toThrow(/depth: conditions tell apart more than 30/);
});

test("every kind of atom names its fact", () => {
  const atoms: AtomNode[] = [
    { holds: "a" },
    { given: "b" },
    { is: { fact: "c", oneOf: ["x"] } },
    { includes: { fact: "d", anyOf: ["x"] } },
    { compare: { fact: "e", atMost: 1 } },
  ];
  expect(atoms.map(factOf)).toEqual(["a", "b", "c", "d", "e"]);
});

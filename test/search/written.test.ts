// What is written otherwise than in the documents, read as they write it.
import { describe, expect, test } from "vitest";
import { service } from "../support/base.ts";

const { search } = service();
const first = (query: string): string | undefined => search.find(query)[0]?.id;
const ids = (query: string): string[] => search.find(query).map(({ id }) => id);

describe("levels", () => {
  test.each(["T-12", "T 12", "Th12", "Th-12", "D12", "t12"])("%s finds what T12 finds", (written) => {
    expect(ids(written)).toEqual(ids("T12"));
    expect(ids(written).some((id) => id.startsWith("case.") || id.startsWith("figure."))).toBe(true);
  });

  test.each(["T13", "XT12", "T12x", "B12", "C-reactive 12"])("%s is none", (written) => {
    expect(ids(written)).not.toEqual(ids("T12"));
  });
});

describe("compounds", () => {
  test.each([
    ["beltlike", "dx.p1/belt-like-thoracic"],
    ["belt-like", "dx.p1/belt-like-thoracic"],
    ["firstline", "conclusion.p1/becoming-first-line"],
    ["retro-pulsed fragment", "table1.rel.2/retropulsed-fragment-over-third"],
  ])("%s", (query, id) => {
    expect(first(query)).toBe(id);
  });
});

describe("fractions", () => {
  test.each([
    ["1/3", "table1.rel.2/retropulsed-fragment-over-third"],
    ["⅓", "table1.rel.2/retropulsed-fragment-over-third"],
    ["2/3", "table1.rel.7/height-loss-over-two-thirds"],
    ["⅔", "table1.rel.7/height-loss-over-two-thirds"],
    ["a fragment in more than 1/3 of the canal", "table1.rel.2/retropulsed-fragment-over-third"],
  ])("%s", (query, id) => {
    expect(first(query)).toBe(id);
  });

  test.each(["1/3/2010", "24/7", "T1/2", "1/3.5"])("%s is none", (query) => {
    expect(first(query)).not.toBe("table1.rel.2/retropulsed-fragment-over-third");
  });
});

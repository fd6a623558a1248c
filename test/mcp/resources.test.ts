// Resources: each one reads for every value that it offers, and for no other.
import { describe, expect, test } from "vitest";
import { completions } from "../../src/mcp/completions.ts";
import { resources } from "../../src/mcp/resources/index.ts";
import { service } from "../support/base.ts";

const ready = service();

test("they are those that the contract names", () => {
  expect(resources.map((resource) => ("uri" in resource ? resource.uri : resource.template)).sort()).toEqual(
    [
      "guide://coverage",
      "guide://outline",
      "guide://passage/{+id}",
      "guide://reference/{n}",
      "guide://rule/{id}",
      "guide://section/{id}",
      "guide://silences",
      "guide://tensions",
    ].sort(),
  );
});

describe.each(resources.map((resource) => [resource.name, resource] as const))("%s", (_, resource) => {
  test("reads, and says what it was made from", () => {
    const texts = "uri" in resource ? [resource.read(ready)] : resource.values(ready).map((value) => resource.read(value, ready));
    for (const text of texts) expect(text).toContain(`(${ready.stamp.digest})`);
  });

  test("has nothing for a value that does not exist", () => {
    if ("uri" in resource) return;
    for (const value of ["", "nothing", "0", "48", "../passage", "__proto__"]) expect(resource.read(value, ready)).toBeUndefined();
  });
});

test("coverage has a row for each place, with passages for all and rules for each row of the table", () => {
  const coverage = resources.find(({ name }) => name === "coverage");
  const rows =
    coverage !== undefined && "uri" in coverage
      ? coverage
          .read(ready)
          .split("\n")
          .filter((line) => /^\| [a-z]/.test(line) && !line.startsWith("| place"))
      : [];
  expect(rows).toHaveLength(49);
  for (const row of rows) expect(row).not.toMatch(/^\| \S+ \|\s+\|/);
  for (const row of rows.filter((each) => each.startsWith("| table1."))) expect(row, row).toMatch(/\| [0-9]+ \|$/);
});

test("completion offers what begins with the typed text before what contains it, whatever the case", () => {
  expect(completions("t1", ["L1", "AT1", "T1", "T12"])).toEqual(["T1", "T12", "AT1"]);
});

test("a passage reads by its id and by its locator, which gives all that is said there", () => {
  const passage = resources.find(({ name }) => name === "passage");
  if (passage === undefined || "uri" in passage) throw new Error("there is no such resource");
  const there = ready.knowledge.passages.filter(({ id }) => id.startsWith("dx.p3/"));
  for (const { text } of there) expect(passage.read("dx.p3", ready)).toContain(text);
  expect(passage.read("dx.p3/stir-most-effective", ready)).toContain(there[0]?.text);
  expect(passage.read("dx.p33", ready)).toBeUndefined();
});

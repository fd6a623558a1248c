// The knowledge's own README tells of every file and folder beside it: whoever corrects the knowledge finds what there is.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("every file and folder of knowledge/ has its row in the table", () => {
  const rows = [...readFileSync("knowledge/README.md", "utf8").matchAll(/^\| `([a-z-]+(?:\.[a-z]+|(?=\/)))/gm)].map(([, name]) => name);
  const there = readdirSync("knowledge").filter((name) => name !== "README.md");
  expect(there.length).toBeGreaterThan(10);
  expect([...rows].sort()).toEqual(there.sort());
});

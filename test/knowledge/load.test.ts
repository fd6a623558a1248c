// An author's folder is read the same however its path is written.
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { readFolder } from "../../src/knowledge/load.ts";

it.each(["knowledge/", "./knowledge", "./knowledge/", "test/../knowledge//", resolve("knowledge")])("%s", (folder) => {
  const plain = readFolder("knowledge");
  expect([...plain.keys()]).toEqual(expect.arrayContaining(["guideline.yaml", "passages/dx.yaml"]));
  expect(readFolder(folder)).toEqual(plain);
});

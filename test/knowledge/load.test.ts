// An author's folder is read the same however its path is written.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { readFolder } from "../../src/knowledge/load.ts";

it.each(["knowledge/", "./knowledge", "./knowledge/", "test/../knowledge//", resolve("knowledge")])("%s", (folder) => {
  const plain = readFolder("knowledge");
  expect([...plain.keys()]).toEqual(expect.arrayContaining(["guideline.yaml", "passages/dx.yaml"]));
  expect(readFolder(folder)).toEqual(plain);
});

it("a folder that is not there is one line", () => {
  const ended = spawnSync("npx", ["tsx", "tools/check.ts", "no/such"], { encoding: "utf8" });
  expect(ended).toMatchObject({ status: 1, stdout: "", stderr: expect.stringMatching(/^no\/such cannot be read \(ENOENT\); .*\n$/) });
});

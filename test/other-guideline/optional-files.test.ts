// A guideline need not have every kind of file: without those that are optional it is served all the same.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { compile, copyDist, type DistCopy } from "../support/dist-copy.ts";
import { Session } from "../support/stdio.ts";

let copy: DistCopy;
let folder: string;
beforeEach(() => {
  copy = copyDist();
  folder = mkdtempSync(join(tmpdir(), "leaflet-"));
  cpSync("test/other-guideline/knowledge", folder, { recursive: true });
});
afterEach(() => {
  copy.remove();
  rmSync(folder, { recursive: true });
});

/** Where nothing is told of references, nothing may cite one. */
function citeNothing(): void {
  for (const file of ["outline.yaml", "passages/advice.yaml", "passages/table.yaml"]) {
    const text = readFileSync(join(folder, file), "utf8");
    writeFileSync(join(folder, file), text.replace("referenceCount: 2", "referenceCount: 0").replace(/^ *references: .*\n/gm, ""));
  }
}

it.each([
  ["techniques.yaml", () => undefined],
  ["references.yaml", citeNothing],
  ["considerations", () => undefined],
])("without %s", async (name, mend) => {
  rmSync(join(folder, name), { recursive: true });
  mend();
  compile(folder, copy.knowledge);
  const served = await Session.open(copy.cli);
  expect((await served.answer<{ levels: object[] }>("check_contraindications", { levels: [{ level: "B1" }] })).output.levels).toHaveLength(
    1,
  );
  expect((await served.request("tools/list")).result?.tools).toBeDefined();
  expect(await served.close()).toMatchObject({ code: 0, stderr: "" });
});

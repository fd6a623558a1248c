// npm run check and the first part of npm run build, as commands: one line for a folder that is not there, the same bytes anywhere.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { toBundle } from "../../src/knowledge/bundle.ts";
import { authored } from "../support/base.ts";
import { toolArguments } from "../support/tool.ts";

const folder = mkdtempSync(join(tmpdir(), "compile-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("another locale and time zone make the same bytes", () => {
  const out = join(folder, "elsewhere.json");
  const env = { ...process.env, LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "Asia/Tokyo" };
  execFileSync(process.execPath, toolArguments("compile.ts", "knowledge", out), { env, stdio: ["ignore", "ignore", "ignore"] });
  expect(readFileSync(out, "utf8")).toBe(toBundle(authored().knowledge));
  expect(execFileSync("node", ["-p", "Intl.DateTimeFormat().resolvedOptions().timeZone"], { env, encoding: "utf8" }).trim()).toBe(
    "Asia/Tokyo",
  );
});

it("a folder that is not there is one line", () => {
  const ended = spawnSync(process.execPath, toolArguments("check.ts", "no/such"), { encoding: "utf8" });
  expect(ended).toMatchObject({ status: 1, stdout: "", stderr: expect.stringMatching(/^no\/such cannot be read \(ENOENT\); .*\n$/) });
});

it("a link that leads nowhere is one line", () => {
  const linked = join(folder, "linked");
  cpSync("test/other-guideline/knowledge", linked, { recursive: true });
  const rule = join(linked, "rules/waterlogged.yaml");
  rmSync(rule);
  symlinkSync(join(folder, "nowhere.txt"), rule);
  const ended = spawnSync(process.execPath, toolArguments("check.ts", linked), { encoding: "utf8" });
  expect(ended).toMatchObject({ status: 1, stdout: "" });
  expect(ended.stderr).toBe(`${rule} cannot be read (ENOENT); put the file there, or take the link out\n`);
});

// Where a report is written: whole or not at all, over another file only where that was said, and what is said where it cannot be.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { CannotRun, UsageError } from "../../../src/cli/command.ts";
import { writeReport } from "../../../src/cli/report/write.ts";

const folder = mkdtempSync(join(tmpdir(), "report-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const message = (path: string, replace = false): string => {
  try {
    writeReport(path, "new", replace);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  throw new Error("it was written");
};

it("writes a new file", () => {
  writeReport(at("new.html"), "text", false);
  expect(readFileSync(at("new.html"), "utf8")).toBe("text");
});

it("replaces a file only where that was said", () => {
  writeFileSync(at("old.html"), "old");
  expect(message(at("old.html"))).toContain("exists already; add --force to replace it");
  expect(readFileSync(at("old.html"), "utf8")).toBe("old");
  writeReport(at("old.html"), "new", true);
  expect(readFileSync(at("old.html"), "utf8")).toBe("new");
});

describe("a path that does not do", () => {
  mkdirSync(at("folder"));
  writeFileSync(at("file"), "");
  it.each<[name: string, path: string, says: string]>([
    ["a folder", at("folder"), "is a folder"],
    ["a folder that is not there", at("nowhere/report.html"), "there is no such folder (ENOENT)"],
    ["a file for a folder", at("file/report.html"), "there is no such folder (ENOTDIR)"],
    ["a name that is too long", at(`${"x".repeat(300)}.html`), "the name is too long (ENAMETOOLONG)"],
    ["nothing", "", "takes the name of a file"],
    ["stdout", "-", "takes the name of a file"],
  ])("%s", (_, path, says) => {
    for (const replace of [false, true]) expect(message(path, replace)).toContain(says);
  });

  it("a place that can only be read", () => {
    // Root may write where nobody else may; /proc takes no file from anybody.
    expect(message("/proc/report.html")).toMatch(/cannot be written: .*\((ENOENT|EACCES|EPERM|EROFS)\)/);
    if (process.getuid?.() === 0) return;
    mkdirSync(at("closed"));
    chmodSync(at("closed"), 0o500);
    expect(message(at("closed/report.html"))).toContain("you may not write there (EACCES)");
  });
});

it("a link to a file is replaced, and the file that it leads to stays as it is", () => {
  writeFileSync(at("target.html"), "target");
  symlinkSync(at("target.html"), at("link.html"));
  writeReport(at("link.html"), "new", true);
  expect([readFileSync(at("link.html"), "utf8"), readFileSync(at("target.html"), "utf8")]).toEqual(["new", "target"]);
});

it("what the path is not to blame for is no bad input", () => {
  const draft = at(`.taken.html.${process.pid}.tmp`);
  mkdirSync(draft);
  expect(() => writeReport(at("taken.html"), "new", false)).toThrow(
    new CannotRun(`--report ${at("taken.html")} could not be written (EEXIST)`),
  );
  expect(readdirSync(folder)).not.toContain("taken.html");
  rmSync(draft, { recursive: true });
});

it("leaves no draft behind, whether it was written or not", () => {
  expect(readdirSync(folder).filter((name) => name.includes(".tmp"))).toEqual([]);
});

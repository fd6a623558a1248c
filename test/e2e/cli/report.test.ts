// Where a report is written: whole or not at all, over another file only where that was said, and what is said where it cannot be.
import fs, {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { CannotRun, UsageError } from "../../../src/cli/command.ts";
import { writeReport } from "../../../src/cli/report/write.ts";
import { runCli } from "../../support/stdio.ts";

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

describe("a link", () => {
  it("stays a link, and the file that it leads to is replaced, with its rights", () => {
    mkdirSync(at("elsewhere"));
    writeFileSync(at("elsewhere/target.html"), "target", { mode: 0o600 });
    symlinkSync("elsewhere/target.html", at("link.html"));
    expect(message(at("link.html"))).toContain("exists already");
    writeReport(at("link.html"), "new", true);
    expect([lstatSync(at("link.html")).isSymbolicLink(), readFileSync(at("elsewhere/target.html"), "utf8")]).toEqual([true, "new"]);
    expect(statSync(at("elsewhere/target.html")).mode & 0o777).toBe(0o600);
    expect(readdirSync(at("elsewhere"))).toEqual(["target.html"]);
  });

  it("to the file of facts is that file, and is not written over", async () => {
    writeFileSync(at("facts.json"), "{}");
    symlinkSync("facts.json", at("facts.html"));
    const ended = await runCli(["check", at("facts.json"), "--report", at("facts.html"), "--force"]);
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining("is the file of facts itself") });
    expect(readFileSync(at("facts.json"), "utf8")).toBe("{}");
  });

  it("to nothing is in the way, forced or not, and nothing is written where it leads", () => {
    symlinkSync("elsewhere/nothing.html", at("nowhere.html"));
    for (const replace of [false, true]) expect(message(at("nowhere.html"), replace)).toContain("is a link that leads nowhere");
    expect(existsSync(at("elsewhere/nothing.html"))).toBe(false);
  });
});

it("what is no ordinary file is not replaced by one", () => {
  expect(message("/dev/null", true)).toContain("is no ordinary file");
  expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
});

describe("a file that comes to be there while the report is written", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
  const race = (name: string): void => {
    const write = fs.writeFileSync;
    vi.spyOn(fs, "writeFileSync").mockImplementation((...args) => {
      write(...args);
      write(at(name), "theirs");
    });
    syncBuiltinESMExports();
  };
  it("is kept without --force", () => {
    race("race.html");
    expect(message(at("race.html"))).toContain("exists already; add --force");
    expect(readFileSync(at("race.html"), "utf8")).toBe("theirs");
  });

  it("also where a file can have one name only", () => {
    race("race-copy.html");
    vi.spyOn(fs, "linkSync").mockImplementation(() => {
      throw Object.assign(new Error("no links"), { code: "EPERM" });
    });
    syncBuiltinESMExports();
    expect(message(at("race-copy.html"))).toContain("exists already; add --force");
    expect(readFileSync(at("race-copy.html"), "utf8")).toBe("theirs");
  });
});

it("is written where a file can have one name only", () => {
  vi.spyOn(fs, "linkSync").mockImplementation(() => {
    throw Object.assign(new Error("no links"), { code: "EPERM" });
  });
  syncBuiltinESMExports();
  writeReport(at("one-name.html"), "text", false);
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  expect(readFileSync(at("one-name.html"), "utf8")).toBe("text");
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

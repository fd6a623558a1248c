// Puts a report where the user wants it: whole or not at all, and over another file only where that was said.
import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { CannotRun, UsageError } from "../command.ts";

/** Why a path cannot be written to, in words, where it is the path that has to be changed. */
const PATH_AT_FAULT: Readonly<Record<string, string>> = {
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EROFS: "that place can only be read",
  ENOENT: "there is no such folder",
  ENOTDIR: "there is no such folder",
  ENAMETOOLONG: "the name is too long",
  EINVAL: "that is no name for a file",
};

/** Throws a UsageError for a path that does not do, and CannotRun where the machine does not. */
export function writeReport(path: string, text: string, replace: boolean): void {
  if (path === "" || path === "-") throw new UsageError("--report takes the name of a file to write, such as report.html");
  try {
    const now = statSync(path, { throwIfNoEntry: false });
    if (now?.isDirectory() === true) throw new UsageError(`--report ${path} is a folder; name a file in it`);
    if (now !== undefined && !replace)
      throw new UsageError(`--report ${path} exists already; add --force to replace it, or give another name`);
    writeWhole(path, text);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code = "unknown reason" } = error as NodeJS.ErrnoException;
    const why = PATH_AT_FAULT[code];
    if (why !== undefined) throw new UsageError(`--report ${path} cannot be written: ${why} (${code})`);
    throw new CannotRun(`--report ${path} could not be written (${code})`);
  }
}

/** Beside its place first, then moved there in one step: a reader never finds half of it. */
function writeWhole(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, text, { flag: "wx" });
    renameSync(draft, path);
  } catch (error) {
    // What stood there already is somebody else's.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") rmSync(draft, { force: true });
    throw error;
  }
}

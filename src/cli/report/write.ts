// Puts a report where the user wants it: whole or not at all, and over another file only where that was said.
import { constants, copyFileSync, linkSync, lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
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
    // Nothing stands there, and yet nothing can be put there: it is a name for something that is gone.
    if (now === undefined && lstatSync(path, { throwIfNoEntry: false }) !== undefined)
      throw new UsageError(`--report ${path} is a link that leads nowhere; take it away, or give another name`);
    if (now?.isDirectory() === true) throw new UsageError(`--report ${path} is a folder; name a file in it`);
    if (now !== undefined && !replace) throw existsAlready(path);
    if (now?.isFile() === false) throw new UsageError(`--report ${path} is no ordinary file; give another name`);
    // A link stays what it is: what it leads to is replaced, with the rights that it has.
    if (now !== undefined) writeWhole(realpathSync(path), text, renameSync, now.mode);
    else writeWhole(path, text, (draft) => putNew(draft, path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code = "unknown reason" } = error as NodeJS.ErrnoException;
    const why = PATH_AT_FAULT[code];
    if (why !== undefined) throw new UsageError(`--report ${path} cannot be written: ${why} (${code})`);
    throw new CannotRun(`--report ${path} could not be written (${code})`);
  }
}

function existsAlready(path: string): UsageError {
  return new UsageError(`--report ${path} exists already; add --force to replace it, or give another name`);
}

/** Beside its place first, then put there in one step: a reader never finds half of it. */
function writeWhole(path: string, text: string, put: (draft: string, path: string) => void, mode?: number): void {
  const draft = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
  // What stands there already is somebody else's.
  writeFileSync(draft, text, { flag: "wx", ...(mode !== undefined && { mode }) });
  try {
    put(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Unlike a move, a second name does not go over a file that has come to be there meanwhile. */
function putNew(draft: string, path: string): void {
  try {
    try {
      linkSync(draft, path);
    } catch (error) {
      if (!NO_LINKS.includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
      copyFileSync(draft, path, constants.COPYFILE_EXCL);
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "EEXIST" ? existsAlready(path) : error;
  }
}

/** What file systems say that know one name for a file only. */
const NO_LINKS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"];

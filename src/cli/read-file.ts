// Reads what a user names on the command line: never more than a bound, never for ever, and in one line why not.
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

/** Why a file cannot be read: what follows its name in a line for the user. */
export class Unreadable extends Error {}

/** A pipe into which nothing is written by then is not waited for. */
const LONGEST_SILENCE_MS = 10_000;
const ASK_AGAIN_MS = 20;
const PIECE = 65_536;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not read it",
  EPERM: "you may not read it",
  ENXIO: "nothing can be read from it",
};

/** The bytes of a file, a pipe or a device, at most so many. Throws Unreadable. */
export async function readBounded(path: string, most: number, silenceMs = LONGEST_SILENCE_MS): Promise<Buffer> {
  let file: number | undefined;
  try {
    // Without waiting: a pipe that nobody writes to would hold up the program for ever.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const info = fstatSync(file);
    if (info.isDirectory()) throw new Unreadable("it is a folder");
    if (info.size > most) throw new Unreadable(tooLarge(most));
    return await readAll(file, most, info.isFIFO() ? silenceMs : 0);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const { code = "unknown reason" } = error as NodeJS.ErrnoException;
    throw new Unreadable(REASONS[code] ?? `it cannot be read (${code})`);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** What comes on stdin, to its end, at most so many bytes. Throws Unreadable. */
export async function readStdin(most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length;
    if (size > most) throw new Unreadable(tooLarge(most));
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

async function readAll(file: number, most: number, silenceMs: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for (let silent = 0; ; ) {
    const piece = Buffer.allocUnsafe(PIECE);
    const read = readPiece(file, piece);
    if (read > 0) {
      size += read;
      silent = 0;
      chunks.push(piece.subarray(0, read));
      if (size > most) throw new Unreadable(tooLarge(most));
    } else {
      // The end; but a pipe has none before somebody has begun to write to it.
      if (read === 0 && (size > 0 || silenceMs === 0)) return Buffer.concat(chunks);
      if (silent >= Math.max(silenceMs, 1)) throw new Unreadable(`nothing came from it for ${silenceMs / 1000} s`);
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
      silent += ASK_AGAIN_MS;
    }
  }
}

/** How much was read; 0 at the end, -1 where there is nothing yet. */
function readPiece(file: number, piece: Buffer): number {
  try {
    return readSync(file, piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return -1;
    throw error;
  }
}

function tooLarge(most: number): string {
  return `it is larger than ${most} bytes`;
}

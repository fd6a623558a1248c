// Says on stderr what takes its time, and takes it back when it is done.
import { cleaned } from "./terminal/clean.ts";

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
}

/** To the beginning of the line, and the line emptied. */
const TAKE_BACK = "\r\u001b[2K";

/** Only for somebody who watches: into a file or a pipe nothing is written. What `work` throws goes through. */
export async function during<T>(what: string, work: () => T | Promise<T>, stream: Stream = process.stderr): Promise<T> {
  if (stream.isTTY !== true || process.env.TERM === "dumb") return work();
  // A line that the terminal breaks could not be taken back whole.
  stream.write(`${[...cleaned(what)].slice(0, Math.max(10, (stream.columns ?? 80) - 4)).join("")} …`);
  try {
    return await work();
  } finally {
    stream.write(TAKE_BACK);
  }
}

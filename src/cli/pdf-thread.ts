// Has a PDF read in a thread of its own, which can be ended: a small file can ask for any amount of time and memory.
import { Worker } from "node:worker_threads";
import type { PdfRead } from "./pdf-worker.ts";
import { Unreadable } from "./read-file.ts";

const MOST_SECONDS = 30;
/** Of the whole program beyond what it had before: the text of unpacked pages does not stand in a thread's own share. */
const MOST_MB = 512;
const LOOK_MS = 25;

/** The text of a PDF. Throws Unreadable with the reason. */
export async function pdfText(bytes: Uint8Array, seconds = MOST_SECONDS, mb = MOST_MB): Promise<string> {
  // Beside the built program, or as it is written.
  const name = import.meta.url.endsWith(".ts") ? "./pdf-worker.ts" : "./pdf-worker.js";
  const worker = new Worker(new URL(name, import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: mb },
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  let watch: NodeJS.Timeout | undefined;
  let limit: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const tooLarge = new Unreadable(`the PDF takes more than ${mb} MB of memory to read`);
      limit = setTimeout(() => reject(new Unreadable(`the PDF takes longer than ${seconds} s to read`)), seconds * 1_000);
      watch = setInterval(() => process.memoryUsage.rss() - before > mb * 2 ** 20 && reject(tooLarge), LOOK_MS);
      worker.once("message", ({ text, problem }: PdfRead) =>
        text === undefined ? reject(new Unreadable(wordsFor(problem))) : resolve(text),
      );
      worker.once("error", (error: NodeJS.ErrnoException) => {
        reject(
          error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge : new Unreadable(wordsFor({ name: error.name, message: error.message })),
        );
      });
      worker.once("exit", () => reject(new Unreadable("the PDF cannot be read: its reader ended")));
    });
  } finally {
    clearTimeout(limit);
    clearInterval(watch);
    await worker.terminate();
  }
}

function wordsFor({ name, message }: { name: string; message: string } = { name: "", message: "unknown reason" }): string {
  if (name === "PasswordException") return "the PDF is locked by a password; save a copy without one";
  if (name === "InvalidPDFException") return "it is no PDF, or a broken one";
  return `the PDF cannot be read: ${message}`;
}

// Reads a reader's own copy of the article from disk: plain text, Markdown or PDF.
import { extname } from "node:path";
import { pdfText } from "./pdf-thread.ts";
import { readBounded, Unreadable } from "./read-file.ts";

/** Why a copy cannot be read: one line for the reader. */
export class CopyUnreadable extends Error {}

/** An article has some 50 kB of text; as a PDF with its pictures some MB. */
const MOST_BYTES: Readonly<Record<string, number>> = { ".txt": 10_000_000, ".md": 10_000_000, ".pdf": 50_000_000 };

/** The text of the copy at a path. Throws CopyUnreadable for another kind of file, one that is too large, or one without text. */
export async function readCopyFile(path: string): Promise<string> {
  const kind = extname(path).toLowerCase();
  const most = MOST_BYTES[kind];
  if (most === undefined) throw new CopyUnreadable(`${path}: give a .txt, .md or .pdf file`);
  try {
    const bytes = await readBounded(path, most);
    const text = kind === ".pdf" ? await pdfText(bytes) : new TextDecoder().decode(bytes);
    if (text.trim() !== "") return text;
    throw new Unreadable(kind === ".pdf" ? "the PDF holds no text, only pictures of pages" : "the file is empty");
  } catch (error) {
    throw error instanceof Unreadable ? new CopyUnreadable(`${path}: ${error.message}`) : error;
  }
}

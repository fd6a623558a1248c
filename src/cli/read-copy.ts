// Reads a reader's own copy of the article from disk: plain text, Markdown or PDF.
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { textOfPdf } from "../copy/pdf.ts";

/** Why a copy cannot be read: one line for the reader. */
export class CopyUnreadable extends Error {}

/** The text of the copy at a path. Throws CopyUnreadable for another kind of file, or one without text. */
export async function readCopyFile(path: string): Promise<string> {
  const kind = extname(path).toLowerCase();
  if (![".txt", ".md", ".pdf"].includes(kind)) throw new CopyUnreadable(`${path}: give a .txt, .md or .pdf file`);
  const bytes = readBytes(path);
  const text = kind === ".pdf" ? await pdfText(path, bytes) : new TextDecoder().decode(bytes);
  if (text.trim() !== "") return text;
  throw new CopyUnreadable(kind === ".pdf" ? `${path}: the PDF holds no text, only pictures of pages` : `${path}: the file is empty`);
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new CopyUnreadable(`${path}: ${missing ? "there is no such file" : (error as Error).message}`);
  }
}

async function pdfText(path: string, bytes: Uint8Array): Promise<string> {
  try {
    return await textOfPdf(bytes);
  } catch (error) {
    throw new CopyUnreadable(`${path}: the PDF cannot be read: ${(error as Error).message}`);
  }
}

// The thread that reads a PDF: its bytes come in, its text or what went wrong goes out.
import { parentPort, workerData } from "node:worker_threads";
import { textOfPdf } from "../copy/pdf.ts";

export type PdfRead = { readonly text?: string; readonly problem?: { readonly name: string; readonly message: string } };

const read: PdfRead = await textOfPdf(workerData as Uint8Array).then(
  (text) => ({ text }),
  ({ name, message }: Error) => ({ problem: { name, message } }),
);
parentPort?.postMessage(read);

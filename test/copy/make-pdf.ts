// Makes a PDF of a text, page by page, for tests.
import { createHash } from "node:crypto";
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from "pdf-lib";

const PAGE = { width: 600, height: 800, margin: 30 };
const SIZE = 9;
const SMALL = 6;
const RAISE = 3.5;
const LINE = 11;

/** A PDF with each line of the text as one line; `columns` stand beside each other. */
export async function pdfOf(lines: readonly string[], columns = 1): Promise<Uint8Array> {
  return draw(lines, columns, (page, font, line, x, y) => page.drawText(line, { x, y, size: SIZE, font }));
}

/** The same with "[1,2]" as small raised numbers without brackets. */
export async function pdfWithSuperscripts(lines: readonly string[]): Promise<Uint8Array> {
  return draw(lines, 1, (page, font, line, left, y) => {
    let x = left;
    for (const part of line.split(/(\[[\d,–]+\])/u)) {
      const raised = part.startsWith("[");
      const text = raised ? part.slice(1, -1) : part;
      const size = raised ? SMALL : SIZE;
      if (text !== "") page.drawText(text, { x, y: raised ? y + RAISE : y, size, font });
      x += font.widthOfTextAtSize(text, size);
    }
  });
}

type DrawLine = (page: PDFPage, font: PDFFont, line: string, x: number, y: number) => void;

async function draw(lines: readonly string[], columns: number, drawLine: DrawLine): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const perColumn = Math.floor((PAGE.height - 2 * PAGE.margin) / LINE);
  const width = (PAGE.width - 2 * PAGE.margin) / columns;
  let page: PDFPage | undefined;
  lines.forEach((line, at) => {
    const column = Math.floor(at / perColumn) % columns;
    if (at % (perColumn * columns) === 0 || page === undefined) page = document.addPage([PAGE.width, PAGE.height]);
    const y = PAGE.height - PAGE.margin - (at % perColumn) * LINE;
    if (line.trim() !== "") drawLine(page, font, line, PAGE.margin + column * width, y);
  });
  return document.save();
}

/** What a password is filled up with, and what tells whether one was right: ISO 32000-1, 7.6.3.3. */
const PAD = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
const PERMISSIONS = Buffer.from([0xc0, 0xff, 0xff, 0xff]);

/** A PDF of one page, encrypted as the standard has it since PDF 1.1: read by whoever has the password, by anyone where it is empty. */
export function encryptedPdf(line: string, password: string): Uint8Array {
  const padded = (text: string): Buffer => Buffer.concat([Buffer.from(text, "latin1"), PAD]).subarray(0, 32);
  const id = PAD.subarray(0, 16);
  const owner = rc4(md5(padded("the owner's")).subarray(0, 5), padded(password));
  const key = md5(padded(password), owner, PERMISSIONS, id).subarray(0, 5);
  const user = rc4(key, PAD);
  const content = rc4(
    md5(key, Buffer.from([5, 0, 0, 0, 0])).subarray(0, 10),
    Buffer.from(`BT /F1 9 Tf 30 700 Td (${line}) Tj ET`, "latin1"),
  );
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    `<< /Length ${content.length} >>\nstream\n${content.toString("latin1")}\nendstream`,
    `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString("hex")}> /U <${user.toString("hex")}> /P ${PERMISSIONS.readInt32LE()} >>`,
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const hex = `<${id.toString("hex")}>`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Encrypt 6 0 R /ID [${hex} ${hex}] >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, "latin1");
}

function md5(...parts: readonly Uint8Array[]): Buffer {
  return createHash("md5").update(Buffer.concat(parts)).digest();
}

/** The stream cipher, which Node's OpenSSL has no longer. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, at) => at);
  const swap = (left: number, right: number): void => {
    [state[left], state[right]] = [state[right] as number, state[left] as number];
  };
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + (state[at] as number) + (key[at % key.length] as number)) % 256;
    swap(at, other);
  }
  let [at, other] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      at = (at + 1) % 256;
      other = (other + (state[at] as number)) % 256;
      swap(at, other);
      return byte ^ (state[((state[at] as number) + (state[other] as number)) % 256] as number);
    }),
  );
}

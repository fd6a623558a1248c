// Makes a PDF of a text, page by page, for tests.
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

// The text of a PDF, line by line, with small raised numbers in brackets: they are reference numbers.

/** What is read of a PDF's text run: its words, its place in points, its height. */
interface Run {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const REFERENCES = /^\s*\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\s*$/u;
/** A run of less than this share of the height of what stands before it is a superscript. */
const SMALL = 0.8;
/** In shares of the height: how far right of the last run a run may begin and still stand beside it. */
const COLUMN_GAP = 1.5;
const WORD_GAP = 0.15;
/** How far up or down a run may stand and still be on the line, in shares of the height. */
const SAME_LINE = 0.6;

/** The text of a PDF. Rejects where the bytes are no PDF that can be read. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  // Loaded only where a PDF is given: the library takes longer to load than all the rest.
  const { getDocumentProxy } = await import("unpdf");
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    const runs = content.items.flatMap((item): Run[] =>
      "str" in item && item.str !== ""
        ? [{ str: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width, height: item.height }]
        : [],
    );
    pages.push(writeLines(runs));
  }
  return pages.join("\f");
}

/** The runs of a page as lines, in the order of the page's own text: a run that stands elsewhere begins a new line. */
function writeLines(runs: readonly Run[]): string {
  let text = "";
  /** The last run of full height on this line: what superscripts are measured by. */
  let base: Run | undefined;
  let before: Run | undefined;
  for (const run of runs) {
    if (run.str.trim() === "") {
      text += run.str;
      continue;
    }
    const height = Math.max(run.height, base?.height ?? 0);
    const beside =
      base !== undefined &&
      before !== undefined &&
      Math.abs(run.y - base.y) < height * SAME_LINE &&
      run.x > before.x &&
      run.x - (before.x + before.width) < height * COLUMN_GAP;
    const raised = beside && base !== undefined && run.height < base.height * SMALL && run.y > base.y;
    if (!beside && text !== "") text += "\n";
    else if (before !== undefined && run.x - (before.x + before.width) > height * WORD_GAP && !/\s$/u.test(text)) text += " ";
    text += raised && REFERENCES.test(run.str) ? `[${run.str.trim()}]` : run.str;
    if (!raised) base = run;
    before = run;
  }
  return text;
}

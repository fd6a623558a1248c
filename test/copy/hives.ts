// An invented article about something else, and ways to spoil a copy of it: what the tests of source/ read.
import { type ParagraphPrint, printArticle } from "../../src/copy/fingerprint.ts";
import { type SourceReport, verifySource } from "../../src/copy/verify.ts";

export const HIVES = [
  {
    locator: "winter.p1",
    text:
      "Colonies that go into winter with less than 15 kg of honey seldom reach spring.[1,2] In a survey of 240 keepers, almost " +
      "one third of well-fed colonies (vs. two thirds of hungry ones) were lost between November and March.[3] Damp, the most " +
      "common cause of loss in sheltered yards,[4] may be related to poor ventilation.",
  },
  {
    locator: "winter.p2",
    text:
      "A second cover was first described by Marten et al.[5] in 1911 for a hive of type B2 that stood in open moorland. " +
      "Straw-filled covers keep the cluster dry, e.g., in valleys where fog lies for weeks. Nonetheless, covers have never been " +
      "compared with upper entrances in a controlled manner, and the choice is left to the keeper’s habit.[6–9]",
  },
  {
    locator: "spring.p1",
    text:
      "Inspection should wait until the bees have flown on at least 3 days above 12 degrees. The brood nest, the stores, and the " +
      "floor are looked at in one visit of no more than 10 minutes. Sugar syrup of 1.5 kg per litre was given by 62% of " +
      "keepers[10] and dry sugar by the others.[11,12] Results are shown in Table 1.[13]",
  },
  { locator: "table1.row.1", text: "Mouldy combs" },
  { locator: "table1.row.2", text: "Loss of more than half the winter cluster" },
  { locator: "table1.row.3", text: "Brood on > two thirds of the middle frame" },
  {
    locator: "figure.1",
    text: "Figure 1 Side view of hive B2 with the cover lifted. The darker straw (left) had drawn water from the cluster.",
  },
  {
    locator: "figure.2",
    text: "Figure 2 Side view of hive B5 with the cover lifted. Here the straw had stayed dry from autumn to spring.",
  },
] as const;

export const PRINTS: readonly ParagraphPrint[] = printArticle(HIVES);
export const CLEAN = HIVES.map(({ text }) => text).join("\n\n");

/** What verifying a text of the invented article says of the copy. */
export function copyFindings(text: string): string[] {
  return verify(text)
    .findings.filter(({ subject }) => subject === "copy")
    .map(({ message }) => message);
}

export function verify(text: string): SourceReport {
  return verifySource(PRINTS, [], text);
}

/** Reference numbers as a text layer gives superscripts: "spring.[1,2]" becomes "spring.1,2". */
export function glue(text: string): string {
  return text.replace(/\[([\d,–]+)\]/gu, "$1");
}

/** The text in lines of a width; with `hyphens`, long words are broken at line ends. */
export function wrap(text: string, width: number, hyphens: boolean): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line === "" || `${line} ${word}`.length <= width) {
        line = line === "" ? word : `${line} ${word}`;
        continue;
      }
      const room = width - line.length - 2;
      const letters = /^[a-z]+/u.exec(word)?.[0].length ?? 0;
      if (hyphens && room >= 2 && letters - room >= 2) {
        lines.push(`${line} ${word.slice(0, room)}-`);
        line = word.slice(room);
      } else {
        lines.push(line);
        line = word;
      }
    }
    return [...lines, line];
  });
}

/** Lines cut into blocks of a height, and the blocks put into another order, as where columns interleave. */
export function interleave(lines: readonly string[], height: number): string {
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += height) blocks.push(lines.slice(at, at + height).join("\n"));
  const odd = blocks.filter((_, at) => at % 2 === 1);
  const even = blocks.filter((_, at) => at % 2 === 0);
  return [...odd, ...even].join("\n\n");
}

/** Lines with a page's header and number between every so many. */
export function withHeaders(lines: readonly string[], height: number): string {
  return lines
    .flatMap((line, at) => (at % height === height - 1 ? [line, "", `The Keeper’s Quarterly   Volume 9   ${300 + at}`, ""] : [line]))
    .join("\n");
}

/** Lines in two columns beside each other, as a text layer gives them that keeps the page's look. */
export function sideBySide(lines: readonly string[], height: number): string {
  const width = Math.max(...lines.map((line) => line.length)) + 6;
  const rows: string[] = [];
  for (let page = 0; page < lines.length; page += 2 * height) {
    for (let at = page; at < page + height; at += 1) rows.push(`${(lines[at] ?? "").padEnd(width)}${lines[at + height] ?? ""}`.trimEnd());
  }
  return rows.join("\n");
}

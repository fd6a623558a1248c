// The text of a comparison: what bears on the patient first, rows in full or in a line each, and who chooses.
import { type Knowledge, locatorOf } from "../../knowledge/model.ts";
import type { AspectRow, ComparisonOutput } from "../tools/compare-techniques.ts";
import { certaintyMark, closing, ELSEWHERE, inCitations, referenceMark, titled } from "./parts.ts";

/** How to come to what rows in a line leave out, in whatever form they are shown. */
export const IN_SHORT =
  "In short, by the technique that the article favors; name aspects for what it says of each technique, why, and how it qualifies that";

/** A row in full carries everything; of one in short the text tells what it comes to, the places, and how to come to the rest. */
export function renderComparison(output: ComparisonOutput, { techniques: known, tensions }: Knowledge): string {
  const { techniques = [] } = known ?? {};
  const nameOf = (id: string): string => techniques.find((technique) => technique.id === id)?.name.toLowerCase() ?? id;
  const titleOf = (id: string): string => output.aspects.find(({ aspect }) => aspect === id)?.title ?? id;
  const head = (row: AspectRow): string => `${row.title}: ${favoursInWords(row, nameOf)}`;
  const inFull = (row: AspectRow): string[] => [
    head(row),
    ...techniques.map(({ id, name }) => `  ${name}: ${String(row[id])}`),
    ...(row.note === undefined ? [] : [`  Note: ${row.note}`]),
    `  ${inCitations(row.passages)}${referenceMark(row.references ?? [])}`,
    ...(row.tensions ?? []).map((id) => `  ${ELSEWHERE}: ${tensions.find((tension) => tension.id === id)?.title}.`),
  ];
  const full = output.aspects.filter(({ tensions }) => tensions !== undefined);
  const short = output.aspects.filter((row) => !full.includes(row));
  return [
    `${output.choice.text} ${inCitations(output.choice.passages)}`,
    "",
    ...titled(
      "For this patient",
      output.forThisPatient.map(({ aspect, because, passages }) => `- ${titleOf(aspect)}: ${because} ${inCitations(passages)}`),
    ),
    ...full.flatMap(inFull),
    ...(full.length > 0 ? [""] : []),
    ...titled(
      IN_SHORT,
      short.map((row) => `- ${head(row)} ${inCitations(row.passages.map(locatorOf))}`),
    ),
    ...closing(output),
  ].join("\n");
}

/** "favors … (suggested, not stated)"; of neither, whether the article compares the two at all; or that it leaves it unclear. */
export function favoursInWords({ favours, certainty }: Pick<AspectRow, "favours" | "certainty">, nameOf: (id: string) => string): string {
  if (favours === "unclear") return "the article leaves it unclear";
  if (favours === "neither" && certainty === "states") return "said of both, not compared";
  const mark = certainty === "suggests" ? " (suggested, not stated)" : certaintyMark(certainty);
  return `${favours === "neither" ? "called alike" : `favors ${nameOf(favours)}`}${mark}`;
}

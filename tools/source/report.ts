// Writes the report of verify-source for people.
import type { SourceReport, SourceSentence } from "../../src/copy/verify.ts";

/** The report as text. `quiet` leaves out which sentence each passage stands for. */
export function writeReport(path: string, report: SourceReport, quiet: boolean): string {
  const { counts, findings, passages, uncovered } = report;
  const inCopy = findings.filter(({ subject }) => subject === "copy");
  const inKnowledge = findings.filter(({ subject }) => subject === "knowledge");
  const blocks = [
    ...(quiet ? [] : passages.map(({ id, sentences }) => [id, ...sentences.map(sentenceLine)].join("\n"))),
    ...block(
      "The copy differs from the article",
      inCopy.map(({ message }) => message),
    ),
    ...block(
      "The passages differ from the article",
      inKnowledge.map(({ message }) => message),
    ),
    ...block(
      "Sentences of the copy that no passage covers",
      quiet ? [] : uncovered.map((entry) => `${entry.locator} ${sentenceLine(entry).trim()}`),
    ),
    [
      `${path}: ${counts.found} of ${plural(counts.sentences, "sentence")} found, ${counts.complete} of them complete; ` +
        `${plural(counts.passages, "passage")} over ${plural(counts.paragraphs, "paragraph")}`,
      report.verified ? "verified" : `not verified: ${plural(findings.length, "finding")}`,
    ].join("\n"),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function sentenceLine({ sentence, quote, lines }: SourceSentence): string {
  if (quote === undefined) return `  ${sentence}. (not in the copy)`;
  const where = lines.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
  return `  ${sentence}. “${quote}” (line ${where})`;
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:\n${lines.map((line) => `  ${line}`).join("\n")}`];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// The text of a rule: when it is present and how it is read; in detail all else.
import type { RuleOutput } from "../tools/explain-rule.ts";
import { RULE_KINDS } from "../words.ts";
import { closing, factsInWords, inCitations, titled } from "./parts.ts";

/** In detail complete without the structured content; in short it tells how to come to the rest. */
export function renderRule(output: RuleOutput): string {
  const { title, source, condition, readings } = output;
  return [
    `${title} [${source}]: ${RULE_KINDS[output.kind]}, read for each ${output.scope}.`,
    `It is present, and counts, where: ${condition}`,
    "",
    // How it is read; the row itself is cited at the head.
    ...readings.map(({ question, answer, reason, sources }) => `- ${question} ${answer} ${reason} ${besides(source, sources)}`.trimEnd()),
    ...(readings.length === 0 ? [] : [""]),
    ...(output.cases === undefined ? ["With detail: true also the row's words, open points, facts and cases."] : detail(output)),
    ...closing(output),
  ].join("\n");
}

function detail({ source, row, conditionData, leftOpen, facts, tensions, cases = [] }: RuleOutput): string[] {
  return [
    ...row.map((text) => `Row: ${text} [${source}]`),
    `Its condition as data: ${JSON.stringify(conditionData)}`,
    "",
    ...titled(
      "Left open by the article where",
      leftOpen.map(({ when, because, sources }) => `- ${when}: ${because} ${inCitations(sources)}`),
    ),
    ...titled(
      "Facts that it needs",
      facts.map(({ fact, question, follows }) => `- ${fact}: ${question}${follows.map((each) => ` It is ${each}.`).join("")}`),
    ),
    ...titled(
      "Where the article pulls apart",
      tensions.map((tension) => `- ${tension}`),
    ),
    ...titled(
      "Cases",
      cases.map(({ name, facts: given, status, reason }) => `- ${name}: ${factsInWords(given)} → ${status}${reason ? ` (${reason})` : ""}`),
    ),
  ];
}

/** The places as citations, but for one that stands above. */
function besides(source: string, places: readonly string[]): string {
  return inCitations(places.filter((place) => place !== source));
}

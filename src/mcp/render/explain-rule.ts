// The text of a rule.
import type { RuleOutput } from "../tools/explain-rule.ts";
import { closing, factsInWords, RULE_KINDS, titled } from "./parts.ts";

/** Complete without the structured content, but for the condition as data, which it gives as JSON. */
export function renderRule(output: RuleOutput): string {
  const cites = (sources: readonly string[]): string => sources.map((source) => `[${source}]`).join(" ");
  return [
    `${output.rule}: ${output.title} [${output.source}]`,
    `${RULE_KINDS[output.kind]}, of the ${output.scope}`,
    ...output.row.map((text) => `Row: ${text} [${output.source}]`),
    "",
    `Present where: ${output.condition}`,
    `As data: ${JSON.stringify(output.conditionData)}`,
    "",
    ...titled(
      "Left open by the article",
      output.leftOpen.map(({ when, because, sources }) => `- ${when}: ${because} ${cites(sources)}`),
    ),
    ...titled(
      "How it is read",
      output.readings.map(({ question, answer, reason, sources }) => `- ${question} ${answer} Why: ${reason} ${cites(sources)}`),
    ),
    ...titled(
      "Facts that it needs",
      output.facts.map(({ fact, question, follows }) => `- ${fact}: ${question}${follows.map((each) => ` It is ${each}.`).join("")}`),
    ),
    ...titled(
      "Tensions in the article that bear on it",
      output.tensions.map((tension) => `- ${tension}`),
    ),
    ...titled(
      "Cases",
      output.cases.map(
        ({ name, facts, status, reason }) => `- ${name}: ${factsInWords(facts)} → ${status}${reason === undefined ? "" : ` (${reason})`}`,
      ),
    ),
    ...closing(output),
  ].join("\n");
}

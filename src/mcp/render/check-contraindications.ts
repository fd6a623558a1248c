// The text of a decision: what is settled comes first, then what to do next, then what else there is to know.
import type { Service } from "../service.ts";
import type { CheckOutput } from "../tools/check-contraindications.ts";
import { unquotedInWords } from "../unquoted.ts";
import { labelOf, type Names, namesOf } from "../words.ts";
import { askLines } from "./ask-lines.ts";
import { levelLines } from "./level-lines.ts";
import { caseLines, closing, inBrackets, inCitations, listed, referenceMark, tensionLines, titled } from "./parts.ts";

/** What stands in place of a decision where no level was named, in whatever form it is shown. */
export const NO_LEVEL = "No level was given, so that there is no decision. Name the level or levels, with what is known of each.";

/** What sittings are, in whatever form they are shown: a grouping of what is not ruled out, and no plan to treat it. */
export const SITTINGS = "Not a plan: levels that are not ruled out, as many together as one procedure may hold";

/**
 * Complete without the structured content, but for the rows that are absent, which it counts: they are all that it does not
 * name. Levels of which the same is true are told once, and so is each unknown.
 */
export function renderCheck(output: CheckOutput, service: Service): string {
  const names = namesOf(service);
  const { levels, sittings, readings = [], tensions = [] } = output;
  const only = (where: readonly string[]): string => inBrackets(where.length === levels.length ? [] : where);
  return [
    ...(levels.length > 0 ? levelLines(output, names) : [NO_LEVEL, ...everyLevel(output, names), ""]),
    ...unquotedInWords(output.unquoted ?? [], output.facts, service.knowledge.facts).flatMap(({ title, labels }) =>
      listed(`${title}: `, labels),
    ),
    ...((output.unquoted ?? []).length === 0 ? [] : [""]),
    ...askLines(output, names),
    ...studies(output, only),
    ...titled(
      "How it was read",
      readings.map(({ question, answer, sources, levels: where }) => `- ${question} ${answer} ${inCitations(sources)}${only(where)}`),
    ),
    ...titled(
      "To consider",
      output.considerations.map(({ text, source, references = [], levels: where }) => {
        return `- ${text} [${source}]${referenceMark(references)}${only(where)}`;
      }),
    ),
    ...(sittings.flat().length < 2
      ? []
      : [
          ...listed(
            `${SITTINGS}: `,
            sittings.map((sitting, at) => `${at + 1}. ${sitting.join(", ")}`),
          ),
          "",
        ]),
    ...tensionLines(
      tensions,
      levels.flatMap(({ findings }) => findings.map(({ source }) => source)),
    ),
    ...(tensions.length === 0 ? [] : [""]),
    ...titled("Facts as understood", caseLines(output.facts, service.knowledge)),
    ...closing(output),
  ].join("\n");
}

function everyLevel({ everyLevel: any }: CheckOutput, names: Names): string[] {
  if (any === undefined) return [];
  const could = any.disposition === "undetermined" ? `; still possible: ${any.possible.map(labelOf).join(", ")}` : "";
  return [
    `Whatever the level: ${labelOf(any.disposition)}${could}`,
    ...any.findings.map(
      ({ rule, kind, source, because }) =>
        `- ${kind === "absolute" ? "Absolute" : "Relative"} contraindication: ${names.titleOf(rule)} [${source}] (${because})`,
    ),
  ];
}

function studies({ workup = [] }: CheckOutput, only: (levels: readonly string[]) => string): string[] {
  const said = workup.map(({ title, levels, onlyIf }) => `${onlyIf === undefined ? "" : `only ${onlyIf}, `}${title}${only(levels)}`);
  return said.length === 0 ? [] : [...listed("Studies that would tell (see plan_workup): ", said), ""];
}

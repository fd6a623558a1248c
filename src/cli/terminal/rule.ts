// A rule on the terminal: its row, when it is present, how it is read and why, its cases.
import { factsInWords } from "../../mcp/render/parts.ts";
import type { Service } from "../../mcp/service.ts";
import type { RuleOutput } from "../../mcp/tools/explain-rule.ts";
import { RULE_KINDS } from "../../mcp/words.ts";
import { cites, closing, item, type Page, section, under } from "./page.ts";
import { hang } from "./wrap.ts";

/** Everything but the condition as data, which `--json` gives. */
export function showRule(output: RuleOutput, _: Service, page: Page): string[] {
  const list = <T>(title: string, entries: readonly T[], lines: (entry: T) => string[]): string[] =>
    section(page, title, entries.flatMap(lines));
  return [
    ...hang(page.width, "", `${page.ink("bold", output.title)} ${cites(page, [output.source])}`),
    ...hang(page.width, "", `${output.rule}: ${RULE_KINDS[output.kind]}, of the ${output.scope}`),
    ...output.row.flatMap((text) => hang(page.width, "", `Row: ${text} ${cites(page, [output.source])}`)),
    "",
    ...section(page, "Present where", item(page, "-", output.condition)),
    ...list("Left open by the article", output.leftOpen, ({ because, sources, when }) => [
      ...item(page, "-", when),
      ...under(page, "-", `${because} ${cites(page, sources)}`),
    ]),
    ...list("How it is read", output.readings, ({ answer, question, reason, sources }) => [
      ...item(page, "-", page.ink("bold", question)),
      ...under(page, "-", `${answer} Why: ${reason} ${cites(page, sources)}`),
    ]),
    ...list("Facts that it needs", output.facts, ({ fact, follows, question }) =>
      item(page, "-", `${page.ink("bold", fact)}: ${question}${follows.map((each) => ` It is ${each}.`).join("")}`),
    ),
    ...list("Tensions in the article that bear on it", output.tensions, (tension) => item(page, "-", tension)),
    ...list("Cases", output.cases ?? [], ({ facts, name, reason, status }) =>
      item(page, "-", `${name}: ${factsInWords(facts)} → ${page.ink("bold", status)}${reason === undefined ? "" : ` (${reason})`}`),
    ),
    ...closing(page, output),
  ];
}

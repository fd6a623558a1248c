// A decision on the terminal: the levels first, then what decides, what is not known, and what to ask next.
import type { Knowledge } from "../../knowledge/model.ts";
import { NO_LEVEL, SITTINGS } from "../../mcp/render/check-contraindications.ts";
import { inBrackets } from "../../mcp/render/parts.ts";
import type { Service } from "../../mcp/service.ts";
import type { CheckOutput } from "../../mcp/tools/check-contraindications.ts";
import { unquotedInWords } from "../../mcp/unquoted.ts";
import { COULD_BECOME, LEFT_OUT, labelOf } from "../../mcp/words.ts";
import type { SettledDisposition } from "../../rules/model.ts";
import { valuesOf } from "../accepts.ts";
import { ofAnyLevel, onlyAt, questionsOf } from "../decision.ts";
import { column, STYLE_OF, verdict } from "./column.ts";
import { factSection } from "./facts.ts";
import { findingLines, unknownLines } from "./findings.ts";
import { cites, closing, item, type Page, refs, section, under } from "./page.ts";
import { tensionSection } from "./passage-lines.ts";
import { hang } from "./wrap.ts";

/** Complete: every level, finding, unknown, question, consideration and fact of the output is in it. */
export function showCheck(output: CheckOutput, { knowledge }: Service, page: Page): string[] {
  const { considerations, facts, levels, sittings } = output;
  const any = ofAnyLevel(output);
  return [
    ...(levels.length > 0
      ? section(page, "Decision", column(page, levels, knowledge))
      : [
          ...hang(page.width, "", NO_LEVEL),
          ...(any?.levels ?? []).flatMap((level) => hang(page.width, "", `${level.level}: ${verdict(page, level)}`)),
          "",
        ]),
    ...section(page, "What decides", findingLines(page, any ?? output, knowledge)),
    ...section(page, 'Not known, and never read as "no"', unknownLines(page, output, knowledge)),
    ...section(page, "Ask next", questions(page, output, knowledge)),
    ...section(
      page,
      SITTINGS,
      sittings.flatMap((sitting, at) => item(page, `${at + 1}.`, sitting.join(", "))),
    ),
    ...section(
      page,
      "To consider",
      considerations.flatMap(({ text, source, references = [], levels: where }) =>
        item(page, "-", `${text} ${cites(page, [source])}${refs(page, references)}${inBrackets(onlyAt(where, levels))}`),
      ),
    ),
    ...tensionSection(page, output.tensions ?? []),
    ...factSection(page, facts, knowledge),
    ...unquotedInWords(output.unquoted ?? [], facts, knowledge.facts).flatMap(({ title, labels }) =>
      section(
        page,
        title,
        labels.flatMap((label) => item(page, "-", label)),
      ),
    ),
    ...closing(page, output),
  ];
}

/** The first few with their words and what may be answered; the others by name. */
function questions(page: Page, output: CheckOutput, knowledge: Knowledge): string[] {
  const { first, rest } = questionsOf(output, knowledge);
  if (first.length === 0) return [];
  return [
    ...first.flatMap(({ fact, couldBecome, stakes, only }, at) => {
      const mark = `${at + 1}.`;
      return [
        ...item(page, mark, page.ink("bold", fact.question)),
        ...under(page, mark, `${fact.name}: ${valuesOf(fact)}; ${could(page, couldBecome)} (${stakes})${inBrackets(only)}`),
      ];
    }),
    ...rest.flatMap(({ facts, couldBecome, only }) =>
      item(page, "-", `${facts.map(({ name }) => name).join(", ")}: ${could(page, couldBecome)}${inBrackets(only)}`),
    ),
    ...hang(page.width, "  ", page.ink("dim", `${COULD_BECOME} ${LEFT_OUT}`)),
  ];
}

function could({ ink }: Page, couldBecome: readonly SettledDisposition[]): string {
  return `could become ${couldBecome.map((each) => ink(STYLE_OF[each], labelOf(each))).join(", ")}`;
}

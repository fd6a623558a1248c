// The techniques on the terminal, aspect by aspect, and who chooses. Rows in short are a line each.
import { favoursInWords } from "../../mcp/render/compare-techniques.ts";
import { ELSEWHERE } from "../../mcp/render/parts.ts";
import type { Service } from "../../mcp/service.ts";
import type { AspectRow, ComparisonOutput } from "../../mcp/tools/compare-techniques.ts";
import { cites, closing, item, type Page, refs, section, under } from "./page.ts";
import { tensionTitle } from "./passage-lines.ts";
import { hang } from "./wrap.ts";

export function showComparison(output: ComparisonOutput, { knowledge }: Service, page: Page): string[] {
  const techniques = knowledge.techniques?.techniques ?? [];
  const nameOf = (id: string): string => page.ink("bold", techniques.find((technique) => technique.id === id)?.name.toLowerCase() ?? id);
  const titleOf = (id: string): string => output.aspects.find(({ aspect }) => aspect === id)?.title ?? id;
  const row = ({ note, references = [], tensions = [], ...aspect }: AspectRow): string[] => [
    ...hang(page.width, "", `${page.ink("bold", aspect.title)}: ${favoursInWords(aspect, nameOf)}`),
    ...techniques.flatMap(({ id, name }) => item(page, "-", `${page.ink("bold", name)}: ${String(aspect[id])}`)),
    ...under(page, "-", note === undefined ? "" : `Note: ${note}`),
    ...under(page, "-", `${cites(page, aspect.passages)}${refs(page, references)}`),
    ...under(page, "-", tensions.length === 0 ? "" : `${ELSEWHERE}: ${tensions.map(tensionTitle(knowledge)).join("; ")}`),
    "",
  ];
  return [
    ...hang(page.width, "", `${output.choice.text} ${cites(page, output.choice.passages)}`),
    "",
    ...section(
      page,
      "For this patient",
      output.forThisPatient.flatMap(({ aspect, because, passages }) =>
        item(page, "-", `${page.ink("bold", titleOf(aspect))}: ${because} ${cites(page, passages)}`),
      ),
    ),
    ...output.aspects.flatMap(row),
    ...closing(page, output),
  ];
}

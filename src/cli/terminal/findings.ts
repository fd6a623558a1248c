// What decides and what is not known, on the terminal.
import type { Knowledge } from "../../knowledge/model.ts";
import { inBrackets } from "../../mcp/render/parts.ts";
import type { CheckOutput } from "../../mcp/tools/check-contraindications.ts";
import { type Block, blocksOf, waitingOf } from "../decision.ts";
import { signOf } from "./column.ts";
import { cites, item, type Page, under } from "./page.ts";
import { hang } from "./wrap.ts";

export function findingLines(page: Page, output: CheckOutput, knowledge: Knowledge): string[] {
  return blocksOf(output, knowledge).flatMap((block) => blockLines(page, block));
}

function blockLines(page: Page, { levels, decisive, absent }: Block): string[] {
  const lines = [
    ...decisive.flatMap(({ mark, words, title, source, sides, because }) => [
      ...item(
        page,
        signOf(page, mark),
        `${page.ink("bold", words)}: ${title} ${cites(page, [source])}${sides.length === 0 ? "" : ` sides ${cites(page, sides)}`}`,
      ),
      ...under(page, "-", because),
    ]),
    ...(absent.length === 0
      ? []
      : item(
          page,
          "-",
          `Ruled out: ${absent.map(({ title, source, because }) => `${title} ${cites(page, [source])} (${because})`).join("; ")}`,
        )),
  ];
  if (lines.length === 0) return [];
  return [...hang(page.width, "", page.ink("bold", levels.length === 1 ? levels.join() : `All of ${levels.join(", ")}`)), ...lines];
}

export function unknownLines(page: Page, output: CheckOutput, knowledge: Knowledge): string[] {
  return waitingOf(output, knowledge).flatMap(({ kind, entries }) => {
    const said = entries.map(({ facts, source, half, only }) => {
      return `${facts.join(", ")} ${cites(page, [source])}${half === "" ? "" : ` (${half})`}${inBrackets(only)}`;
    });
    return item(page, signOf(page, "undetermined"), `${page.ink("bold", kind)}: ${said.join("; ")}`);
  });
}

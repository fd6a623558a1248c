// The facts as understood, in the words of the knowledge.
import type { Knowledge } from "../../knowledge/model.ts";
import type { Echo } from "../../mcp/case.ts";
import { caseInWords } from "../../mcp/case-words.ts";
import { NOTHING_GIVEN } from "../../mcp/render/parts.ts";
import { item, type Page, section } from "./page.ts";

export function factSection(page: Page, facts: Echo, knowledge: Knowledge): string[] {
  return section(
    page,
    "Facts as understood",
    caseInWords(facts, knowledge).flatMap(({ of, facts: own }) => {
      const said = own.map(({ label, value, follows }) => `${label}: ${value}${follows === undefined ? "" : ` (inferred: ${follows})`}`);
      return item(page, "-", `${page.ink("bold", of)}: ${said.length === 0 ? NOTHING_GIVEN : said.join("; ")}`);
    }),
  );
}

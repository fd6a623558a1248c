// An answer from passages on the terminal: whether there is one at all stands first.
import { COVERAGE_IN_WORDS } from "../../mcp/render/cite-evidence.ts";
import type { Service } from "../../mcp/service.ts";
import type { EvidenceOutput } from "../../mcp/tools/cite-evidence.ts";
import type { Style } from "./ink.ts";
import { closing, item, type Page, section, under } from "./page.ts";
import { passageLines } from "./passage-lines.ts";
import { hang } from "./wrap.ts";

const STYLE_OF: Readonly<Record<EvidenceOutput["coverage"], Style>> = {
  answered: "green",
  partial: "yellow",
  silent: "red",
  not_read: "yellow",
};
const SIGNS: Readonly<Record<EvidenceOutput["coverage"], string>> = { answered: "+", partial: "~", silent: "-", not_read: "?" };

export function showEvidence(output: EvidenceOutput, _: Service, page: Page): string[] {
  const { coverage, hint, passages, qualifiers, references, silence, unmatched } = output;
  const plain = (text: string): string[] => hang(page.width, "", text);
  const told = silence === undefined ? "" : `${coverage === "silent" ? "What it says" : "What it leaves open"}: ${silence.text}`;
  return [
    ...item(page, page.ink(STYLE_OF[coverage], SIGNS[coverage]), COVERAGE_IN_WORDS[coverage]),
    ...under(page, "+", told),
    ...under(page, "+", unmatched.length === 0 ? "" : `Words that the article never uses: ${unmatched.join("; ")}`),
    "",
    ...section(
      page,
      coverage === "silent" ? "Nearest passages, which do not answer it" : "Passages",
      passages.flatMap((passage, at) => passageLines(page, `${at + 1}.`, passage)),
    ),
    ...section(
      page,
      "What qualifies them",
      // A reason that holds for several is said after the last of them.
      qualifiers.flatMap((qualifier, at) => [
        ...passageLines(page, "-", qualifier),
        ...(qualifiers[at + 1]?.why === qualifier.why ? [] : under(page, "-", page.ink("dim", qualifier.why))),
      ]),
    ),
    ...(references.length === 0 ? [] : plain(`References behind the passages: ${references.join(", ")}`)),
    ...(hint === undefined ? [] : plain(hint.text)),
    ...(references.length === 0 && hint === undefined ? [] : [""]),
    ...closing(page, output),
  ];
}

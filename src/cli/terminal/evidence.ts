// An answer from passages on the terminal: whether there is one at all stands first, of each part where there are several.
import { COVERAGE_IN_WORDS, NEAREST, partsOf, shortened, verdictOf } from "../../mcp/render/cite-evidence.ts";
import type { Service } from "../../mcp/service.ts";
import type { EvidenceOutput } from "../../mcp/tools/cite-evidence.ts";
import type { Style } from "./ink.ts";
import { cites, closing, item, type Page, section, under } from "./page.ts";
import { passageLines } from "./passage-lines.ts";
import { hang } from "./wrap.ts";

type Coverage = EvidenceOutput["coverage"];
const STYLE_OF: Readonly<Record<Coverage, Style>> = { answered: "green", partial: "yellow", silent: "red", not_read: "yellow" };
const SIGNS: Readonly<Record<Coverage, string>> = { answered: "+", partial: "~", silent: "-", not_read: "?" };

export function showEvidence(output: EvidenceOutput, _: Service, page: Page): string[] {
  const { coverage, hint, otherwise, parts, passages, qualifiers, silence, steps, unmatched } = output;
  const plain = (text: string): string[] => hang(page.width, "", text);
  return [
    ...item(page, signOf(page, coverage), parts === undefined ? COVERAGE_IN_WORDS[coverage] : verdictOf(output)),
    ...(parts === undefined ? toldOf(page, coverage, silence) : []),
    ...under(page, "+", unmatched.length === 0 ? "" : `Words that the article never uses: ${unmatched.join("; ")}`),
    ...steps.flatMap((step) => under(page, "+", step)),
    "",
    ...section(
      page,
      "Otherwise in the article",
      otherwise.flatMap(({ said, article, passage }) => item(page, "!", `"${said}": ${article} ${cites(page, [passage])}`)),
    ),
    ...(parts === undefined
      ? section(
          page,
          coverage === "silent" ? NEAREST : "Passages",
          passages.flatMap((passage, at) => passageLines(page, `${at + 1}.`, passage)),
        )
      : partsOf(parts, passages).flatMap(({ part, fresh, above }, at) => [
          ...item(page, signOf(page, part.coverage), page.ink("bold", `${at + 1}. ${shortened(part.question)}`)),
          ...toldOf(page, part.coverage, part.silence),
          ...fresh.flatMap((passage) => passageLines(page, "-", passage)),
          ...under(page, "+", above.length === 0 ? "" : `Above: ${cites(page, above)}`),
          "",
        ])),
    ...section(
      page,
      "What qualifies them",
      // A reason that holds for several is said after the last of them.
      qualifiers.flatMap((qualifier, at) => [
        ...passageLines(page, "-", qualifier),
        ...(qualifiers[at + 1]?.why === qualifier.why ? [] : under(page, "-", page.ink("dim", qualifier.why))),
      ]),
    ),
    ...(hint === undefined ? [] : [...plain(hint.text), ""]),
    ...closing(page, output),
  ];
}

function signOf(page: Page, coverage: Coverage): string {
  return page.ink(STYLE_OF[coverage], SIGNS[coverage]);
}

function toldOf(page: Page, coverage: Coverage, silence: EvidenceOutput["silence"]): string[] {
  return under(
    page,
    "+",
    silence === undefined ? "" : `${coverage === "silent" ? "What it says" : "What it leaves open"}: ${silence.text}`,
  );
}

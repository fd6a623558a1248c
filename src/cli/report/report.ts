// A decision as one page for paper: HTML that needs no script, no network and no clock. The same decision gives the same bytes.
import type { CaseInput } from "../../mcp/case.ts";
import { escaped, svgText } from "../../mcp/drawing/svg.ts";
import { NO_LEVEL, SITTINGS } from "../../mcp/render/check-contraindications.ts";
import { ELSEWHERE } from "../../mcp/render/parts.ts";
import type { Service } from "../../mcp/service.ts";
import { callTool } from "../../mcp/tool.ts";
import type { CheckOutput } from "../../mcp/tools/check-contraindications.ts";
import { type PlanOutput, planWorkup } from "../../mcp/tools/plan-workup.ts";
import { unquotedInWords } from "../../mcp/unquoted.ts";
import { ofAnyLevel, onlyAt } from "../decision.ts";
import { cite, decisions, element, facts, heading, type Node, otherwise, picture, summary, unknown } from "./parts.ts";
import { STYLE } from "./style.ts";
import { workup } from "./workup.ts";

/** What the reader fills in by hand: the program neither knows who the patient is nor asks the clock. */
const TO_FILL = ["Patient:", "Date:", "Filled in by:"];

/** The whole file. `program`: the name and version that made it. */
export function reportOf(output: CheckOutput, service: Service, program: string): string {
  const { knowledge } = service;
  const { guideline } = knowledge;
  const body = bodyOf(output, planOf(output, service), knowledge, program);
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(guideline.title)}: decision by level</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    ...body.map(svgText),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** The work-up for the facts that were decided; undefined where the guideline has none. */
function planOf({ facts: { patient, levels } }: CheckOutput, service: Service): PlanOutput | undefined {
  if (service.knowledge.workup.length === 0) return undefined;
  return callTool(planWorkup, { patient, levels } as CaseInput, service).output as PlanOutput;
}

function bodyOf(output: CheckOutput, plan: PlanOutput | undefined, knowledge: Service["knowledge"], program: string): Node[] {
  const { considerations, guideline: stamp, levels, notices, sittings, tensions = [] } = output;
  const any = ofAnyLevel(output);
  const drawn = levels.length === 0 ? undefined : picture(output, knowledge);
  const decision = [
    heading("Decision by level"),
    ...(levels.length > 0
      ? [...summary(output, knowledge), ...decisions(output, knowledge)]
      : [element("p", {}, NO_LEVEL), ...(any === undefined ? [] : decisions(any, knowledge))]),
    ...(sittings.length === 0
      ? []
      : [
          element(
            "p",
            { class: "sittings" },
            element("b", {}, `${SITTINGS}: `),
            sittings.map((each, at) => `${at + 1}. ${each.join(", ")}`).join("; "),
          ),
        ]),
    ...(plan === undefined ? [] : [heading("What to do next"), ...workup(plan, knowledge)]),
    heading("Facts as given"),
    facts(output, knowledge),
    ...unquotedInWords(output.unquoted ?? [], output.facts, knowledge.facts).map(({ title, labels }) =>
      element("p", {}, element("b", {}, `${title}: `), labels.join("; ")),
    ),
  ];
  return [
    element(
      "header",
      {},
      element("h1", {}, knowledge.guideline.title),
      element("p", {}, `Decision by fixed rules from one guideline article, ${stamp.citation}`),
      element("div", { class: "to-fill" }, ...TO_FILL.map((label) => element("span", {}, label))),
    ),
    element(
      "main",
      {},
      ...(drawn === undefined ? [] : [element("div", { class: "drawn" }, drawn)]),
      ...decision,
      heading('Not known, and never read as "no": most important first'),
      ...unknown(output, knowledge),
      ...list("To consider", considerations, ({ text, source, references, levels: where }) => {
        const only = onlyAt(where, levels);
        return [text, ...cite([source], references), only.length === 0 ? "" : ` (${only.join(", ")})`];
      }),
      ...(tensions.length === 0 ? [] : [heading(ELSEWHERE), otherwise(output, knowledge)]),
    ),
    element(
      "footer",
      {},
      element("p", {}, element("b", {}, notices.join(" "))),
      element(
        "p",
        {},
        `Source: ${stamp.citation}; places in brackets are its paragraphs and table rows. Knowledge ${stamp.knowledgeVersion}, digest ${stamp.digest}; ${program}.`,
      ),
    ),
  ];
}

function list<T>(title: string, entries: readonly T[], content: (entry: T) => (Node | string)[]): Node[] {
  if (entries.length === 0) return [];
  return [heading(title), element("ul", {}, ...entries.map((entry) => element("li", {}, ...content(entry))))];
}

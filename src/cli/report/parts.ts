// The pieces of the report. Elements of HTML are written as those of the drawing are: whatever stands in them is text.
import { type Knowledge, locatorOf } from "../../knowledge/model.ts";
import { caseInWords } from "../../mcp/case-words.ts";
import { ALL_DISPOSITIONS, APPEARANCE } from "../../mcp/drawing/dispositions.ts";
import { layOut } from "../../mcp/drawing/layout.ts";
import { drawLevels, drawSign } from "../../mcp/drawing/picture.ts";
import { svg as element, type SvgNode as Node } from "../../mcp/drawing/svg.ts";
import { inBrackets, NOTHING_GIVEN } from "../../mcp/render/parts.ts";
import type { CheckOutput } from "../../mcp/tools/check-contraindications.ts";
import { COULD_BECOME, LEFT_OUT, labelOf } from "../../mcp/words.ts";
import type { Disposition, FactDefinition, SettledDisposition } from "../../rules/model.ts";
import { type Block, blocksOf, questionsOf, stillPossible, type Told, waitingOf } from "../decision.ts";

export { element, type Node };

type Child = Node | string;

export function heading(title: string): Node {
  return element("h2", {}, title);
}

/** ` [dx.p3] [ref 3, 14]`, in small. */
export function cite(sources: readonly string[], references: readonly number[] = []): Child[] {
  const all = [...sources, ...(references.length === 0 ? [] : [`ref ${references.join(", ")}`])];
  return all.flatMap((each) => [" ", element("span", { class: "cite" }, `[${each}]`)]);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The levels as they lie, the assessed ones marked; undefined where the guideline does not tell how they are drawn. */
export function picture({ levels }: CheckOutput, { drawing }: Knowledge): Node | undefined {
  if (drawing === null) return undefined;
  const marks = new Map(levels.map(({ level, disposition }) => [level, disposition]));
  const said = levels.map(({ level, disposition }) => `${level} ${labelOf(disposition)}`).join(", ");
  return drawLevels(layOut(drawing), { marks, label: `The levels, seen from the side: ${said}` });
}

/** Every decision in a line, the strongest first; nothing for one level, of which the next heading says as much. */
export function summary({ levels }: CheckOutput): Node[] {
  if (levels.length < 2) return [];
  const lines = ALL_DISPOSITIONS.flatMap((disposition) => {
    const same = levels.filter((each) => each.disposition === disposition).map(({ level }) => level);
    if (same.length === 0) return [];
    const mark = { class: `is-${disposition}` };
    return [element("li", mark, drawSign(disposition), element("b", {}, `${APPEARANCE[disposition].label}: `), same.join(", "))];
  });
  return [element("ul", { class: "signs" }, ...lines)];
}

/** What is true of all levels, then level by level: the decision, and what decides. */
export function decisions(output: CheckOutput, knowledge: Knowledge): Node[] {
  const decided = new Map(output.levels.map((level) => [level.level, level]));
  return blocksOf(output, knowledge).map((block) => {
    const level = block.levels.length === 1 ? decided.get(block.levels.join()) : undefined;
    const title = level === undefined ? [`All of ${block.levels.join(", ")}`] : verdict(level);
    const mark = level === undefined ? {} : { class: `is-${level.disposition}` };
    return element("div", { class: "level-told" }, element("h3", mark, ...title), reasons(block));
  });
}

function verdict(level: CheckOutput["levels"][number]): Child[] {
  const { level: name, disposition } = level;
  return [drawSign(disposition), `${name}: ${APPEARANCE[disposition].label}`, element("span", { class: "possible" }, stillPossible(level))];
}

/**
 * What speaks against, with what it rests on. What is met or not present is told together and without that:
 * it stands among the facts as given.
 */
function reasons({ decisive, absent }: Block): Node {
  const isMet = ({ mark }: Told): boolean => mark === "indicated";
  const met = decisive.filter(isMet);
  const told = decisive.flatMap((each) => {
    const { mark, words, title, source, sides, because } = each;
    if (isMet(each)) return each === met[0] ? [toldTogether(mark, met)] : [];
    return element(
      "li",
      { class: `is-${mark}` },
      drawSign(mark),
      element("b", {}, words),
      `: ${title}`,
      ...cite([source, ...sides.filter((side) => side !== source)]),
      element("span", { class: "because" }, ` – ${because}`),
    );
  });
  const last = absent.length === 0 ? [] : [element("li", { class: "because" }, "Ruled out: ", ...titles(absent, QUOTED))];
  const none = told.length + last.length === 0 ? [element("li", {}, "Nothing is settled yet.")] : [];
  return element("ul", { class: "signs" }, ...told, ...last, ...none);
}

function toldTogether(mark: Disposition, met: readonly Told[]): Node {
  return element("li", { class: `is-${mark}` }, drawSign(mark), element("b", {}, met[0]?.words ?? ""), ": ", ...titles(met));
}

const PLAIN = ["", ""] as const;
/** A title that says "no" or "not" is no denial of itself. */
const QUOTED = ["“", "”"] as const;

function titles(told: readonly Pick<Told, "title" | "source">[], [before, after]: readonly [string, string] = PLAIN): Child[] {
  return told.flatMap(({ title, source }, at): Child[] => [`${at === 0 ? "" : "; "}${before}${title}${after}`, ...cite([source])]);
}

export function facts({ facts: given }: CheckOutput, knowledge: Knowledge): Node {
  const entries = caseInWords(given, knowledge).flatMap(({ of, facts: own }) => {
    const said = own.map(({ label, value, follows }) => `${label}: ${value}${follows === undefined ? "" : ` (inferred: ${follows})`}`);
    return element("li", {}, element("b", {}, capital(of)), `: ${said.length === 0 ? NOTHING_GIVEN : said.join("; ")}`);
  });
  return element("ul", {}, ...entries);
}

/** The tensions by title; their texts would fill the page, and the places named lead to them. */
export function otherwise({ tensions = [] }: CheckOutput, { tensions: known }: Knowledge): Node {
  const said = tensions.flatMap(({ id, text, passages }, at): Child[] => [
    `${at === 0 ? "" : "; "}${known.find((each) => each.id === id)?.title ?? text}`,
    ...cite([...new Set(passages.map(locatorOf))]),
  ]);
  return element("p", { class: "aside" }, ...said);
}

/** What is not known, under the kind of rule that waits for it. */
export function unknown(output: CheckOutput, knowledge: Knowledge): Node {
  const kinds = waitingOf(output, knowledge).map(({ kind, entries }) => {
    const said = entries.flatMap(({ facts, source, half, only }, at): Child[] => [
      `${at === 0 ? "" : "; "}${facts.join(", ")}`,
      ...cite([source]),
      `${half === "" ? "" : ` (${half})`}${inBrackets(only)}`,
    ]);
    return element("li", {}, element("b", {}, capital(kind)), ": ", ...said);
  });
  if (kinds.length === 0) return element("p", {}, "Nothing that could change the decision.");
  return element("ul", {}, ...kinds);
}

/** What to ask next: the first with what may be answered, to be ticked on paper, the others by name. */
export function questions(output: CheckOutput, knowledge: Knowledge): Node[] {
  const { first, rest } = questionsOf(output, knowledge);
  const could = (couldBecome: readonly SettledDisposition[], only: readonly string[]): string =>
    `could become ${couldBecome.map(labelOf).join(", ")}${inBrackets(only)}`;
  const asked = first.map(({ fact, couldBecome, stakes, only }) =>
    element(
      "li",
      {},
      element("b", {}, fact.question),
      ...answers(fact).flatMap((answer) => [" ", element("span", { class: "answers" }, element("span", { class: "box" }), answer)]),
      element("span", { class: "because" }, ` – ${could(couldBecome, only)}; ${stakes}`),
    ),
  );
  const others = rest.map(({ facts, couldBecome, only }) =>
    element("li", {}, facts.map(({ label }) => label).join("; "), element("span", { class: "because" }, ` – ${could(couldBecome, only)}`)),
  );
  return [
    element("ol", {}, ...asked),
    ...(others.length === 0 ? [] : [element("ul", {}, ...others)]),
    element("p", { class: "because" }, `${COULD_BECOME} ${LEFT_OUT}`),
  ];
}

function answers({ type, unit, values = [] }: FactDefinition): string[] {
  if (type === "boolean") return ["yes", "no", "not known"];
  if (type === "quantity") return [`______ ${unit ?? ""}`.trimEnd(), "not known"];
  return [...values.map(({ label }) => label), "not known"];
}

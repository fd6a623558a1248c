// The pieces of the report. Elements of HTML are written as those of the drawing are: whatever stands in them is text.
import { type Knowledge, locatorOf } from "../../knowledge/model.ts";
import { caseInWords } from "../../mcp/case-words.ts";
import { ALL_DISPOSITIONS, APPEARANCE } from "../../mcp/drawing/dispositions.ts";
import { layOut } from "../../mcp/drawing/layout.ts";
import { drawLevels, drawSign } from "../../mcp/drawing/picture.ts";
import { svg as element, type SvgNode as Node } from "../../mcp/drawing/svg.ts";
import { inBrackets, NOTHING_GIVEN } from "../../mcp/render/parts.ts";
import type { CheckOutput } from "../../mcp/tools/check-contraindications.ts";
import { labelOf } from "../../mcp/words.ts";
import type { Disposition, FactDefinition } from "../../rules/model.ts";
import { type Block, blocksOf, stillPossible, type Told } from "../decision.ts";
import { notKnownOf } from "./not-known.ts";

export { element, type Node };

export type Child = Node | string;

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

/** Every decision in a line, the strongest first; nothing where the next heading says as much. */
export function summary(output: CheckOutput, knowledge: Knowledge): Node[] {
  const { levels } = output;
  if (groupsOf(output, knowledge).length < 2) return [];
  const lines = ALL_DISPOSITIONS.flatMap((disposition) => {
    const same = levels.filter((each) => each.disposition === disposition).map(({ level }) => level);
    if (same.length === 0) return [];
    const mark = { class: `is-${disposition}` };
    return [element("li", mark, drawSign(disposition), element("b", {}, `${APPEARANCE[disposition].label}: `), same.join(", "))];
  });
  return [element("ul", { class: "signs" }, ...lines)];
}

/** What is true of all levels, then each decision and what decides; levels of which the same is told stand together. */
export function decisions(output: CheckOutput, knowledge: Knowledge): Node[] {
  return groupsOf(output, knowledge).map(({ level, block }) => {
    const title = level === undefined ? [`All of ${block.levels.join(", ")}`] : verdict(level, block.levels);
    const mark = level === undefined ? {} : { class: `is-${level.disposition}` };
    return element("div", { class: "level-told" }, element("h3", mark, ...title), reasons(block));
  });
}

type Level = CheckOutput["levels"][number];

/** Each block with one of its levels, which stands for all of them; without one it is what all levels have in common. */
function groupsOf(output: CheckOutput, knowledge: Knowledge): { level: Level | undefined; block: Block }[] {
  const blocks = blocksOf(output, knowledge);
  const shared = blocks.length > output.levels.length ? blocks[0] : undefined;
  const groups = new Map<string, { level: Level; block: Block }>();
  for (const level of output.levels) {
    const block = blocks.findLast(({ levels }) => levels.includes(level.level)) as Block;
    const key = JSON.stringify([level.disposition, level.possible, block.decisive, block.absent]);
    const levels = [...(groups.get(key)?.block.levels ?? []), level.level];
    groups.set(key, { level, block: { ...block, levels } });
  }
  const [only, ...others] = groups.values();
  if (shared === undefined || only === undefined) return [...groups.values()];
  if (others.length > 0) return [{ level: undefined, block: shared }, ...groups.values()];
  const { decisive, absent } = only.block;
  return [{ level: only.level, block: { ...shared, decisive: [...shared.decisive, ...decisive], absent: [...shared.absent, ...absent] } }];
}

function verdict(level: Level, names: readonly string[]): Child[] {
  const { disposition } = level;
  return [
    drawSign(disposition),
    `${names.join(", ")}: ${APPEARANCE[disposition].label}`,
    element("span", { class: "possible" }, stillPossible(level)),
  ];
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

/** The facts as given; levels of which the same was given stand together. */
export function facts({ facts: given }: CheckOutput, knowledge: Knowledge): Node {
  const together = new Map<string, string[]>();
  for (const { of, facts: own } of caseInWords(given, knowledge)) {
    const said = own.map(({ label, value, follows }) => `${label}: ${value}${follows === undefined ? "" : ` (inferred: ${follows})`}`);
    const told = said.length === 0 ? NOTHING_GIVEN : said.join("; ");
    together.set(told, [...(together.get(told) ?? []), capital(of)]);
  }
  return element("ul", {}, ...[...together].map(([told, names]) => element("li", {}, element("b", {}, names.join(", ")), `: ${told}`)));
}

/** The tensions by title; their texts would fill the page, and the places named lead to them. */
export function otherwise({ tensions = [] }: CheckOutput, { tensions: known }: Knowledge): Node {
  const said = tensions.flatMap(({ id, text, passages }, at): Child[] => [
    `${at === 0 ? "" : "; "}${known.find((each) => each.id === id)?.title ?? text}`,
    ...cite([...new Set(passages.map(locatorOf))]),
  ]);
  return element("p", {}, ...said);
}

/** Everything that is not known, most important first, with what may be answered, to be ticked on paper, and the rows that wait for it. */
export function unknown(output: CheckOutput, knowledge: Knowledge): Node[] {
  const entries = notKnownOf(output, knowledge);
  if (entries.length === 0) return [element("p", {}, "Nothing that could change the decision.")];
  const listed = entries.map(({ fact, stakes, rows, half, only }) =>
    element(
      "li",
      {},
      element("b", {}, fact.question),
      ...answers(fact).flatMap((answer) => [" ", element("span", { class: "answers" }, element("span", { class: "box" }), answer)]),
      element("span", { class: "because" }, `${inBrackets(only)} – ${stakes}${half === "" ? "" : ` (${half})`}`),
      ...cite(rows),
    ),
  );
  return [element("ol", {}, ...listed)];
}

function answers({ type, unit, values = [] }: FactDefinition): string[] {
  if (type === "boolean") return ["yes", "no", "not known"];
  if (type === "quantity") return [`______ ${unit ?? ""}`.trimEnd(), "not known"];
  return [...values.map(({ label }) => label), "not known"];
}

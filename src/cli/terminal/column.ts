// The column of levels, drawn in characters: boxes by group, what was decided beside each assessed one.
import type { Knowledge } from "../../knowledge/model.ts";
import { APPEARANCE } from "../../mcp/drawing/dispositions.ts";
import type { CheckOutput } from "../../mcp/tools/check-contraindications.ts";
import { labelOf } from "../../mcp/words.ts";
import type { Disposition } from "../../rules/model.ts";
import { stillPossible } from "../decision.ts";
import type { Style } from "./ink.ts";
import type { Page } from "./page.ts";
import { hang } from "./wrap.ts";

type Level = CheckOutput["levels"][number];

export const STYLE_OF: Readonly<Record<Disposition, Style>> = {
  contraindicated: "red",
  not_indicated: "magenta",
  relative: "yellow",
  indicated: "green",
  undetermined: "cyan",
};

/** The sign of a disposition, in its colour. */
export function signOf({ ink, signs }: Page, disposition: Disposition): string {
  const { sign, ascii } = APPEARANCE[disposition];
  return ink(STYLE_OF[disposition], signs ? sign : ascii);
}

/** How many levels are shown above and below an assessed one, so that one sees where it lies. */
const NEIGHBOURS = 1;

/** From so many columns on there is room for titles at the side. */
const ROOMY = 60;

/** Every assessed level, in order, with its neighbours; where levels are left out stands a colon. */
export function column(page: Page, decided: readonly Level[], { levels, drawing }: Knowledge): string[] {
  const byName = new Map(decided.map((level) => [level.level, level]));
  const assessed = levels.flatMap((name, at) => (byName.has(name) ? [at] : []));
  const reach = drawing === null ? 0 : NEIGHBOURS;
  const shown = levels.flatMap((_, at) => (assessed.some((other) => Math.abs(at - other) <= reach) ? [at] : []));
  const nameWidth = Math.max(...shown.map((at) => (levels[at] as string).length));
  const boxes = boxWidths(drawing, levels);
  const widest = Math.max(...shown.map((at) => boxes(levels[at] as string)));
  const titles = new Map(drawing?.groups.map(({ title, from, to }) => [title, [levels.indexOf(from), levels.indexOf(to)] as const]));
  const groupOf = (at: number): string => [...titles].find(([, [from, to]]) => from <= at && at <= to)?.[0] ?? "";
  // A group's title stands beside its first level, or above it where there is little room.
  const longest = Math.max(0, ...shown.map((at) => groupOf(at).length));
  const besideWidth = longest === 0 || page.width < ROOMY ? 0 : longest + 2;
  return shown.flatMap((at, index) => {
    const [name, before] = [levels[at] as string, shown[index - 1]];
    const isFirst = before === undefined || groupOf(before) !== groupOf(at);
    const gap = before !== undefined && before < at - 1 ? [`  ${" ".repeat(besideWidth + nameWidth + 2 + Math.floor(widest / 2))}:`] : [];
    const title = isFirst ? groupOf(at) : "";
    const above = title !== "" && besideWidth === 0 ? [page.ink("dim", `  ${title}`)] : [];
    const level = byName.get(name);
    const box = `[${centred(level === undefined ? "" : signOf(page, level.disposition), boxes(name))}]`;
    const side = " ".repeat((widest - boxes(name)) / 2);
    const mark = `  ${page.ink("dim", title.padEnd(besideWidth).slice(0, besideWidth))}${page.ink(level === undefined ? "dim" : "bold", name.padStart(nameWidth))} ${side}${box}${side} `;
    return [...gap, ...above, ...hang(page.width, mark, level === undefined ? "" : verdict(page, level))];
  });
}

/** "undetermined; still possible: contraindicated, indicated". */
export function verdict({ ink }: Page, level: Level): string {
  return `${ink(STYLE_OF[level.disposition], labelOf(level.disposition))}${stillPossible(level)}`;
}

/** Odd widths of 1 to 5 that follow how deep each level is drawn; the same for all where nothing is drawn. */
function boxWidths(drawing: Knowledge["drawing"], levels: readonly string[]): (level: string) => number {
  const depths = new Map(drawing?.shapes.map(({ level, depth }) => [level, depth]));
  const known = levels.map((level) => depths.get(level) ?? 0);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (least === most) return () => 3;
  return (level) => 1 + 2 * Math.round((2 * ((depths.get(level) ?? least) - least)) / (most - least));
}

/** The sign, which may carry colour, in the middle of a box of an odd width. */
function centred(sign: string, width: number): string {
  const side = " ".repeat((width - 1) / 2);
  return `${side}${sign === "" ? " " : sign}${side}`;
}

// The picture of all levels, each assessed one with the shape, name and colour of its disposition.
import type { Disposition } from "../../rules/model.ts";
import { ALL_DISPOSITIONS, APPEARANCE } from "./dispositions.ts";
import type { Layout, LevelOutline } from "./layout.ts";
import { type SvgNode, svg } from "./svg.ts";

export interface PictureOptions {
  /** What was decided for each assessed level. */
  readonly marks: ReadonlyMap<string, Disposition>;
  readonly selected?: string | undefined;
  /** Before the ids of what is defined for it, where several pictures stand in one document. */
  readonly name?: string | undefined;
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
}

/** In millimetres, as the drawing is. */
const MARGIN = 8;
const LABELS = 84;
const SIGN = 13;
const TEXT = 10;
/** Where two assessed levels' names would run into each other, they are set so far apart. */
const LINE = 15;

/** An `svg` element; its colours come from pictureCss. Each level is a `g` that names it. */
export function drawLevels(layout: Layout, { marks, selected, name = "levels", label }: PictureOptions): SvgNode {
  const { box, discs, groups, outlines, sides } = layout;
  const left = box.left - LABELS;
  const width = box.width + LABELS + MARGIN;
  const height = box.height + 4 * MARGIN;
  const view = [left, box.top - 3 * MARGIN, width, height].map((each) => Math.round(each * 10) / 10).join(" ");
  const edge = box.left - MARGIN;
  const rows = spread(outlines, marks);
  return svg(
    "svg",
    { viewBox: view, class: "picture", role: "img", "aria-label": label },
    hatches(name),
    ...(sides === undefined ? [] : sideNames(sides, box)),
    ...groups.map(({ title, bottom, top }) =>
      svg("text", { class: "group", transform: `translate(${box.left + box.width + 2} ${(top + bottom) / 2}) rotate(90)` }, title),
    ),
    ...discs.map((path) => svg("path", { d: path, class: "disc" })),
    ...outlines.map((outline) =>
      levelNode(outline, marks.get(outline.level), outline.level === selected, { edge, row: rows.get(outline.level) as number, name }),
    ),
  );
}

/** Names stand at the height of their levels; assessed ones, which take more room, push each other apart. */
function spread(outlines: readonly LevelOutline[], marks: PictureOptions["marks"]): Map<string, number> {
  let least = Number.NEGATIVE_INFINITY;
  return new Map(
    outlines.map(({ level, centre }) => {
      const row = marks.has(level) ? Math.max(centre.y, least) : centre.y;
      if (marks.has(level)) least = row + LINE;
      return [level, row];
    }),
  );
}

function levelNode(
  { level, paths, body, centre }: LevelOutline,
  mark: Disposition | undefined,
  selected: boolean,
  { edge, row, name }: { edge: number; row: number; name: string },
): SvgNode {
  const appearance = mark === undefined ? undefined : APPEARANCE[mark];
  const [upper, , , lower] = body;
  const front = (upper.x + lower.x) / 2;
  const middle = (upper.y + lower.y) / 2;
  const nameAt = edge - LABELS + 2 * MARGIN + SIGN;
  const parts = [
    // Between the name and the body, too, the level can be pointed at.
    svg("rect", { class: "reach", x: edge, y: row - LINE / 2, width: centre.x - edge, height: LINE }),
    svg("rect", { class: "target", x: edge - LABELS + MARGIN, y: row - LINE / 2, width: LABELS + MARGIN, height: LINE, rx: 3 }),
    ...[paths.arch, paths.peg].flatMap((path) => (path === undefined ? [] : [svg("path", { d: path, class: "arch" })])),
    svg("path", { d: paths.body, class: "body" }),
    ...(mark !== undefined && APPEARANCE[mark].hatch !== ""
      ? [svg("path", { d: paths.body, class: "hatched", fill: `url(#${name}-${mark})` })]
      : []),
    ...(mark === undefined
      ? [svg("text", { class: "name", x: edge - 2, y: row, "text-anchor": "end" }, level)]
      : [
          svg("path", { class: "leader", d: `M${nameAt + 34} ${row}L${edge - 2} ${row}L${front - 1} ${middle}` }),
          signNode(mark, edge - LABELS + 1.5 * MARGIN, row - SIGN / 2),
          svg("text", { class: "name", x: nameAt, y: row }, level),
        ]),
  ];
  const said = appearance === undefined ? level : `${level}: ${appearance.label}`;
  const classes = ["level", ...(mark === undefined ? [] : [`is-${mark}`]), ...(selected ? ["selected"] : [])];
  return { ...svg("g", { class: classes.join(" ") }, svg("title", {}, said), ...parts), level };
}

function signNode(mark: Disposition, x: number, y: number): SvgNode {
  return svg("g", { transform: `translate(${x} ${y}) scale(${SIGN / 16})` }, ...signParts(mark));
}

/** The sign of a disposition by itself, as a list or a legend has it. */
export function drawSign(mark: Disposition): SvgNode {
  return svg("svg", { viewBox: "0 0 16 16", class: `sign is-${mark}`, "aria-hidden": "true" }, ...signParts(mark));
}

function signParts(mark: Disposition): SvgNode[] {
  const { outline, mark: inner } = APPEARANCE[mark].shape;
  return [svg("path", { class: "sign-outline", d: outline }), svg("path", { class: "sign-mark", d: inner })];
}

function sideNames({ front, back }: { front: string; back: string }, { left, top, width }: Layout["box"]): SvgNode[] {
  const y = top - 1.5 * MARGIN;
  return [
    svg("text", { class: "side", x: left - MARGIN, y, "text-anchor": "end" }, `← ${front}`),
    svg("text", { class: "side", x: left + width, y, "text-anchor": "end" }, `${back} →`),
  ];
}

function hatches(name: string): SvgNode {
  const patterns = ALL_DISPOSITIONS.map((mark) =>
    svg(
      "pattern",
      { id: `${name}-${mark}`, width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: "scale(0.6)" },
      svg("path", { d: APPEARANCE[mark].hatch, class: `hatch is-${mark}` }),
    ),
  );
  return svg("defs", {}, ...patterns);
}

/** What the paper is like; "either" follows the reader's choice by CSS's light-dark(), which needs a color-scheme. */
type Theme = "light" | "either";

function coloursOf(mark: Disposition, theme: Theme): string {
  const { light, dark } = APPEARANCE[mark];
  const colour = (part: "ink" | "tint"): string => (theme === "light" ? light[part] : `light-dark(${light[part]},${dark[part]})`);
  return `.is-${mark}{--ink:${colour("ink")};--tint:${colour("tint")}}`;
}

/** What picture and signs look like. The page says what --paper, --line, --body, --arch, --disc, --text and --quiet are. */
export function pictureCss(theme: Theme): string {
  return [
    ...ALL_DISPOSITIONS.map((mark) => coloursOf(mark, theme)),
    ".picture{display:block;width:100%;height:auto;font-size:10px}",
    ".picture text{fill:var(--text);dominant-baseline:central}",
    ".picture .name{fill:var(--quiet);font-size:9px}",
    `.picture [class*="is-"] .name{fill:var(--ink);font-weight:700;font-size:${TEXT + 2}px}`,
    ".picture .group,.picture .side{fill:var(--quiet);font-size:8.5px;text-anchor:middle;letter-spacing:.04em}",
    ".picture .side{text-anchor:end}",
    ".picture .arch{fill:var(--arch);stroke:var(--line);stroke-width:.8;stroke-linejoin:round}",
    ".picture .body{fill:var(--body);stroke:var(--line);stroke-width:1}",
    ".picture .disc{fill:var(--disc)}",
    ".picture .target,.picture .reach{fill:transparent}",
    ".picture .leader{fill:none;stroke:var(--ink);stroke-width:.8}",
    '.picture .level[class*="is-"] .body{fill:var(--tint);stroke:var(--ink);stroke-width:2}',
    ".picture .hatched{pointer-events:none}",
    ".hatch{fill:none;stroke:var(--ink);stroke-width:1;stroke-linecap:round;opacity:.75}",
    ".picture .selected .target{fill:var(--tint,var(--disc));stroke:var(--ink,var(--line));stroke-width:1}",
    ".sign{width:1em;height:1em;flex:none;display:inline-block;vertical-align:-.14em}",
    ".sign-outline{fill:var(--ink)}",
    ".sign-mark{fill:none;stroke:var(--paper);stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round}",
  ].join("\n");
}

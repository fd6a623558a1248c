// Where each level stands in the drawing: outlines in millimetres, seen from the side with the front to the left.
import type { Drawing } from "../../knowledge/model.ts";
import { between, type Point, roundedPath, waistedPath } from "./path.ts";

export type { Point } from "./path.ts";

export interface LevelOutline {
  readonly level: string;
  /** Its corners: upper front, upper back, lower back, lower front. */
  readonly body: readonly [Point, Point, Point, Point];
  /** What points backwards from the body, and what stands up from it; undefined where nothing does. */
  readonly process: readonly Point[] | undefined;
  readonly peg: readonly Point[] | undefined;
  readonly centre: Point;
  /** The same as smooth SVG paths; the arch joins the body with what points backwards. */
  readonly paths: { readonly body: string; readonly arch: string | undefined; readonly peg: string | undefined };
}

export interface Layout {
  readonly outlines: readonly LevelOutline[];
  /** What lies between one body and the next, as SVG paths. */
  readonly discs: readonly string[];
  /** What the sides are called, where the drawing tells. */
  readonly sides: { readonly front: string; readonly back: string } | undefined;
  /** Titles of levels that stand together, and how far down each group reaches. */
  readonly groups: readonly { readonly title: string; readonly levels: readonly string[]; readonly top: number; readonly bottom: number }[];
  /** Around everything. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

type Shape = Drawing["shapes"][number];

/** Between a body and what points backwards, as a share of the body's depth. */
const CANAL = 0.55;
/** How wide a peg is, as a share of the body's depth, how far back it stands, and how far it reaches into the body. */
const PEG = { width: 0.45, from: 0.25, down: 0.3 } as const;
/** A process narrows to this share of its thickness at its end. */
const TAPER = 0.7;
/** How much a body's sides are drawn in (upper and lower, back and front), and its corners rounded, as shares of its sizes. */
const WAIST = [0.03, 0.045] as const;
const CORNER = 0.16;
const DISC_INSET = 0.07;
/** In millimetres. */
const DISC_CORNER = 3;

/** Stacks the shapes from the first down, each turned by its tilt. Never throws: the shapes were checked with the knowledge. */
export function layOut({ shapes, groups, sides }: Drawing): Layout {
  const outlines: LevelOutline[] = [];
  let top: Point = { x: 0, y: 0 };
  for (const shape of shapes) {
    outlines.push(outlineOf(shape, top));
    const { x, y } = alongBody(shape)(top)(0, shape.height + shape.gap);
    top = { x, y };
  }
  const levels = outlines.map(({ level }) => level);
  return {
    outlines,
    discs: shapes.slice(0, -1).flatMap((shape, at) => (shape.disc === false ? [] : [discBetween(outlines[at], outlines[at + 1])])),
    sides,
    groups: groups.map(({ title, from, to }) => {
      const members = outlines.slice(levels.indexOf(from), levels.indexOf(to) + 1);
      const ys = members.flatMap(({ body }) => body.map(({ y }) => y));
      return { title, levels: members.map(({ level }) => level), top: Math.min(...ys), bottom: Math.max(...ys) };
    }),
    box: boxAround(outlines.flatMap(({ body, process = [], peg = [] }) => [...body, ...process, ...peg])),
  };
}

/** What a guideline is drawn as that does not tell how: its levels, one above the other. */
export function plainColumn(levels: readonly string[]): Drawing {
  return { groups: [], shapes: levels.map((level) => ({ level, height: 16, depth: 24, gap: 5, tilt: 0, disc: false })) };
}

/** From a body's own axes (backwards from its middle, down from its upper face) to the drawing's. */
type Along = (backwards: number, down: number) => Point;

function alongBody({ tilt }: Shape): (top: Point) => Along {
  const [sin, cos] = [Math.sin((tilt * Math.PI) / 180), Math.cos((tilt * Math.PI) / 180)];
  return (top) => (backwards, down) => rounded({ x: top.x + backwards * cos + down * sin, y: top.y - backwards * sin + down * cos });
}

function outlineOf(shape: Shape, top: Point): LevelOutline {
  const at = alongBody(shape)(top);
  const { level, height, depth, peg, process, offset = 0, canal = depth * CANAL } = shape;
  const [front, back] = [offset - depth / 2, offset + depth / 2];
  const pegFrom = front + depth * PEG.from;
  const pegTo = pegFrom + depth * PEG.width;
  const body = [at(front, 0), at(back, 0), at(back, height), at(front, height)] as const;
  const behind = process === undefined ? undefined : processOf(process, at, back + canal, height / 2);
  const standing =
    peg === undefined ? undefined : [at(pegFrom, height * PEG.down), at(pegFrom, -peg), at(pegTo, -peg), at(pegTo, height * PEG.down)];
  return {
    level,
    body,
    process: behind,
    peg: standing,
    centre: at(offset, height / 2),
    paths: {
      body: waistedPath(body, Math.min(height, depth) * CORNER, WAIST),
      arch: behind === undefined ? undefined : roundedPath(archOf(shape, at, behind), Math.min(height, canal) * CORNER),
      peg: standing === undefined ? undefined : roundedPath(standing, depth * PEG.width),
    },
  };
}

/**
 * From the body's back edge to what points backwards and round it: a narrow root, a part that reaches up to the level
 * above and one that reaches down to the level below, so that openings stay between one root and the next.
 */
function archOf(
  { height, depth, gap, offset = 0, canal = depth * CANAL }: Shape,
  at: Along,
  [first, second, third, last]: readonly Point[],
): Point[] {
  const back = offset + depth / 2;
  const on = (along: number, down: number, beyond = 0): Point => at(back + along * canal, down * height + beyond * gap);
  const upper = [on(-0.15, 0.1), on(0.3, 0.1), on(0.38, -0.12, -0.6), on(0.62, -0.1, -0.6), on(0.8, 0.2)];
  const lower = [on(0.98, 0.9, 0.6), on(0.68, 0.94, 0.6), on(0.45, 0.52), on(-0.15, 0.52)];
  return [...upper, ...[first, second, third, last].flatMap((point) => point ?? []), ...lower];
}

/** A little narrower than the two bodies, and bulging no farther than they reach. */
function discBetween(above: LevelOutline | undefined, below: LevelOutline | undefined): string {
  if (above === undefined || below === undefined) return "";
  const [, , backAbove, frontAbove] = above.body;
  const [frontBelow, backBelow] = below.body;
  const inset = (point: Point, from: Point): Point => between(point, from, DISC_INSET);
  const corners = [inset(frontAbove, backAbove), inset(backAbove, frontAbove), inset(backBelow, frontBelow), inset(frontBelow, backBelow)];
  return roundedPath(corners, DISC_CORNER);
}

function processOf({ length, thickness, slope }: NonNullable<Shape["process"]>, at: Along, start: number, middle: number): Point[] {
  const [sin, cos] = [Math.sin((slope * Math.PI) / 180), Math.cos((slope * Math.PI) / 180)];
  const point = (along: number, across: number): Point => at(start + along * cos - across * sin, middle + along * sin + across * cos);
  const half = thickness / 2;
  return [point(0, -half), point(length, -half * TAPER), point(length, half * TAPER), point(0, half)];
}

function boxAround(points: readonly Point[]): Layout["box"] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** To a hundredth of a millimetre: the same text on any machine. */
function rounded({ x, y }: Point): Point {
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
}

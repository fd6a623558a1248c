// Where each level stands in the drawing: outlines in millimetres, seen from the side with the front to the left.
import type { Drawing } from "../../knowledge/model.ts";

/** x grows backwards (to the right), y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LevelOutline {
  readonly level: string;
  /** Its corners: upper front, upper back, lower back, lower front. */
  readonly body: readonly [Point, Point, Point, Point];
  /** What points backwards from the body, and what stands up from it; undefined where nothing does. */
  readonly process: readonly Point[] | undefined;
  readonly peg: readonly Point[] | undefined;
  readonly centre: Point;
}

export interface Layout {
  readonly outlines: readonly LevelOutline[];
  /** Titles of levels that stand together, and how far down each group reaches. */
  readonly groups: readonly { readonly title: string; readonly levels: readonly string[]; readonly top: number; readonly bottom: number }[];
  /** Around everything. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

type Shape = Drawing["shapes"][number];

/** Between a body and what points backwards, as a share of the body's depth. */
const CANAL = 0.55;
/** How wide a peg is, as a share of the body's depth, and how far back it stands. */
const PEG = { width: 0.45, from: 0.25 } as const;
/** A process narrows to this share of its thickness at its end. */
const TAPER = 0.7;

/** Stacks the shapes from the first down, each turned by its tilt. Never throws: the shapes were checked with the knowledge. */
export function layOut({ shapes, groups }: Drawing): Layout {
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
    groups: groups.map(({ title, from, to }) => {
      const members = outlines.slice(levels.indexOf(from), levels.indexOf(to) + 1);
      const ys = members.flatMap(({ body }) => body.map(({ y }) => y));
      return { title, levels: members.map(({ level }) => level), top: Math.min(...ys), bottom: Math.max(...ys) };
    }),
    box: boxAround(outlines.flatMap(({ body, process = [], peg = [] }) => [...body, ...process, ...peg])),
  };
}

/** From a body's own axes (backwards from its middle, down from its upper face) to the drawing's. */
function alongBody({ tilt }: Shape): (top: Point) => (backwards: number, down: number) => Point {
  const [sin, cos] = [Math.sin((tilt * Math.PI) / 180), Math.cos((tilt * Math.PI) / 180)];
  return (top) => (backwards, down) => rounded({ x: top.x + backwards * cos + down * sin, y: top.y - backwards * sin + down * cos });
}

function outlineOf(shape: Shape, top: Point): LevelOutline {
  const at = alongBody(shape)(top);
  const { level, height, depth, peg, process } = shape;
  const [front, back] = [-depth / 2, depth / 2];
  const pegFrom = front + depth * PEG.from;
  const pegTo = pegFrom + depth * PEG.width;
  return {
    level,
    body: [at(front, 0), at(back, 0), at(back, height), at(front, height)],
    process: process === undefined ? undefined : processOf(process, at, back + depth * CANAL, height / 2),
    peg: peg === undefined ? undefined : [at(pegFrom, 0), at(pegFrom, -peg), at(pegTo, -peg), at(pegTo, 0)],
    centre: at(0, height / 2),
  };
}

function processOf(
  { length, thickness, slope }: NonNullable<Shape["process"]>,
  at: (backwards: number, down: number) => Point,
  start: number,
  middle: number,
): Point[] {
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

// Smooth outlines as SVG path data, from the few points that a shape is known by.

/** x grows backwards (to the right), y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A closed path through the points, each corner rounded: by `radius`, or by less where an edge is too short for it. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const parts = points.map((corner, at) => {
    const before = points[(at + points.length - 1) % points.length] as Point;
    const after = points[(at + 1) % points.length] as Point;
    const [enter, leave] = [towards(corner, before, radius), towards(corner, after, radius)];
    return `${at === 0 ? "M" : "L"}${text(enter)}Q${text(corner)} ${text(leave)}`;
  });
  return `${parts.join("")}Z`;
}

/**
 * A four-cornered body with rounded corners, each side drawn in at its middle by a share of the body's size across it:
 * the first share for upper and lower side, the second for back and front.
 */
export function waistedPath(
  corners: readonly [Point, Point, Point, Point],
  radius: number,
  [flat, steep]: readonly [number, number],
): string {
  const centre = middle(corners[0], corners[2]);
  const sides = corners.map((corner, at) => {
    const next = corners[(at + 1) % 4] as Point;
    const [from, to] = [towards(corner, next, radius), towards(next, corner, radius)];
    // The curve goes half as far as its control point.
    const control = between(middle(corner, next), centre, (at % 2 === 0 ? flat : steep) * 4);
    return { from, to, control, next };
  });
  const drawn = sides.map(({ to, control, next }, at) => {
    const after = sides[(at + 1) % 4]?.from as Point;
    return `Q${text(control)} ${text(to)}Q${text(next)} ${text(after)}`;
  });
  return `M${text(sides[0]?.from as Point)}${drawn.join("")}Z`;
}

/** The point that is `share` of the way from one point to another. */
export function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function middle(one: Point, other: Point): Point {
  return between(one, other, 0.5);
}

/** So far from one point towards another, and never more than nearly half the way. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length === 0 ? from : between(from, to, Math.min(distance / length, 0.48));
}

/** To a tenth of a millimetre: the same text on any machine. */
function text({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

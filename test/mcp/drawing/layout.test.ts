// The drawing's geometry: levels stand in order, none lies over the next, and everything is inside the box.
import { describe, expect, it } from "vitest";
import type { Drawing } from "../../../src/knowledge/model.ts";
import { layOut, plainColumn } from "../../../src/mcp/drawing/layout.ts";
import { authored } from "../../support/base.ts";

const { knowledge } = authored();
const drawing = knowledge.drawing as Drawing;

describe("one upright shape above another", () => {
  const plain: Drawing = {
    groups: [{ title: "All", from: "A1", to: "A2" }],
    shapes: [
      { level: "A1", height: 10, depth: 20, gap: 2, tilt: 0, process: { length: 8, thickness: 4, slope: 0 } },
      { level: "A2", height: 10, depth: 20, gap: 0, tilt: 0, peg: 5 },
    ],
  };
  const { outlines, groups, box } = layOut(plain);

  it("stands where its sizes put it", () => {
    expect(outlines[0]?.body).toEqual([
      { x: -10, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: -10, y: 10 },
    ]);
    expect(outlines[1]?.body[0]).toEqual({ x: -10, y: 12 });
    expect(outlines[0]?.process?.[0]).toEqual({ x: 21, y: 3 });
    expect(outlines[1]?.peg?.[1]).toEqual({ x: -5, y: 7 });
  });

  it("is boxed and grouped", () => {
    expect(box).toEqual({ left: -10, top: 0, width: 39, height: 22 });
    expect(groups).toEqual([{ title: "All", levels: ["A1", "A2"], top: 0, bottom: 22 }]);
  });
});

it("a shape whose front edge is lowered leans forwards: what follows stands farther back", () => {
  const lean = (tilt: number) =>
    layOut({
      groups: [{ title: "All", from: "A1", to: "A2" }],
      shapes: [
        { level: "A1", height: 10, depth: 20, gap: 2, tilt },
        { level: "A2", height: 10, depth: 20, gap: 0, tilt: 0 },
      ],
    }).outlines;
  const [first, second] = lean(20);
  expect(first?.body[0].y).toBeGreaterThan(first?.body[1].y as number);
  expect(second?.centre.x).toBeGreaterThan(0);
  expect(lean(-20)[1]?.centre.x).toBeLessThan(0);
});

describe("the project's own drawing", () => {
  const { outlines, groups } = layOut(drawing);

  it("has every level, from the first down", () => {
    expect(outlines.map(({ level }) => level)).toEqual(knowledge.levels);
    expect(groups.flatMap(({ levels }) => levels)).toEqual(knowledge.levels);
  });

  it("lets no body reach into the next one", () => {
    outlines.slice(1).forEach(({ level, body }, index) => {
      const above = outlines[index]?.body;
      expect(above?.[3].y, `${level}, front`).toBeLessThanOrEqual(body[0].y);
      expect(above?.[2].y, `${level}, back`).toBeLessThanOrEqual(body[1].y);
    });
  });
});

it("a guideline without a drawing gets its levels in a plain column", () => {
  const { outlines, groups, discs, sides } = layOut(plainColumn(["A1", "A2"]));
  expect(outlines.map(({ level, centre }) => [level, centre.x, centre.y])).toEqual([
    ["A1", 0, 8],
    ["A2", 0, 29],
  ]);
  expect([groups, discs, sides]).toEqual([[], [], undefined]);
});

it("a disc lies in every gap but those that say there is none", () => {
  const without = drawing.shapes.filter(({ disc }) => disc === false);
  expect(layOut(drawing).discs).toHaveLength(drawing.shapes.length - 1 - without.length);
});

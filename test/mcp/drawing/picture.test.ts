// The picture: every level in it, assessed ones told apart without colour, and text that stays text.
import { expect, it } from "vitest";
import type { Drawing } from "../../../src/knowledge/model.ts";
import { ALL_DISPOSITIONS, APPEARANCE } from "../../../src/mcp/drawing/dispositions.ts";
import { layOut } from "../../../src/mcp/drawing/layout.ts";
import { drawLevels } from "../../../src/mcp/drawing/picture.ts";
import { type SvgNode, svg, svgText } from "../../../src/mcp/drawing/svg.ts";
import { authored } from "../../support/base.ts";

const { knowledge } = authored();
const layout = layOut(knowledge.drawing as Drawing);

function levelsIn(node: SvgNode): SvgNode[] {
  return [
    ...(node.level === undefined ? [] : [node]),
    ...node.children.flatMap((each) => (typeof each === "string" ? [] : levelsIn(each))),
  ];
}

it("draws every level once, with its name", () => {
  const levels = levelsIn(drawLevels(layout, { marks: new Map(), label: "Levels" }));
  expect(levels.map(({ level }) => level)).toEqual(knowledge.levels);
  for (const node of levels) expect(svgText(node)).toContain(`>${node.level}</text>`);
});

it("says of an assessed level what it is, and of no other", () => {
  const levels = levelsIn(drawLevels(layout, { marks: new Map([["T12", "relative"]]), selected: "T12", label: "Levels" }));
  const marked = levels.filter((node) => svgText(node).includes(APPEARANCE.relative.label));
  expect(marked.map(({ level }) => level)).toEqual(["T12"]);
  expect(String(marked[0]?.attributes.class).split(" ")).toEqual(["level", "is-relative", "selected"]);
});

it("sets the names of neighbours apart", () => {
  const marks = new Map(["C3", "C4", "C5", "C6"].map((level) => [level, "indicated"] as const));
  const rows = levelsIn(drawLevels(layout, { marks, label: "Levels" }))
    .filter(({ level }) => marks.has(level ?? ""))
    .map((node) => Number(/<rect[^>]* y="([^"]+)"/.exec(svgText(node))?.[1]));
  rows.slice(1).forEach((row, at) => {
    expect(row - (rows[at] as number)).toBeGreaterThanOrEqual(14.99);
  });
});

it.each(["label", "sign", "ascii", "hatch"] as const)("no two dispositions have the same %s", (key) => {
  expect(new Set(ALL_DISPOSITIONS.map((each) => APPEARANCE[each][key])).size).toBe(ALL_DISPOSITIONS.length);
});

it("no two dispositions have the same shape", () => {
  expect(new Set(ALL_DISPOSITIONS.map((each) => APPEARANCE[each].shape.outline)).size).toBe(ALL_DISPOSITIONS.length);
});

/** Relative luminance and contrast as WCAG 2 defines them. */
function contrast(one: string, other: string): number {
  const [light, dark] = [one, other]
    .map((colour) =>
      [1, 3, 5]
        .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] as number), 0),
    )
    .sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

it.each(ALL_DISPOSITIONS)("%s can be read in both themes, on paper and on its tint", (each) => {
  const { light, dark } = APPEARANCE[each];
  expect(contrast(light.ink, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  expect(contrast(light.ink, light.tint)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(dark.ink, "#14171c")).toBeGreaterThanOrEqual(4.5);
  expect(contrast(dark.ink, dark.tint)).toBeGreaterThanOrEqual(4.5);
});

it("text in a picture is text", () => {
  expect(svgText(svg("text", { class: 'a"b<' }, "<script>1 & 2</script>"))).toBe(
    '<text class="a&quot;b&lt;">&lt;script&gt;1 &amp; 2&lt;/script&gt;</text>',
  );
});

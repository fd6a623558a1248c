// Every level has one shape and stands in one group, in the order of the levels: a drawing that lacks one would hide it.
import type { Check } from "./index.ts";

export const everyLevelIsDrawnOnce: Check = ({ knowledge: { drawing, levels }, at }) => {
  if (drawing === null) return [];
  const problem = (path: (string | number)[], message: string, hint: string) => ({
    ...at("file", "drawing.yaml", path),
    code: "drawing",
    message,
    hint,
  });
  const drawn = drawing.shapes.map(({ level }) => level);
  const places = drawing.groups.map(({ from, to }) => [levels.indexOf(from), levels.indexOf(to)] as const);
  const grouped = places.flatMap(([first, last]) => levels.slice(first, last + 1));
  return [
    ...(drawn.join() === levels.join()
      ? []
      : [problem(["shapes"], `shapes are ${drawn.join(", ")}`, `give one for each level, in this order: ${levels.join(", ")}`)]),
    ...(grouped.join() === levels.join()
      ? []
      : [problem(["groups"], `groups hold ${grouped.join(", ")}`, "together they hold each level once, from the first to the last")]),
  ];
};

// The knowledge files that are for showing alone: how the levels are drawn, and the case that a page starts with.
import * as z from "zod";
import { factName, factValue, line, passageId } from "./names.ts";

const level = z.string();
const millimetres = z.number().positive();
const degrees = z.number().min(-90).max(90);

const shape = z.strictObject({
  level,
  height: millimetres,
  depth: millimetres,
  /** To the body of the level below. */
  gap: z.number().min(0),
  /** Left out: a disc lies in the gap. */
  disc: z.boolean().optional(),
  /** How far behind the line of the bodies it stands; below 0: in front of it. Left out: on it. */
  offset: z.number().optional(),
  /** Between the body and what points backwards. Left out: in proportion to the body. */
  canal: millimetres.optional(),
  /** How far the front edge is below the horizontal. */
  tilt: degrees,
  /** How high something stands up from the body; left out: nothing does. */
  peg: millimetres.optional(),
  /** What points backwards. */
  process: z.strictObject({ length: millimetres, thickness: millimetres, slope: degrees }).optional(),
});

export const drawingFile = z.strictObject({
  /** What the left and the right side of the drawing are. */
  sides: z.strictObject({ front: line, back: line }).optional(),
  /** Levels that stand together under a title, from the first to the last. */
  groups: z.array(z.strictObject({ title: line, from: level, to: level })).min(1),
  shapes: z.array(shape).min(1),
});

const facts = z.record(factName, factValue);

export const exampleFile = z.strictObject({
  title: line,
  note: line,
  passages: z.array(passageId).min(1),
  patient: facts,
  levels: z.array(z.intersection(z.object({ level }), facts)).min(1),
});

// The names by which entries of the knowledge are found, and its texts.
import * as z from "zod";

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens, such as my-rule");
export const factName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "a fact name in camelCase, such as someFact");
/** Facts are looked up by name in plain objects, which have a few names by themselves: "constructor", "valueOf". */
export const newFactName = factName.refine(
  (name) => !(name in {}),
  "every object has an entry of this name by itself; choose another name",
);
export const line = z.string().trim().min(1);
export const locator = z.string().regex(/^[a-z][a-z0-9]*(\.[a-z]+)?\.[a-z]?[0-9]+$/, "a locator such as dx.p3, table1.rel.7 or figure.1");
export const passageId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(\.[a-z]+)?\.[a-z]?[0-9]+\/[a-z0-9]+(-[a-z0-9]+)*$/, "a passage id such as dx.p3/stir-most-effective");
export const factValue = z.union([
  z.boolean(),
  z.number(),
  line,
  z.array(line).min(1),
  z.strictObject({ min: z.number().optional(), max: z.number().optional() }),
]);
/** A locator, or a passage id, that carries a statement. */
export const source = z.union([passageId, locator]);
export const ruleKind = z.enum(["absolute", "relative", "indication"]);
export const scope = z.enum(["patient", "level"]);

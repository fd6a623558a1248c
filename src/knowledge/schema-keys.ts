// The names that a schema accepts at a place of a value.
import * as z from "zod";

/** The keys that a schema accepts at a path; none where the path leads to no object. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodLazy) return keysAt(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap((option) => keysAt(option as z.ZodType, path)))];
  const [first, ...rest] = path;
  if (first === undefined) return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  if (schema instanceof z.ZodArray) return keysAt(schema.element as z.ZodType, rest);
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType as z.ZodType, rest);
  const child = schema instanceof z.ZodObject ? (schema.shape[String(first)] as z.ZodType | undefined) : undefined;
  return child === undefined ? [] : keysAt(child, rest);
}

// Walks a JSON Schema: every node in it, with the place where it stands.

export type Schema = Record<string, unknown>;

export interface SchemaNode {
  /** `properties.levels.items.properties.level`; empty for the root. */
  readonly place: string;
  readonly schema: Schema;
  /** Whether it is the schema of a property, which a reader finds by its name. */
  readonly isProperty: boolean;
}

/** The schema and all schemas in it, outer ones first. Follows every keyword that can hold a schema. */
export function nodesOf(schema: Schema, place = "", isProperty = false): SchemaNode[] {
  const inside = Object.entries(schema).flatMap(([key, value]): SchemaNode[] => {
    const at = place === "" ? key : `${place}.${key}`;
    if (["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"].includes(key)) {
      return Object.entries(value as Record<string, Schema>).flatMap(([name, child]) =>
        nodesOf(child, `${at}.${name}`, key === "properties"),
      );
    }
    if (["anyOf", "oneOf", "allOf", "prefixItems"].includes(key)) {
      return (value as Schema[]).flatMap((child, index) => nodesOf(child, `${at}.${index}`));
    }
    const isSchema = typeof value === "object" && value !== null && !Array.isArray(value);
    return isSchema && !["default", "const", "examples"].includes(key) ? nodesOf(value as Schema, at) : [];
  });
  return [{ place, schema, isProperty }, ...inside];
}

// Arguments from a JSON Schema as tools/list gives it: what fits, what fits but for one thing, and what does not at all.
import fc from "fast-check";
import type { Schema } from "../support/schema-walk.ts";
import { written } from "./grammar.ts";
import { anything, misspellingOf, oddKey, oddNumber, oddText } from "./nasty.ts";

/** What must come of it, besides that nothing breaks. */
export interface Given {
  readonly args: unknown;
  readonly kind: "fits" | "unknown key" | "nearly" | "anything";
  /** The one key that nothing knows. */
  readonly key?: string;
}

/** Texts that mean something here, so that what fits reaches further than the first check. */
export type Words = fc.Arbitrary<string>;

export function givenFor(schema: Schema, words: Words): fc.Arbitrary<Given> {
  const fits = fitting(schema, words);
  return fc.oneof(
    { weight: 5, arbitrary: fits.map((args): Given => ({ args, kind: "fits" })) },
    { weight: 2, arbitrary: withUnknownKey(schema, words) },
    { weight: 3, arbitrary: nearly(schema, words).map((args): Given => ({ args, kind: "nearly" })) },
    { weight: 1, arbitrary: anything.map((args): Given => ({ args, kind: "anything" })) },
  );
}

/** What the schema takes, at and within its bounds. */
export function fitting(schema: Schema, words: Words): fc.Arbitrary<unknown> {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  switch (schema.type) {
    case "object":
      return fc.oneof({ weight: 3, arbitrary: recordOf(schema, words, SPARSE) }, { weight: 1, arbitrary: recordOf(schema, words, DENSE) });
    case "array": {
      const { minItems: minLength = 0, maxItems: maxLength = 10 } = schema as { minItems?: number; maxItems?: number };
      const item = fitting(schema.items as Schema, words);
      // Two entries that agree in all that is required of them would name the same thing twice.
      const required = requiredOf(schema.items as Schema);
      const selector = (each: unknown): string =>
        JSON.stringify(required.length === 0 ? each : required.map((key) => (each as Schema)[key]));
      return fc.oneof(
        { weight: 30, arbitrary: fc.uniqueArray(item, { minLength: Math.max(minLength, 1), maxLength: Math.min(maxLength, 3), selector }) },
        { weight: 1, arbitrary: fc.uniqueArray(item, { minLength, maxLength, selector }) },
      );
    }
    case "integer":
    case "number":
      return numberIn(schema);
    case "string":
      return textIn(schema, words);
    case "boolean":
      return fc.boolean();
    default:
      throw new Error(`no arguments can be made for a schema of type ${String(schema.type)}`);
  }
}

/** A copy in which the texts of these names have examples: names of one kind that a text without a list of values takes. */
export function withExamples(schema: Schema, examples: Readonly<Record<string, readonly string[]>>): Schema {
  const { items, properties } = schema as { items?: Schema; properties?: Record<string, Schema> };
  const inside = Object.entries(properties ?? {}).map(([name, child]) => {
    const own = child.type === "string" ? examples[name] : undefined;
    return [name, own === undefined ? withExamples(child, examples) : { ...child, examples: own }] as const;
  });
  return {
    ...schema,
    ...(items === undefined ? {} : { items: withExamples(items, examples) }),
    ...(properties === undefined ? {} : { properties: Object.fromEntries(inside) }),
  };
}

/** How often an optional key is left out, to one time that it is given. */
const [SPARSE, DENSE, HOLDER] = [5, 0.7, 0.2];

function recordOf(schema: Schema, words: Words, absent: number): fc.Arbitrary<unknown> {
  const required = requiredOf(schema);
  const entries = Object.entries(propertiesOf(schema)).map(([name, child]) => {
    const value = fitting(child, words).map((each): [string, unknown][] => [[name, each]]);
    if (required.includes(name)) return value;
    // What holds facts, and the name of what they are of, is there most of the time; else there were little to decide on.
    const isHolder = placesOfObjects(child).length > 0 && requiredOf((child.items ?? child) as Schema).length === 0;
    const left = isHolder || child.examples !== undefined ? HOLDER : absent;
    return fc.oneof({ weight: left * 10, arbitrary: fc.constant([]) }, { weight: 10, arbitrary: value });
  });
  return fc.tuple(...entries).map((all) => Object.fromEntries(all.flat()));
}

function numberIn({ type, minimum, maximum }: Schema): fc.Arbitrary<number> {
  const [min, max] = [minimum as number, maximum as number];
  const ends = fc.constantFrom(min, max, (min + max) / 2).filter((number) => type === "number" || Number.isInteger(number));
  const between = type === "integer" ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
  // JSON has no minus nothing, and a client's 0 is 0.
  return fc.oneof(ends, between).map((number) => (number === 0 ? 0 : number));
}

function textIn({ minLength = 0, maxLength = 100, examples = [] }: Schema, words: Words): fc.Arbitrary<string> {
  const [least, most] = [minLength as number, maxLength as number];
  const cut = (text: string): string => text.slice(0, most).padEnd(least, "x");
  return fc.oneof(
    { weight: (examples as string[]).length > 0 ? 20 : 0, arbitrary: fc.constantFrom(...(examples as string[]), "") },
    { weight: 4, arbitrary: words.map(cut) },
    { weight: 1, arbitrary: oddText.map(cut) },
    { weight: 1, arbitrary: written.map(cut) },
  );
}

/** Fits, but for one more key, at the root or in any object below it. */
function withUnknownKey(schema: Schema, words: Words): fc.Arbitrary<Given> {
  const objects = placesOfObjects(schema);
  const place = fc.constantFrom(...objects);
  return place.chain(({ path, properties }) =>
    fc
      .tuple(fitting(schema, words), oddKey(properties), fc.oneof(fc.constantFrom<unknown>(true, "none", 20, {}, []), oddText))
      // Left out by intent: a note at the root, which begins with "_"; and what the place does know.
      .filter(([, key]) => !properties.includes(key) && !(path.length === 0 && key.startsWith("_")))
      .map(([args, key, value]): Given => ({ args: put(args, path, key, value), kind: "unknown key", key })),
  );
}

interface ObjectPlace {
  /** Names of properties; "" for a list's entry. */
  readonly path: readonly string[];
  readonly properties: readonly string[];
}

function placesOfObjects(schema: Schema, path: readonly string[] = []): ObjectPlace[] {
  if (schema.type === "array") return placesOfObjects(schema.items as Schema, [...path, ""]);
  if (schema.type !== "object") return [];
  const properties = propertiesOf(schema);
  const inside = Object.entries(properties).flatMap(([name, child]) => placesOfObjects(child, [...path, name]));
  return [{ path, properties: Object.keys(properties) }, ...inside];
}

/** A copy with one more key at a place, which is made where it is not there. */
function put(value: unknown, path: readonly string[], key: string, extra: unknown): unknown {
  const [first, ...rest] = path;
  if (first === "") {
    const [head, ...tail] = Array.isArray(value) ? (value as unknown[]) : [];
    return [put(head, rest, key, extra), ...tail];
  }
  const entries = Object.entries((value ?? {}) as Record<string, unknown>);
  if (first === undefined) return Object.fromEntries([...entries, [key, extra]]);
  const inner = put(Object.fromEntries(entries)[first], rest, key, extra);
  return Object.fromEntries([...entries.filter(([name]) => name !== first), [first, inner]]);
}

/** Wrong in one place: type, bound, spelling, or something that is missing. */
function nearly(schema: Schema, words: Words): fc.Arbitrary<unknown> {
  const wrong = anything;
  if (Array.isArray(schema.enum)) {
    return fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...(schema.enum as string[])).chain(misspellingOf) },
      { weight: 1, arbitrary: wrong },
    );
  }
  switch (schema.type) {
    case "object": {
      const properties = Object.entries(propertiesOf(schema));
      const one = properties.map(([name, child]) =>
        fc.tuple(fitting(schema, words), nearly(child, words)).map(([args, value]) => ({ ...(args as object), [name]: value })),
      );
      const without = requiredOf(schema).map((name) =>
        fitting(schema, words).map((args) => Object.fromEntries(Object.entries(args as object).filter(([key]) => key !== name))),
      );
      return fc.oneof({ weight: 12, arbitrary: fc.oneof(...one) }, ...without, wrong);
    }
    case "array": {
      const item = schema.items as Schema;
      const most = (schema.maxItems ?? 10) as number;
      return fc.oneof(
        {
          weight: 4,
          arbitrary: fc.tuple(fc.array(fitting(item, words), { maxLength: 2 }), nearly(item, words)).map(([rest, odd]) => [odd, ...rest]),
        },
        { weight: 1, arbitrary: fitting(item, words).map((each) => Array(most + 1).fill(each)) },
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fitting(item, words) },
        { weight: 1, arbitrary: wrong },
      );
    }
    case "integer":
    case "number": {
      const [min, max] = [schema.minimum as number, schema.maximum as number];
      return fc.oneof(fc.constantFrom<unknown>(min - 1, max + 1, min - 1e-9, max + 1e-9, min + 0.5, String(min)), oddNumber, wrong);
    }
    case "string": {
      const most = (schema.maxLength ?? 100) as number;
      return fc.oneof(fc.constantFrom("", "x".repeat(most + 1), "🦴".repeat(most), "é".repeat(most)), oddText, wrong);
    }
    default:
      return wrong;
  }
}

const propertiesOf = (schema: Schema): Record<string, Schema> => (schema.properties ?? {}) as Record<string, Schema>;
const requiredOf = (schema: Schema): string[] => (schema.required ?? []) as string[];

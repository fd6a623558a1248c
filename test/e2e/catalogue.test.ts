// What clients choke on, looked for in every tool definition as it goes over the wire.
import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodesOf, type Schema, type SchemaNode } from "../support/schema-walk.ts";
import { Session } from "../support/stdio.ts";

interface Definition {
  name: string;
  title?: string;
  description: string;
  inputSchema: Schema;
  outputSchema?: Schema;
  annotations?: Record<string, unknown>;
}

/** Keywords that one client or another refuses or drops (shared research: mcp-platform). */
const REFUSED = [
  "anyOf",
  "oneOf",
  "allOf",
  "not",
  "if",
  "$ref",
  "$defs",
  "definitions",
  "propertyNames",
  "patternProperties",
  "prefixItems",
  "const",
];

/** The eight tools of the contract. */
const CONTRACT = [
  "check_contraindications",
  "plan_workup",
  "compare_techniques",
  "cite_evidence",
  "search_passages",
  "read_passages",
  "verify_answer",
  "explain_rule",
];

/** Facts of which a description would repeat the name. */
const PLAIN_NAMES = [
  "infection",
  "boneCementAllergy",
  "severeCardiopulmonaryDisease",
  "spineSurgeryBackup",
  "mriFeasible",
  "burstFracture",
];

let tools: Definition[];
let instructions: string;
let session: Session;
beforeAll(async () => {
  session = new Session();
  instructions = (await session.initialize()).result?.instructions as string;
  tools = (await session.request("tools/list")).result?.tools as Definition[];
});
afterAll(() => session.close());

const isFact = (place: string): boolean => /^properties\.(patient|levels)\b/.test(place);
const isBare = ({ schema, isProperty }: SchemaNode): boolean => isProperty && !String(schema.description ?? "").trim();

/** The facts that a tool takes, by their place: `properties.patient.properties.infection`. */
function factsOf(tool: string): Map<string, SchemaNode> {
  const nodes = nodesOf(tools.find(({ name }) => name === tool)?.inputSchema as Schema);
  const facts = nodes.filter(({ place }) => /^properties\.(patient|levels\.items)\.properties\.\w+$/.test(place));
  return new Map(facts.map((node) => [node.place, node]));
}

/** One line for each misfit, so that a failure names its tool and place. */
function misfits(which: "inputSchema" | "outputSchema", test: (node: SchemaNode) => boolean): string[] {
  return tools.flatMap((tool) =>
    nodesOf(tool[which] as Schema).flatMap((node) => (test(node) ? [`${tool.name} ${which} ${node.place}`] : [])),
  );
}

describe.each(["inputSchema", "outputSchema"] as const)("%s", (which) => {
  it("is an object at the root", () => {
    for (const tool of tools) expect(tool[which], tool.name).toMatchObject({ type: "object" });
  });

  it("uses no keyword that clients refuse, and no lists of types", () => {
    expect(misfits(which, ({ schema }) => REFUSED.some((key) => key in schema) || Array.isArray(schema.type))).toEqual([]);
  });

  it("gives every property a type", () => {
    expect(misfits(which, ({ schema, isProperty }) => isProperty && typeof schema.type !== "string")).toEqual([]);
  });

  it("has no bounds that only say what an integer is", () => {
    expect(
      misfits(which, ({ schema }) => [schema.minimum, schema.maximum].some((bound) => Math.abs(Number(bound)) >= Number.MAX_SAFE_INTEGER)),
    ).toEqual([]);
  });
});

describe("what a tool takes", () => {
  it("is described, property by property", () => {
    // The two ends of a range speak for themselves: what is measured stands at the range.
    const isEnd = (place: string): boolean => /\.properties\.(min|max)$/.test(place);
    expect(misfits("inputSchema", (node) => isBare(node) && !isEnd(node.place) && !isFact(node.place))).toEqual([]);
  });

  it("describes a fact once, with the tool that decides, unless its name says in full what it is", () => {
    const decides = factsOf("check_contraindications");
    expect([...decides.values()].filter(isBare).map(({ place }) => place.split(".").at(-1))).toEqual(PLAIN_NAMES);
    // Elsewhere it may stand bare only as that same fact, with the same values.
    for (const name of CONTRACT)
      for (const [place, node] of factsOf(name)) {
        const { description: _, ...told } = decides.get(place)?.schema ?? {};
        if (isBare(node)) expect(node.schema, `${name} ${place}`).toEqual(told);
      }
  });

  it("is strict: no object takes keys that it does not name", () => {
    expect(misfits("inputSchema", ({ schema }) => schema.type === "object" && schema.additionalProperties !== false)).toEqual([]);
  });

  it("is bounded: every string, list and number", () => {
    const bounded: Record<string, (schema: Schema) => boolean> = {
      string: (schema) => Array.isArray(schema.enum) || typeof schema.maxLength === "number",
      array: (schema) => typeof schema.maxItems === "number" && typeof schema.items === "object",
      integer: (schema) => typeof schema.minimum === "number" && typeof schema.maximum === "number",
      number: (schema) => typeof schema.minimum === "number" && typeof schema.maximum === "number",
    };
    expect(misfits("inputSchema", ({ schema }) => !(bounded[String(schema.type)]?.(schema) ?? true))).toEqual([]);
  });
});

describe("a definition", () => {
  it("has a name of its own that every host takes, prefixed or not", () => {
    for (const { name } of tools) expect(name).toMatch(/^[a-z][a-z_]{2,31}$/);
    expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
  });

  it("has a title and a description of at most 1000 characters", () => {
    for (const { name, title, description } of tools) {
      expect(title?.trim(), name).toBeTruthy();
      expect(description.trim(), name).not.toBe(name);
      expect(description.length, name).toBeLessThanOrEqual(1000);
    }
  });

  it("sets all four hints: read-only, idempotent, closed world", () => {
    const hints = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
    for (const { name, annotations } of tools) expect(annotations, name).toMatchObject(hints);
  });

  it("is what the instructions speak of, and they stay short", () => {
    expect(instructions.length).toBeLessThanOrEqual(2000);
    const named = instructions.match(/\b[a-z]+_[a-z_]+\b/g) ?? [];
    expect(named.filter((name) => !CONTRACT.includes(name))).toEqual([]);
  });
});

describe("the list", () => {
  it("has the eight tools of the contract, and no more", () => {
    expect(tools.map(({ name }) => name)).toEqual(CONTRACT);
  });

  it("costs a client's context at most 3,500 tokens (o200k), with everything that goes over the wire", () => {
    const tokens = tools.map((tool) => ({ name: tool.name, tokens: encode(JSON.stringify(tool)).length }));
    const all = tokens.reduce((sum, each) => sum + each.tokens, 0);
    process.stdout.write(`tools/list: ${all} tokens; ${tokens.map((each) => `${each.name} ${each.tokens}`).join(", ")}\n`);
    expect(all).toBeLessThanOrEqual(3_500);
  });

  // Whoever changes what clients see reviews the change here: read the difference, then run with -u.
  it.each(CONTRACT)("%s is as it was last reviewed", async (name) => {
    const definition = tools.find((tool) => tool.name === name);
    await expect(`${JSON.stringify(definition, null, 2)}\n`).toMatchFileSnapshot(`../pins/tools/${name}.json`);
  });
});

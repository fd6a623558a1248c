// Fifty vignettes as calls that were coded from the tools' definitions alone: what they come to, and what is told of their quotes.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { callTool } from "../../src/mcp/tool.ts";
import { type CheckOutput, checkContraindications } from "../../src/mcp/tools/check-contraindications.ts";
import { service } from "../support/base.ts";

type Facts = Record<string, unknown>;
interface Arguments {
  readonly patient?: Facts;
  readonly levels: readonly (Facts & { readonly level?: string })[];
  readonly caseText: string;
  readonly quotes: readonly { readonly fact: string; readonly level?: string; readonly quote: string }[];
}
interface Call {
  readonly id: string;
  /** The fact that the definition of its day led astray. */
  readonly misled?: { readonly fact: string };
  readonly arguments: Arguments;
}
interface Vignette {
  readonly id: string;
  readonly text: string;
  readonly expected: readonly { readonly level: string; readonly possible: readonly string[] }[];
}

const read = <Entry>(name: string): Entry[] => JSON.parse(readFileSync(`test/eval/${name}.json`, "utf8")) as Entry[];
const calls = read<Call>("vignette-calls");
const vignettes = new Map(read<Vignette>("vignettes").map((each) => [each.id, each]));
const smuggled = read<{ id: string; level?: string; fact: string; value: unknown }>("vignette-smuggled");

const ready = service();
const outputOf = (args: Arguments): CheckOutput => callTool(checkContraindications, args, ready).output as CheckOutput;
const leftOut = (args: Arguments, fact: string): Arguments => {
  const { [fact]: _, ...patient } = args.patient ?? {};
  return { ...args, patient, quotes: args.quotes.filter((each) => each.fact !== fact) };
};
/** By level, sorted; a level without a name is the only one. */
const possible = (levels: readonly { level: string; possible: readonly string[] }[]): unknown =>
  levels.length === 1 ? [...(levels[0]?.possible ?? [])].sort() : levels.map((each) => [each.level, [...each.possible].sort()]).sort();

test("there is a call for each vignette, with its text", () => {
  expect(calls.map(({ id }) => id)).toEqual([...vignettes.keys()]);
  expect(calls).toHaveLength(50);
  for (const { id, arguments: args } of calls) expect(args.caseText, id).toBe(vignettes.get(id)?.text);
  expect(calls.filter(({ misled }) => misled).map(({ id }) => id)).toEqual(["v16"]);
});

test.each(calls)("$id comes to what its label says, and nothing is held against its quotes", ({ id, misled, arguments: args }) => {
  const { levels, unquoted, notices } = outputOf(misled === undefined ? args : leftOut(args, misled.fact));
  expect(possible(levels)).toEqual(possible(vignettes.get(id)?.expected ?? []));
  expect(unquoted).toEqual([]);
  expect(notices.filter((each) => each.includes("Look whether"))).toEqual([]);
});

test("where pain was taken for no symptom of a compressed cord, it is remarked on", () => {
  const { levels, unquoted, notices } = outputOf(calls.find(({ id }) => id === "v16")?.arguments as Arguments);
  expect(levels[0]?.possible).not.toContain("contraindicated");
  expect(unquoted).toEqual([]);
  expect(notices).toContainEqual(expect.stringMatching(/^T9: .*leave `cordCompression` out/));
});

test("facts that the texts do not say are listed, all of them and no others", () => {
  expect(smuggled).toHaveLength(40);
  for (const id of new Set(smuggled.map((each) => each.id))) {
    const own = smuggled.filter((each) => each.id === id);
    const added = (level: string | undefined): Facts =>
      Object.fromEntries(own.filter((each) => each.level === level).map(({ fact, value }) => [fact, value]));
    const args = calls.find((each) => each.id === id)?.arguments as Arguments;
    const levels = args.levels.map((each) => ({ ...each, ...(each.level !== undefined && added(each.level)) }));
    const { unquoted } = outputOf({ ...args, patient: { ...args.patient, ...added(undefined) }, levels });
    expect(new Set(unquoted), id).toEqual(new Set(own.map(({ level, fact }) => `${level ?? ""} ${fact}`.trim())));
  }
});

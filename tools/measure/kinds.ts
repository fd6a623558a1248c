// Whether each kind of question that went wrong once is answered as is right: places, verdict, gap, premise.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Service } from "../../src/mcp/service.ts";
import { callTool } from "../../src/mcp/tool.ts";
import { citeEvidence, type EvidenceOutput } from "../../src/mcp/tools/cite-evidence.ts";

/** See test/eval/kinds.yaml for what each key wants. */
export interface Kind {
  id: string;
  kind: string;
  question: string;
  coverage?: string[];
  needs?: string[][];
  passages?: string[];
  first?: string[];
  without?: string[];
  silence?: string[];
  named?: boolean;
  otherwise?: string[];
  step?: boolean;
  references?: number[];
}

export const readKinds = (): Kind[] => parse(readFileSync("test/eval/kinds.yaml", "utf8")) as Kind[];

/** What is not as it should be, in words; empty where all is. */
export function wrongIn(kind: Kind, service: Service): string[] {
  const output = callTool(citeEvidence, { claim: kind.question }, service).output as EvidenceOutput;
  const answering = output.passages.map(({ locator }) => locator);
  const shown = [...output.passages, ...output.qualifiers, ...output.otherwise];
  const places = shown.map(({ passage }) => passage.split("/")[0] ?? "");
  const silences = [output, ...(output.parts ?? [])].flatMap(({ silence }) => silence?.id ?? []);
  const premises = output.otherwise.map(({ passage }) => passage.split("/")[0] ?? "");
  const checks: [string, boolean][] = [
    [`coverage ${output.coverage}`, kind.coverage?.includes(output.coverage) ?? true],
    ...(kind.needs ?? []).map((some): [string, boolean] => [`no ${some.join(" or ")}`, some.some((place) => places.includes(place))]),
    ...(kind.passages ?? []).map((id): [string, boolean] => [`no ${id}`, shown.some(({ passage }) => passage === id)]),
    [`${answering[0]} first`, kind.first?.includes(answering[0] ?? "") ?? true],
    ...(kind.without ?? []).map((place): [string, boolean] => [`${place} too`, !answering.includes(place)]),
    [`silences ${silences.join(", ")}`, kind.silence?.some((id) => silences.includes(id)) ?? true],
    ["no silence", kind.named !== true || silences.length > 0],
    [`premises ${premises.join(", ")}`, kind.otherwise?.some((place) => premises.includes(place)) ?? true],
    ["no step", kind.step !== true || output.steps.length > 0],
    [`references ${output.references.join(", ")}`, kind.references === undefined || String(output.references) === String(kind.references)],
  ];
  return checks.flatMap(([what, right]) => (right ? [] : [what]));
}

export function printKinds(service: Service, print: (line: string) => void): void {
  const all = readKinds().map((kind) => ({ ...kind, wrong: wrongIn(kind, service) }));
  print("kinds of questions that went wrong once: answered as is right, those of the list | written blind");
  const count = (some: typeof all): string => `${some.filter(({ wrong }) => wrong.length === 0).length}/${some.length}`.padStart(6);
  for (const kind of ["all", ...new Set(all.map((each) => each.kind))]) {
    const some = all.filter((each) => kind === "all" || each.kind === kind);
    const [own, blind] = [some.filter(({ id }) => id.startsWith("e")), some.filter(({ id }) => id.startsWith("k"))];
    print(`  ${kind.padEnd(4)} ${count(own)} | ${count(blind)}`);
  }
  for (const { id, question, wrong } of all) if (wrong.length > 0) print(`    ${id} ${wrong.join("; ")}: ${question}`);
}

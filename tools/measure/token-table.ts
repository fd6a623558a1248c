// What answers cost a client's context: the calls that are measured, what each may cost, and what it does, in tokens of o200k.
import { encode } from "gpt-tokenizer/encoding/o200k_base";
import type { Service } from "../../src/mcp/service.ts";
import { callTool } from "../../src/mcp/tool.ts";
import { tools } from "../../src/mcp/tools/index.ts";

type Facts = Record<string, unknown>;
interface Case {
  readonly what: string;
  readonly tool: string;
  readonly args: Facts;
  /** The most that the text, the structured content and both together may cost; left out where nothing was set. */
  readonly most: Most;
  /** What is not reached yet, and what it costs instead; it may only shrink. */
  readonly over?: Most;
}
interface Most {
  readonly text?: number;
  readonly object?: number;
  readonly both?: number;
}
export interface Cost extends Case {
  readonly text: number;
  readonly object: number;
}

const NOTHING_AGAINST: Facts = {
  infection: "none",
  coagulopathy: "none",
  boneCementAllergy: false,
  contrastAllergy: false,
  cordCompression: "none",
  severeCardiopulmonaryDisease: false,
  canLieProne: true,
  spineSurgeryBackup: true,
  mriFeasible: true,
  multipleMyeloma: false,
  fractureCause: "malignant",
};
const INDICATED: Facts = {
  fractured: true,
  symptomatic: true,
  painControlled: false,
  midlinePainReproducible: true,
  painPattern: ["midline"],
  fractureAge: "acute",
  stirSignal: "abnormal",
  boneScan: "not_done",
  posteriorWall: "intact",
  retropulsedFragmentCanalPercent: 0,
  intraspinalTumorCanalPercent: 0,
  nonCancerStenosis: "none",
  burstFracture: false,
  pedicleExtension: false,
  heightLossPercent: 30,
};
const THREE_FACTS: Facts = { fractured: true, symptomatic: true, stirSignal: "abnormal" };
const LEVELS = ["C", "T", "L"].flatMap((letter) =>
  Array.from({ length: { C: 7, T: 12, L: 5 }[letter] ?? 0 }, (_, at) => letter + (at + 1)),
);

/** Clients refuse a result of more tokens than this, by whichever of its two forms they read. */
const REFUSED = 25_000;
const SENTENCE = "Vertebroplasty relieves pain in most patients with osteolytic metastases [vp.p1]. ";

export const CASES: readonly Case[] = [
  {
    what: "check, one level and three facts",
    tool: "check_contraindications",
    args: { levels: [{ level: "L1", ...THREE_FACTS }] },
    most: { text: 750, object: 1300 },
  },
  {
    what: "check, three levels",
    tool: "check_contraindications",
    args: {
      patient: { multipleMyeloma: true },
      levels: [
        { level: "T11", fractured: true, stirSignal: "not_done" },
        { level: "T12", ...THREE_FACTS },
        { level: "L1", fractured: true, painControlled: false, heightLossPercent: 40 },
      ],
    },
    most: { text: 1200, object: 2600 },
    over: { object: 2690 },
  },
  {
    what: "check, settled",
    tool: "check_contraindications",
    args: { patient: NOTHING_AGAINST, levels: [{ level: "L1", ...INDICATED }] },
    most: { text: 450, object: 900 },
    over: { object: 1250 },
  },
  {
    what: "check, after an absolute contraindication",
    tool: "check_contraindications",
    args: { patient: { infection: "systemic" }, levels: [{ level: "L1", ...THREE_FACTS }] },
    most: { text: 450, object: 1000 },
  },
  {
    what: "check, 24 levels",
    tool: "check_contraindications",
    args: { levels: LEVELS.map((level) => ({ level, ...THREE_FACTS })) },
    most: { both: 20_000 },
  },
  {
    what: "plan, one level and three facts",
    tool: "plan_workup",
    args: { levels: [{ level: "L1", fractured: true, symptomatic: true, stirSignal: "not_done" }] },
    most: { text: 800, object: 1300 },
  },
  { what: "plan, all done", tool: "plan_workup", args: { patient: NOTHING_AGAINST, levels: [{ level: "L1", ...INDICATED }] }, most: {} },
  { what: "compare, all", tool: "compare_techniques", args: {}, most: { text: 1200, object: 2500 } },
  { what: "read dx.p3", tool: "read_passages", args: { locators: ["dx.p3"] }, most: { text: 450 } },
  {
    what: "verify, 20,000 characters",
    tool: "verify_answer",
    args: { answer: SENTENCE.repeat(250).slice(0, 20_000) },
    most: { text: REFUSED, object: REFUSED },
  },
  { what: "explain no-acute-signal", tool: "explain_rule", args: { rule: "no-acute-signal" }, most: { text: 500 } },
];

/** The most that all definitions together may cost. */
export const MOST_FOR_DEFINITIONS = 3500;

export function tokensOf(value: unknown): number {
  return encode(typeof value === "string" ? value : JSON.stringify(value)).length;
}

/** Every case with what its answer costs. */
export function costs(service: Service): Cost[] {
  return CASES.map((each) => {
    const tool = tools.find(({ name }) => name === each.tool);
    if (tool === undefined) throw new Error(`there is no tool ${each.tool}`);
    const { output, text } = callTool(tool, each.args, service);
    return { ...each, text: tokensOf(text), object: tokensOf(output) };
  });
}

/** As Markdown: what each answer costs, and what it may. */
export function costTable(service: Service): string {
  const most = ({ most: { text, object, both } }: Case): string =>
    both === undefined ? [text, object].map((each) => each ?? "–").join(" / ") : `${both} together`;
  const rows = costs(service).map((each) => `| ${each.what} | ${each.text} | ${each.object} | ${most(each)} |`);
  return ["| answer | text | structured content | at most |", "|---|---|---|---|", ...rows].join("\n");
}

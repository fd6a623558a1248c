// Facts and findings in the reader's words; the words themselves are the knowledge's.

import type { GivenValue, Quantity } from "../../../rules/model.ts";
import { APPEARANCE } from "../../drawing/dispositions.ts";
import { everyRow } from "../../rows.ts";
import type { CheckOutput } from "../../tools/check-contraindications.ts";
import type { ViewData } from "../data.ts";
import type { Change, Fact } from "./case.ts";

export type Level = CheckOutput["levels"][number];
export type Finding = Level["findings"][number];
export type Kind = Finding["kind"];

export const KIND_TITLES: Record<Kind, string> = {
  absolute: "Absolute contraindications",
  indication: "Indications",
  relative: "Relative contraindications",
};
/** In the order in which they decide. */
export const KINDS: readonly Kind[] = ["absolute", "indication", "relative"];

/** How sure the source is of what it says. */
export const CERTAINTY: Readonly<Record<string, string>> = {
  states: "stated",
  suggests: "suggested, not stated",
  hypothesises: "a hypothesis",
  unknown: "called unknown or unclear",
};

/** A value as the fact's own labels say it; what fits no label is shown as it is. */
export function valueInWords(fact: Fact | undefined, value: GivenValue): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  const labelOf = (each: string): string => fact?.values?.find((known) => known.value === each)?.label ?? each;
  if (typeof value === "string") return labelOf(value);
  if (Array.isArray(value)) return value.map((each) => (typeof each === "string" ? labelOf(each) : JSON.stringify(each))).join(", ");
  return quantityInWords(fact, value);
}

function quantityInWords(fact: Fact | undefined, value: Quantity | number): string {
  const { min, max } = typeof value === "number" ? { min: value, max: value } : value;
  const unit = fact?.unit === undefined ? "" : fact.unit === "%" ? " %" : ` ${fact.unit}`;
  if (min === undefined && max === undefined) return JSON.stringify(value);
  if (min === max) return `${min}${unit}`;
  const [bottom, top] = [min === undefined || min === fact?.minimum, max === undefined || max === fact?.maximum];
  if (bottom !== top) return bottom ? `at most ${max}${unit}` : `at least ${min}${unit}`;
  return `${min ?? fact?.minimum} to ${max ?? fact?.maximum}${unit}`;
}

/** A fact with its value, as the server's errors write them; what stands in a path, such as levels[0].name, is none. */
const FACT_AND_VALUE = /(?<![\w.])(\w+): ("(?:[^"\\]|\\.)*"|true|false|-?[\d.]+|\[[^\]]*\]|\{[^{}]*\})/g;

/** An error of the server for someone who enters facts: with the facts' labels, without what only a caller of tools needs. */
export function problemInWords(problem: string, { facts }: ViewData): string {
  return problem
    .replace(/^(contradiction|invalid_arguments): /, "")
    .replace(/,? and call( \w+)? again/g, "")
    .replace(FACT_AND_VALUE, (asWritten, name: string, value: string) => {
      const fact = facts.find((each) => each.name === name);
      try {
        return fact === undefined ? asWritten : `“${fact.label}: ${valueInWords(fact, JSON.parse(value))}”`;
      } catch {
        return asWritten;
      }
    });
}

export function titleOf(rule: string, { rules }: ViewData): string {
  return rules.find(({ id }) => id === rule)?.title ?? rule;
}

export function labelOf(fact: string, { facts }: ViewData): string {
  return facts.find(({ name }) => name === fact)?.label ?? fact;
}

export function dispositionInWords(disposition: string): string {
  return Object.hasOwn(APPEARANCE, disposition) ? APPEARANCE[disposition as keyof typeof APPEARANCE].label : disposition;
}

/** What decides a level, in a line: a beginning, and the findings that made it what it is. */
export function whyInWords({ disposition, findings, open, possible }: Level): { text: string; titles: Finding[] } {
  const titles = (kind: Kind, status: Finding["status"]): Finding[] =>
    findings.filter((each) => each.kind === kind && each.status === status);
  if (disposition === "contraindicated") return { text: "Present, and absolute:", titles: titles("absolute", "present") };
  const unmet = titles("indication", "absent");
  if (disposition === "not_indicated") return { text: "No indication is met:", titles: unmet };
  if (disposition === "relative") return { text: "Present, and relative:", titles: titles("relative", "present") };
  const met = titles("indication", "present");
  if (disposition === "indicated")
    return { text: "By the facts given no contraindication applies; whoever treats confirms them. Met:", titles: met };
  const ruledOut = !possible.includes("relative") && !possible.includes("indicated");
  if (ruledOut) return { text: "No treatment by the table, whichever of these it is. No indication is met:", titles: unmet };
  const why = open === undefined ? "facts are missing." : `the article leaves it open. ${open.map(({ because }) => because).join(" ")}`;
  const against = [...titles("absolute", "present"), ...unmet, ...titles("relative", "present")];
  if (against.length > 0) return { text: `Not settled: ${why} Known against it so far:`, titles: against };
  if (met.length > 0) return { text: `Not settled: ${why} Met so far:`, titles: met };
  return { text: `Not settled: ${why}`, titles: [] };
}

/** How much is open, by kind: "5 of 5 absolute contraindications". */
export function openInWords(level: Level, { rules }: ViewData): string[] {
  const findings = everyRow(level, rules);
  return KINDS.flatMap((kind) => {
    const all = findings.filter((each) => each.kind === kind);
    const open = all.filter(({ status }) => status === "unknown").length;
    return open === 0 ? [] : [`${open} of ${all.length} ${KIND_TITLES[kind].toLowerCase()}`];
  });
}

/** One sentence for each change, for those who hear the page. */
export function changeInWords({ level, before, after, ruledOut }: Change): string {
  if (before === undefined && after !== undefined) return `${level} added: ${dispositionInWords(after)}.`;
  if (after === undefined) return `${level} removed.`;
  if (before !== after && before !== undefined) return `${level}: ${dispositionInWords(before)}, now ${dispositionInWords(after)}.`;
  const gone = ruledOut.map(dispositionInWords).join(", ");
  return `${level}: ${gone} ${ruledOut.length === 1 ? "is" : "are"} no longer possible; still ${dispositionInWords(after)}.`;
}

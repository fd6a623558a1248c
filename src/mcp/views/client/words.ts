// Facts and findings in the reader's words; the words themselves are the knowledge's.

import { DISPOSITIONS, type Disposition, type GivenValue, type Quantity } from "../../../rules/model.ts";
import { APPEARANCE } from "../../drawing/dispositions.ts";
import { statusInWords as stepInWords } from "../../render/plan-workup.ts";
import { everyRow } from "../../rows.ts";
import type { CheckOutput } from "../../tools/check-contraindications.ts";
import type { PlanOutput } from "../../tools/plan-workup.ts";
import { either, factInWords, KINDS } from "../../words.ts";
import type { ViewData } from "../data.ts";
import type { Change, Fact } from "./case.ts";
import { short } from "./quantity.ts";

export type Level = CheckOutput["levels"][number];
export type Finding = Level["findings"][number];
export type Kind = Finding["kind"];

export const KIND_TITLES: Record<Kind, string> = {
  absolute: "Absolute contraindications",
  indication: "Indications",
  relative: "Relative contraindications",
};

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
  const said = (number: number | undefined): string => (typeof number === "number" ? short(number) : String(number));
  if (min === max) return `${said(min)}${unit}`;
  const [bottom, top] = [min === undefined || min === fact?.minimum, max === undefined || max === fact?.maximum];
  if (bottom !== top) return bottom ? `at most ${said(max)}${unit}` : `at least ${said(min)}${unit}`;
  return `${said(min ?? fact?.minimum)} to ${said(max ?? fact?.maximum)}${unit}`;
}

/** A fact with its value, as the server's errors write them; what stands in a path, such as levels[0].name, is none. */
const FACT_AND_VALUE = /(?<![\w.])(\w+): ("(?:[^"\\]|\\.)*"|true|false|-?[\d.]+|\[[^\]]*\]|\{[^{}]*\})/g;

/** Where in the arguments something stands: "patient.someFact", "levels[0].level". */
const PATH = /\b(?:patient|levels)(?:\[(\d+)\])?(?:\.(\w+))?(?=:)/g;

/** An error of the server for someone who enters facts: with the facts' labels, without what only a caller of tools needs. */
export function problemInWords(problem: string, { facts }: ViewData, levels: readonly { level: string }[] = []): string {
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
    })
    .replace(PATH, (asWritten, at: string | undefined, name: string | undefined) => {
      const level = at === undefined ? undefined : (levels[Number(at)]?.level ?? `level ${Number(at) + 1}`);
      const label = facts.find((each) => each.name === name)?.label ?? name;
      if (level === undefined) return label ?? asWritten;
      return label === undefined || label === "level" ? level : `${level}, ${label}`;
    });
}

export function titleOf(rule: string, { rules }: ViewData): string {
  return rules.find(({ id }) => id === rule)?.title ?? rule;
}

export function labelOf(fact: string, { facts }: ViewData): string {
  return factInWords(fact, facts);
}

export function dispositionInWords(disposition: string): string {
  return Object.hasOwn(APPEARANCE, disposition) ? APPEARANCE[disposition as keyof typeof APPEARANCE].label : disposition;
}

/** What speaks for a disposition, in words that do not turn it round: an indication is met or not, a contraindication is there. */
export interface Reason {
  readonly mark: Disposition;
  readonly words: string;
  readonly finding: Finding;
}

const WEIGHTS: readonly [kind: Kind, status: Finding["status"], words: string, mark: Disposition][] = [
  ["absolute", "present", "Absolute contraindication present", "contraindicated"],
  ["indication", "absent", "Indication not met", "not_indicated"],
  ["indication", "present", "Indication met", "indicated"],
  ["relative", "present", "Relative contraindication present", "relative"],
];

/** The strongest first; what the source itself leaves open comes last. */
export function reasonsOf({ findings, unknown }: Pick<Level, "findings" | "unknown">): Reason[] {
  const told = WEIGHTS.flatMap(([kind, status, words, mark]) =>
    findings.filter((each) => each.kind === kind && each.status === status).map((finding): Reason => ({ mark, words, finding })),
  );
  const left = unknown.flatMap(({ rule, reason }): Reason[] => {
    const finding = findings.find((each) => each.rule === rule);
    if (reason !== "article_does_not_decide" || finding === undefined) return [];
    return [{ mark: "undetermined", words: "The article leaves it open", finding }];
  });
  return [...told, ...left];
}

/** What is settled of a level, in a sentence or two. */
export function settledInWords({ disposition, possible, open }: Level): string {
  if (disposition === "indicated") return "By the facts given no contraindication applies; whoever treats confirms them.";
  if (disposition !== "undetermined") return APPEARANCE[disposition]?.meaning ?? "";
  const openly = (open ?? []).map(({ because }) => because);
  const said =
    possible.length >= DISPOSITIONS.length ? "Nothing is excluded yet." : `It can only come out as ${either(possible.map(inRunningText))}.`;
  const against = possible.length < DISPOSITIONS.length && !possible.includes("relative") && !possible.includes("indicated");
  return [said, ...(against ? ["Either way there is no treatment by the table."] : []), ...openly].join(" ");
}

function inRunningText(disposition: string): string {
  return dispositionInWords(disposition).toLowerCase();
}

/** Levels of which the very same is to be told, together, each group under all of its names. */
export function together<Each extends { level: string }>(
  levels: readonly Each[],
  saying: (level: Omit<Each, "level">) => unknown = (rest) => rest,
): { names: readonly string[]; first: Each; members: readonly Each[] }[] {
  const groups = new Map<string, Each[]>();
  for (const each of levels) {
    const { level, ...rest } = each;
    const key = JSON.stringify(saying(rest));
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map((members) => ({ names: members.map(({ level }) => level), first: members[0] as Each, members }));
}

/** What is told of a level first: levels of which it is the same stand together. Rows that decide nothing may differ. */
export function sayingOf({ disposition, possible, open, findings, unknown }: Omit<Level, "level">): unknown {
  return [disposition, possible, open, unknown, reasonsOf({ findings, unknown })];
}

/** "to do", "only if … (not known: …)". */
export function stepStatusInWords(step: PlanOutput["steps"][number], data: ViewData): string {
  return stepInWords(step, (fact) => labelOf(fact, data));
}

/** What is not known and would bear on a decision, first what is asked for next; each with the levels for which it is not. */
export function notKnown({ ask, levels: all }: CheckOutput): { fact: string; levels: string[] }[] {
  const waiting = new Map(ask.map(({ fact, levels }) => [fact, new Set(levels)]));
  for (const { level, unknown } of all) {
    const facts = unknown.filter(({ reason }) => reason === "not_given").flatMap((each) => each.facts);
    for (const fact of facts) waiting.set(fact, (waiting.get(fact) ?? new Set()).add(level));
  }
  return [...waiting].map(([fact, levels]) => ({ fact, levels: levels.size === all.length ? [] : [...levels] }));
}

export function placeInWords(locator: string, { places }: ViewData): string {
  return Object.hasOwn(places, locator) ? (places[locator] as string) : locator;
}

/** What a row came to, in the words that fit its kind. */
export function statusInWords({ kind, status }: Pick<Finding, "kind" | "status">, isOpen: boolean): string {
  if (isOpen) return "left open";
  if (status === "unknown") return "not known";
  if (kind !== "indication") return status;
  return status === "present" ? "met" : "not met";
}

/** How much is open, by kind: "5 of 5 absolute, 12 of 12 relative, 2 of 2 indications"; empty where nothing is. */
export function openInWords(level: Level, { rules }: ViewData): string {
  const findings = everyRow(level, rules);
  const said = KINDS.flatMap((kind) => {
    const all = findings.filter((each) => each.kind === kind);
    const open = all.filter(({ status }) => status === "unknown").length;
    return open === 0 ? [] : [`${open} of ${all.length} ${kind === "indication" ? "indications" : `${kind} contraindications`}`];
  });
  return said.join(", ").replace(/ contraindications(?=.* contraindications)/, "");
}

/** One sentence for each change, for those who hear the page. */
export function changeInWords({ level, before, after, ruledOut }: Change): string {
  if (before === undefined && after !== undefined) return `${level} added: ${dispositionInWords(after)}.`;
  if (after === undefined) return `${level} removed.`;
  if (before !== after && before !== undefined) return `${level}: ${dispositionInWords(before)}, now ${dispositionInWords(after)}.`;
  const gone = ruledOut.map(dispositionInWords).join(", ");
  return `${level}: ${gone} ${ruledOut.length === 1 ? "is" : "are"} no longer possible; still ${dispositionInWords(after)}.`;
}

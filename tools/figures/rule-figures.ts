// Holds the figures of a rule's condition against its title, its row's passages and its readings: all of them tell the same.

import type { Check } from "../../src/knowledge/lint/index.ts";
import { type Knowledge, locatorOf, type Rule } from "../../src/knowledge/model.ts";
import { atomsIn } from "../../src/rules/condition.ts";
import type { CompareNode } from "../../src/rules/model.ts";
import { fromBound } from "../../src/rules/rational.ts";
import { type Quantity, readQuantities } from "../../src/text/quantities.ts";
import { figuresAt, listed, standingOf } from "./standing.ts";

/** The words of a comparison; the numbers on its two sides are told apart by the bound belonging to the one or the other. */
const KEYS = [
  ["moreThan", "more than", ["above", "to"]],
  ["atLeast", "at least", ["from", "below"]],
  ["lessThan", "less than", ["from", "below"]],
  ["atMost", "at most", ["above", "to"]],
] as const;
/** An example just beside a bound, as a share of the fact's whole range. */
const NEAR = 0.002;

interface Bound {
  /** As the condition has it: "more than 2/3". */
  readonly text: string;
  /** As a text may put it: as a share of the whole, or in the fact's unit. */
  readonly forms: readonly Quantity[];
  /** What a text may say of the number: the comparison itself, or its opposite. */
  readonly sides: readonly string[];
  /** In the dimension of `forms`' last, how near an example has to be. */
  readonly near: number;
  /** The ends of the fact's range, which are no bounds of the article. */
  readonly ends: readonly Quantity[];
}

/** A text that has to agree, with what to call it. */
interface Told {
  readonly name: string;
  readonly figures: readonly Quantity[];
}

export const ruleFigures: Check = ({ knowledge, at }) =>
  knowledge.rules.flatMap((rule) => {
    const bounds = boundsOf(knowledge, rule);
    if (bounds.length === 0) return [];
    const ofTheKind = (text: string): Quantity[] => readQuantities(text).filter((figure) => isOfTheKind(figure, bounds));
    const title = ofTheKind(rule.title);
    const passages = knowledge.passages
      .filter(({ id }) => locatorOf(id) === rule.row)
      .map(({ id, text }): Told => ({ name: `passage ${id}`, figures: ofTheKind(text) }));
    const readings = rule.readings.map((reading, index) => ({
      name: `reading ${index + 1}`,
      figures: ofTheKind([reading.question, reading.answer, reading.reason].join("\n")),
      sources: reading.sources.flatMap((source) => figuresAt(knowledge, source)),
    }));
    const ofPassages = passages.flatMap(({ figures }) => figures);
    // Where the row gives no figure, the bound is a reading of it, and has to be told as one.
    const footing = ofPassages.length > 0 ? ofPassages : [...title, ...readings.flatMap(({ figures }) => figures)];
    const agree =
      title.every((figure) => agrees(figure, bounds)) &&
      passages.every(({ figures }) => figures.length === 0 || figures.some((figure) => agrees(figure, bounds))) &&
      bounds.every((bound) => footing.some((figure) => agrees(figure, [bound]))) &&
      readings.every(({ figures, sources }) => isBorneOut(figures, sources, bounds));
    if (agree) return [];
    const told: Told[] = [{ name: "title", figures: title }, ...passages, ...readings.filter(({ figures }) => figures.length > 0)];
    const says = told.map(({ name, figures }) => `${name}: ${listed(figures) || "no figure"}`);
    const places = passages.map(({ name }) => at("passage", name.replace("passage ", ""), ["text"]));
    return [
      {
        ...at("rule", rule.id, ["condition"]),
        code: "figure",
        message: `rule ${rule.id}: its figures do not agree. Condition: ${bounds.map(({ text }) => text).join(", ")}; ${says.join("; ")}`,
        hint: `read the row again and put the right figure in each of them${places.map(({ file, line }) => `; the passage is at ${file}:${line}`).join("")}`,
      },
    ];
  });

function boundsOf({ facts }: Knowledge, rule: Rule): Bound[] {
  const atoms = [rule.condition, ...(rule.leftOpen ?? []).map(({ when }) => when)].flatMap(atomsIn);
  return atoms.flatMap(({ compare }) => {
    const fact = facts.find(({ name }) => name === compare?.fact);
    const key = KEYS.find(([name]) => compare?.[name] !== undefined);
    if (compare === undefined || fact === undefined || key === undefined) return [];
    const [name, words, sides] = key;
    const value = compare[name as keyof CompareNode] as number | string;
    const exact = fromBound(value, fact.maximum ?? 0);
    const inUnit = (number: number): Quantity[] => readQuantities(`${words} ${number} ${fact.unit}`);
    const text = `${words} ${value}${typeof value === "string" ? "" : ` ${fact.unit}`}`;
    const forms = [...(typeof value === "string" ? readQuantities(text) : []), ...inUnit(Number(exact.over) / Number(exact.under))];
    const ends = [fact.minimum ?? 0, fact.maximum ?? 0].flatMap(inUnit);
    return [{ text, forms, sides, near: NEAR * ((ends[1]?.low ?? 0) - (ends[0]?.low ?? 0)), ends }];
  });
}

function isOfTheKind(figure: Quantity, bounds: readonly Bound[]): boolean {
  return bounds.some(({ forms }) => standingOf(figure, forms) !== "nothing");
}

/** The same number, and not "at least" for "more than". */
function agrees(figure: Quantity, bounds: readonly Bound[]): boolean {
  return bounds.some(({ forms, sides }) => {
    const standing = standingOf(figure, forms);
    const hasSide = ["above", "from", "below", "to"].includes(figure.op);
    return standing === "same" || (standing === "comparator" && (!hasSide || sides.includes(figure.op)));
  });
}

/** Each figure of a reading is the bound, an end of the range, what its sources give, or an example beside the bound. */
function isBorneOut(figures: readonly Quantity[], sources: readonly Quantity[], bounds: readonly Bound[]): boolean {
  const isTold = (figure: Quantity): boolean =>
    agrees(figure, bounds) ||
    standingOf(figure, sources) === "same" ||
    bounds.some(({ ends }) => ["same", "comparator"].includes(standingOf(figure, ends)));
  const isExample = ({ op, text }: Quantity): boolean => op === "plain" && /\d/.test(text) && !text.includes("/");
  const besideABound = ({ low }: Quantity): boolean =>
    bounds.some(({ forms, near }) => Math.abs(low - (forms.at(-1)?.low ?? 0)) <= near * (1 + 1e-9));
  const someTold = figures.some((figure) => agrees(figure, bounds));
  return figures.every((figure) => isTold(figure) || (isExample(figure) && (someTold || besideABound(figure))));
}

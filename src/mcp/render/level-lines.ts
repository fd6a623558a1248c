// The text of decided levels: what is settled of each, what decides it, and what is not known and can change nothing.
import { NOT_GIVEN } from "../../rules/explain.ts";
import { isTreatable } from "../../rules/outcome.ts";
import { everyRow } from "../rows.ts";
import type { CheckOutput } from "../tools/check-contraindications.ts";
import { either, labelOf, type Names, RULE_KINDS } from "../words.ts";
import { inCitations } from "./parts.ts";

export type Level = CheckOutput["levels"][number];
type FindingOut = Level["findings"][number];
type Unknown = Level["unknown"][number];

/** Levels of which the very same is true are told once; a blank line after each. */
export function levelLines({ levels, ask }: Pick<CheckOutput, "levels" | "ask">, names: Names): string[] {
  const same = new Map<string, Level[]>();
  for (const each of levels) {
    const key = JSON.stringify({ ...each, level: "", asked: isAsked(each, ask) });
    same.set(key, [...(same.get(key) ?? []), each]);
  }
  return [...same.values()].flatMap((group) => [...linesOf(group, isAsked(group[0] as Level, ask), names), ""]);
}

/** Whether an answer alone can change a level that may still be treated: what the questions are about. */
export function isAsked(level: Level, ask: CheckOutput["ask"]): boolean {
  return isTreatable(level.possible) && ask.some(({ levels }) => levels.includes(level.level) || levels.length === 0);
}

function linesOf(group: readonly Level[], asked: boolean, names: Names): string[] {
  const [level] = group as [Level];
  const { unknown, open = [], whyNot } = level;
  const findings = everyRow(level, names.rules);
  const of = (kind: FindingOut["kind"], status: FindingOut["status"]): FindingOut[] =>
    findings.filter((each) => each.kind === kind && each.status === status);
  const said = ({ rule, source, because }: FindingOut): string => `${names.titleOf(rule)} [${source}] (${because})`;
  const undecided = unknown.filter(({ reason }) => reason === "article_does_not_decide");
  const pointsOfRules = undecided.map(({ rule }) => findings.find((each) => each.rule === rule) as FindingOut);
  const ownPoints = open.filter(({ because }) => !pointsOfRules.some((each) => each.because.includes(because)));
  const against = findings.filter(({ kind }) => kind !== "indication");
  const absent = against.filter(({ status }) => status === "absent").length;
  return [
    `${group.map((each) => each.level).join(", ")}: ${verdictOf(level, findings, asked)}`,
    ...of("absolute", "present").map((each) => `- Absolute contraindication: ${said(each)}`),
    ...of("relative", "present").map((each) => `- Relative contraindication: ${said(each)}`),
    // What is met and what is not present rests on the facts alone, which stand below.
    ...of("indication", "present").map(({ rule, source }) => `- Indication met: ${names.titleOf(rule)} [${source}]`),
    ...of("indication", "absent").map((each) => `- Indication not met: ${said(each)}`),
    ...ownPoints.map(({ because, sides }) => `- The article leaves it open: ${because} ${inCitations(sides)}`),
    ...undecided.map(({ sides = [] }, at) => {
      const { kind, rule, because, source } = pointsOfRules[at] as FindingOut;
      return `- The article leaves it open, ${RULE_KINDS[kind]}: ${names.titleOf(rule)} [${source}] (${because}) ${inCitations(sides.filter((each) => each !== source))}`.trimEnd();
    }),
    ...(absent === 0
      ? []
      : [`- Not present: ${absent === against.length ? "all" : `${absent} of`} ${against.length} contraindications, by the facts below.`]),
    ...(asked ? [] : besideIt(level, findings, names)),
    ...(whyNot === undefined ? [] : turningPoints(whyNot, names)),
  ];
}

/** What other facts would lead to what was asked for: what the article turns on, and no advice. */
function turningPoints(sets: NonNullable<Level["whyNot"]>, names: Names): string[] {
  if (sets.length === 0) return ["- No other facts would lead to what was asked, or it is there."];
  const said = sets.map((set) => set.map(({ fact, is, source }) => `${names.factOf(fact)}: ${is} [${source}]`).join(" and "));
  return [`- What was asked would be so with: ${said.join("; or with ")}.`];
}

/** What is settled, in the first words; what is still possible, where it is not. */
function verdictOf({ disposition, possible, open = [] }: Level, findings: readonly FindingOut[], asked: boolean): string {
  const isUnmet = findings.every(({ kind, status }) => kind !== "indication" || status === "absent");
  const unmet = isUnmet ? "no indication is met" : "not indicated";
  if (disposition === "contraindicated") return "not to be treated: contraindicated.";
  if (disposition === "not_indicated") return `not to be treated: ${unmet}.`;
  if (!isTreatable(possible))
    return isUnmet
      ? "not to be treated: no indication is met. Undetermined is only whether it is contraindicated too."
      : "not to be treated: contraindicated or not indicated; undetermined is only which.";
  if (disposition !== "undetermined") return `${labelOf(disposition)}.`;
  const could = `undetermined; still possible: ${either(possible.map(labelOf))}.`;
  if (asked) return could;
  return `${could} ${open.length > 0 ? "No answer can settle it: the article leaves it open." : "No answer alone can settle it."}`;
}

/** What is not known of a level that is settled, or not to be treated either way: what would still tell, and how much would not. */
function besideIt({ disposition, possible, unknown }: Level, findings: readonly FindingOut[], names: Names): string[] {
  const waiting = unknown.filter(({ reason }) => reason === "not_given");
  const kindOf = ({ rule }: Unknown): FindingOut["kind"] | undefined => findings.find((each) => each.rule === rule)?.kind;
  const telling = waiting.filter((each) => isTreatable(possible) || kindOf(each) === "absolute");
  const idle = waiting.length - telling.length;
  const alone = disposition === "undetermined" ? "Not known, and none of it settles this alone" : "Not known, and without effect on this";
  const lead = isTreatable(possible)
    ? alone
    : disposition === "contraindicated"
      ? "Not known, and absolute too"
      : "Not known, and would contraindicate it too";
  const rows = telling.map(({ rule, facts }) => {
    const because = findings.find((each) => each.rule === rule)?.because ?? NOT_GIVEN;
    return `${facts.map(names.factOf).join(", ")} [${names.rowOf(rule)}]${because === NOT_GIVEN ? "" : ` (${because})`}`;
  });
  return [
    ...(rows.length === 0 ? [] : [`- ${lead}: ${rows.join("; ")}.`]),
    ...(idle === 0
      ? []
      : [`- ${idle} ${rows.length > 0 ? "more " : ""}row${idle === 1 ? " is" : "s are"} not known and would change nothing.`]),
  ];
}

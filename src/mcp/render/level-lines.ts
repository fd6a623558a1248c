// The text of decided levels: what is settled of each, what decides it, and what is not known and can change nothing.
import { DISPOSITIONS } from "../../rules/model.ts";
import { isTreatable } from "../../rules/outcome.ts";
import { everyRow } from "../rows.ts";
import type { CheckOutput } from "../tools/check-contraindications.ts";
import { placeIn } from "../unquoted.ts";
import { either, labelOf, type Names, RULE_KINDS } from "../words.ts";
import { byKind, openRows, rowInWords } from "./open-rows.ts";
import { inCitations } from "./parts.ts";

export type Level = CheckOutput["levels"][number];
type FindingOut = Level["findings"][number];

/** Levels of which the very same is true are told once; a blank line after each. */
export function levelLines({ levels, ask, unquoted = [] }: Pick<CheckOutput, "levels" | "ask" | "unquoted">, names: Names): string[] {
  const same = new Map<string, { group: Level[]; asked: boolean; unconfirmed: string[] }>();
  for (const each of levels) {
    const asked = isAsked(each, ask);
    const unconfirmed = unquoted.flatMap((entry) => factAt(entry, each.level));
    const key = JSON.stringify({ ...each, level: "", asked, unconfirmed });
    same.set(key, { asked, unconfirmed, group: [...(same.get(key)?.group ?? []), each] });
  }
  return [...same.values()].flatMap(({ group, asked, unconfirmed }) => [...linesOf(group, asked, unconfirmed, names), ""]);
}

/** The fact of an entry of `unquoted` where it is this level's or the patient's. */
function factAt(entry: string, level: string): string[] {
  const { fact, level: own } = placeIn(entry);
  return own === undefined || own === level ? [fact] : [];
}

/** Whether an answer alone can change a level that may still be treated: what the questions are about. */
export function isAsked(level: Level, ask: CheckOutput["ask"]): boolean {
  return isTreatable(level.possible) && ask.some(({ levels }) => levels.includes(level.level) || levels.length === 0);
}

function linesOf(group: readonly Level[], asked: boolean, unconfirmed: readonly string[], names: Names): string[] {
  const [level] = group as [Level];
  const { unknown, open = [], whyNot } = level;
  const findings = everyRow(level, names.rules);
  const of = (kind: FindingOut["kind"], status: FindingOut["status"]): FindingOut[] =>
    findings.filter((each) => each.kind === kind && each.status === status);
  const said = ({ rule, source, because }: FindingOut): string => `${names.titleOf(rule)} [${source}] (${because})`;
  const undecided = unknown.filter(({ reason }) => reason === "article_does_not_decide");
  const pointsOfRules = undecided.map(({ rule }) => findings.find((each) => each.rule === rule) as FindingOut);
  const ownPoints = open.filter(({ because }) => !pointsOfRules.some((each) => each.because.includes(because)));
  const met = of("indication", "present");
  const indications = findings.filter(({ kind }) => kind === "indication").length;
  const ofHowMany = met.length < indications ? `, ${met.length} of ${indications}` : "";
  // One that is not met beside one that is leaves the level open by itself, and is told as that.
  const isWaiting = of("indication", "unknown").length > 0 && of("indication", "absent").length === 0;
  const whetherAll = isWaiting && names.indicationsNeeded === "undecided" ? `. ${WHETHER_ALL}` : "";
  return [
    `${group.map((each) => each.level).join(", ")}: ${verdictOf(level, findings, asked, names)}`,
    ...of("absolute", "present").map((each) => `- Absolute contraindication: ${said(each)}`),
    ...of("relative", "present").map((each) => `- Relative contraindication: ${said(each)}`),
    // What is met and what is ruled out rests on the facts alone, which stand below.
    ...met.map(({ rule, source }) => `- Indication met${ofHowMany}: ${names.titleOf(rule)} [${source}]${whetherAll}`),
    ...of("indication", "absent").map((each) => `- Indication not met: ${said(each)}`),
    ...ownPoints.map(({ because, sides }) => `- The article leaves it open: ${because} ${inCitations(sides)}`),
    ...undecided.map(({ sides = [] }, at) => {
      const { kind, rule, because, source } = pointsOfRules[at] as FindingOut;
      return `- The article leaves it open, ${RULE_KINDS[kind]}: ${names.titleOf(rule)} [${source}] (${because}) ${inCitations(sides.filter((each) => each !== source))}`.trimEnd();
    }),
    ...ruledOut(findings, unconfirmed, names),
    ...(asked ? [] : besideIt(level, names)),
    ...(whyNot === undefined ? [] : turningPoints(whyNot, names)),
  ];
}

/** Said where one indication is met, another is not known, and the source does not say whether all are needed. */
export const WHETHER_ALL = "The article leaves open whether this alone suffices.";

/** How many contraindications are ruled out, and which: those that are, or where they are most of them the others. */
function ruledOut(findings: readonly FindingOut[], unconfirmed: readonly string[], names: Names): string[] {
  const all = findings.filter(({ kind }) => kind !== "indication");
  const absent = all.filter(({ status }) => status === "absent");
  const others = all.filter((each) => !absent.includes(each));
  const titles = (rows: readonly FindingOut[]): string => rows.map(({ rule }) => names.titleOf(rule)).join("; ");
  const doubted = absent.filter(({ rule }) => names.factsOf(rule).some((fact) => unconfirmed.includes(fact)));
  const which = others.length === 0 ? "" : absent.length <= others.length ? ` (${titles(absent)})` : `, all but: ${titles(others)}`;
  const doubt = doubted.length === 0 ? "" : `. Of these unconfirmed: ${titles(doubted)}`;
  const count = others.length === 0 ? `all ${all.length}` : `${absent.length} of ${all.length}`;
  return absent.length === 0 ? [] : [`- Ruled out: ${count} contraindications${which}${doubt}.`];
}

/** What other facts would lead to what was asked for: what the article turns on, and no advice. */
function turningPoints(sets: NonNullable<Level["whyNot"]>, names: Names): string[] {
  if (sets.length === 0) return ["- No other facts would lead to what was asked, or it is there."];
  const said = sets.map((set) => set.map(({ fact, is, source }) => `${names.factOf(fact)}: ${is} [${source}]`).join(" and "));
  return [`- What was asked would be so with: ${said.join("; or with ")}.`];
}

/** What is settled, in the first words, with what it is of and what comes next; what is still possible, where it is not. */
function verdictOf({ disposition, possible, open = [] }: Level, findings: readonly FindingOut[], asked: boolean, names: Names): string {
  const { about, by, team } = names.decision;
  const isUnmet = findings.every(({ kind, status }) => kind !== "indication" || status === "absent");
  const unmet = isUnmet ? ", as no indication is met" : "";
  const Team = `${team.charAt(0).toUpperCase()}${team.slice(1)}`;
  if (disposition === "contraindicated") {
    const present = findings.filter(({ kind, status }) => kind === "absolute" && status === "present");
    const while_ = present.flatMap(({ rule }) => names.whileOf(rule) ?? []);
    const canChange = while_.length === present.length;
    return `contraindicated by ${by}: no ${about}${canChange ? ` ${while_.join(" and ")}. If that changes, call again` : ""}.`;
  }
  if (disposition === "not_indicated") return `not indicated by ${by}: no ${about}${unmet}.`;
  if (!isTreatable(possible))
    return isUnmet
      ? `no ${about} by ${by}${unmet}. Undetermined is only whether it is contraindicated too.`
      : `no ${about} by ${by}: contraindicated or not indicated; undetermined is only which.`;
  if (disposition !== "undetermined")
    return `${labelOf(disposition)} by ${by}: ${about}, if the facts below are right. No clearance: ${team} confirms them and decides.`;
  const could =
    possible.length === DISPOSITIONS.length
      ? "undetermined: every outcome is still possible."
      : `undetermined; still possible: ${either(possible.map(labelOf))}.`;
  if (asked) return could;
  return `${could} ${open.length > 0 ? `No further fact settles it, since the article leaves it open. ${Team} decides.` : "No answer alone settles it."}`;
}

/** What is not known of a level that is settled, or not to be treated either way: what would still tell, and how much would not. */
function besideIt(level: Level, names: Names): string[] {
  const { disposition, possible } = level;
  const waiting = openRows([level]);
  const telling = waiting.filter(({ rule }) => isTreatable(possible) || names.kindOf(rule) === "absolute");
  const idle = waiting.filter((each) => !telling.includes(each));
  const count = (["relative", "indication"] as const).flatMap((kind) => {
    const { length } = idle.filter(({ rule }) => names.kindOf(rule) === kind);
    return length === 0 ? [] : [`${length} ${RULE_KINDS[kind]}${length === 1 ? "" : "s"}`];
  });
  const lead =
    disposition === "contraindicated"
      ? "Not known yet; each, if so, would be a further absolute contraindication"
      : "Not known yet; each, if so, would contraindicate it too";
  const alone = disposition === "undetermined" ? "Not known, and none of it settles this alone" : "Not known, and without effect on this";
  const rows = isTreatable(possible)
    ? [`- ${alone}: ${byKind(telling, names, () => "").join("; ")}.`]
    : [`- ${lead}: ${telling.map((row) => rowInWords(row, names, () => "")).join("; ")}.`];
  return [
    ...(telling.length === 0 ? [] : rows),
    ...(count.length === 0 ? [] : [`- Not known too, and without effect on this: ${count.join(", ")}.`]),
  ];
}

// The text of a decision: what decides comes first, every finding with its row, then what to ask.
import { NOT_GIVEN } from "../../rules/explain.ts";
import type { CheckOutput } from "../tools/check-contraindications.ts";
import { caseLines, closing, inBrackets, listed, tensionLines, titled } from "./parts.ts";

type Level = CheckOutput["levels"][number];
type FindingOut = Level["findings"][number];

const KINDS = ["absolute", "indication", "relative"] as const;

/** As many questions as are worth putting at once: who is asked more answers none. The rest stand in one block after them. */
export const FIRST_QUESTIONS = 3;

/** What stands in place of a decision where no level was named, in whatever form it is shown. */
export const NO_LEVEL = "No level was given, so that there is no decision. Name the level or levels, with what is known of each.";

/** What sittings are, in whatever form they are shown: a grouping of what is not ruled out, and no plan to treat it. */
export const SITTINGS = "Sittings, if every level that is not ruled out were treated";

/** What "could become" takes for granted, in whatever form it is shown. */
export const COULD_BECOME = '"Could become" is by one of the answers, with everything else that is not known in its favor.';

/** What questions leave out, in whatever form they are shown. */
export const ALONE = "Facts that can change the answer only together with others are not among these.";

/** Complete without the structured content: the same levels, findings, unknowns, questions, considerations and sittings. */
export function renderCheck(output: CheckOutput): string {
  return [
    ...(output.levels.length > 0 ? output.levels.flatMap(level) : [NO_LEVEL, ...everyLevel(output)]),
    ...questions(output),
    ...titled(
      "Studies that would tell what is not known; see plan_workup",
      output.workup.map(({ step, title, levels }) => `- ${title}${inBrackets(levels)} {${step}}`),
    ),
    ...titled(
      "How it was read",
      output.readings.map(
        ({ rule, question, answer, sources, levels }) => `- ${question} ${answer} [${sources.join("] [")}]${inBrackets(levels)} {${rule}}`,
      ),
    ),
    ...titled(
      "To consider",
      output.considerations.map(({ id, text, source, references, levels }) => {
        const refs = references.length > 0 ? ` [ref ${references.join(", ")}]` : "";
        return `- ${text} [${source}]${refs}${inBrackets(levels)} {${id}}`;
      }),
    ),
    ...titled(
      SITTINGS,
      output.sittings.map((sitting, at) => `${at + 1}. ${sitting.join(", ")}`),
    ),
    ...titled("Where the article also says otherwise", tensionLines(output.tensions)),
    ...titled("Facts as understood", caseLines(output.facts)),
    ...listed("Facts given without words behind them: ", output.unquoted ?? []),
    ...closing(output),
  ].join("\n");
}

function level({ level: name, disposition, possible, open: points = [], findings, unknown, whyNot }: Level): string[] {
  const said = ({ rule, source, because }: FindingOut): string => `${rule} [${source}] (${because})`;
  const against = findings.filter(({ kind, status }) => kind !== "indication" && status === "present");
  const indications = findings.filter(({ kind, status }) => kind === "indication" && status !== "unknown");
  const absent = (wanted: FindingOut["kind"]): FindingOut[] =>
    findings.filter(({ kind, status }) => kind === wanted && kind !== "indication" && status === "absent");
  const open = findings.flatMap((finding) => {
    const why = unknown.find(({ rule }) => rule === finding.rule);
    return why === undefined ? [] : [{ finding, why }];
  });
  const notGiven = (kind: FindingOut["kind"]): string[] =>
    open
      .filter(({ finding, why }) => finding.kind === kind && why.reason === "not_given")
      .map(
        ({ finding, why }) =>
          `${finding.rule} [${finding.source}] needs ${why.facts.join(", ")}${finding.because === NOT_GIVEN ? "" : ` (${finding.because})`}`,
      );
  return [
    `${name}: ${verdictOf({ disposition, possible })}`,
    ...points.map(({ because, sides }) => `  left open by the article: ${because} sides [${sides.join("] [")}]`),
    ...against.map((finding) => `  present, ${finding.kind}: ${said(finding)}`),
    ...indications.map((finding) => `  indication ${finding.status}: ${said(finding)}`),
    ...open
      .filter(({ why }) => why.reason === "article_does_not_decide")
      .map(
        ({ finding, why }) =>
          `  unknown, article_does_not_decide, ${finding.kind}: ${said(finding)} sides [${why.sources.join("] [")}], rests on ${why.facts.join(", ")}`,
      ),
    ...KINDS.flatMap((kind) => listed(`  unknown, not_given, ${kind}: `, notGiven(kind))),
    ...(whyNot ?? []).map(
      (set, at) =>
        `  would be so with, ${at + 1}: ${set.map(({ fact, is, source, rule }) => `${fact}: ${is} [${source}] {${rule}}`).join("; ")}`,
    ),
    ...(whyNot?.length === 0 ? ["  no other facts lead there, or it is there"] : []),
    ...KINDS.flatMap((kind) => listed(`  absent, ${kind}: `, absent(kind).map(said))),
    "",
  ];
}

function everyLevel({ everyLevel: any }: CheckOutput): string[] {
  if (any === undefined) return [];
  return [
    `Whatever the level: ${verdictOf(any)}`,
    ...any.findings.map(({ rule, kind, source, because }) => `  present, ${kind}: ${rule} [${source}] (${because})`),
    "",
  ];
}

function verdictOf({ disposition, possible }: Pick<Level, "disposition" | "possible">): string {
  return disposition === "undetermined" ? `undetermined; still possible: ${possible.join(", ")}` : disposition;
}

function questions({ ask }: CheckOutput): string[] {
  const line = (each: CheckOutput["ask"][number]): string => {
    return `${each.fact}: ${each.question}${inBrackets(each.levels)} → could become ${each.couldBecome.join(", ")} {${each.rules.join(", ")}}`;
  };
  const first = ask.slice(0, FIRST_QUESTIONS).map((each, at) => `${at + 1}. ${line(each)}`);
  const rest = ask.slice(FIRST_QUESTIONS).map((each) => `- ${line(each)}`);
  if (first.length === 0) return [];
  return [
    ...titled("Ask next; these matter most", first),
    ...titled("Further facts of which an answer alone can still change it", rest),
    `${COULD_BECOME} ${ALONE}`,
    "",
  ];
}

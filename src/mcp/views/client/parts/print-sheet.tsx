// The page as it is printed: one sheet with the facts as given, the decision by level, the drawing, sources and what was not known.
import type { JSX } from "preact";
import type { GivenValue } from "../../../../rules/model.ts";
import { SITTINGS } from "../../../render/check-contraindications.ts";
import type { CheckOutput } from "../../../tools/check-contraindications.ts";
import { unquotedInWords } from "../../../unquoted.ts";
import type { ViewData } from "../../data.ts";
import { useShared } from "../context.ts";
import { dispositionInWords, type Level, labelOf, titleOf, valueInWords, whyInWords } from "../words.ts";
import { Picture, Sign } from "./svg.tsx";

/** With more levels than this that differ, the sheet is set smaller. */
const FEW = 4;

/** `stale`: the facts as last entered could not be decided, and this is the decision before them. */
export function PrintSheet({ result, stale }: { result: CheckOutput; stale: boolean }): JSX.Element {
  const { data } = useShared();
  const { guideline, program } = data;
  const { everyLevel, facts, sittings } = result;
  const decisions = together(result.levels, (level) => sayingOf(level));
  const given = together(facts.levels as (Record<string, GivenValue> & { level: string })[], ({ level, ...own }) =>
    factsInWords(own, data),
  );
  return (
    <div class={`sheet${decisions.length > FEW || given.length > FEW ? " many" : ""}`}>
      <header>
        <h1>{guideline.title}</h1>
        <p>{guideline.citation}</p>
      </header>
      {stale && <p class="warning">The facts as last entered could not be decided; this is the decision before them.</p>}
      <div class="sheet-columns">
        <Picture name="printed" levels={result.levels} />
        <div>
          <h2>Decision by level</h2>
          {decisions.length === 0 && <p>No level was given.</p>}
          {everyLevel !== undefined && (
            <p class={`sheet-level is-${everyLevel.disposition}`}>
              <Sign of={everyLevel.disposition} /> <strong>{`Whatever the level: ${dispositionInWords(everyLevel.disposition)}.`}</strong>{" "}
              {everyLevel.findings.map(({ rule, kind, source }) => `Present, ${kind}: ${titleOf(rule, data)} [${source}].`).join(" ")}
            </p>
          )}
          {decisions.map(({ names, first }) => (
            <SheetLevel key={names} names={names} level={first} />
          ))}
          {sittings.length > 0 && (
            <p>
              <strong>{SITTINGS}:</strong> {sittings.map((each, at) => `${at + 1}. ${each.join(", ")}`).join("; ")}
            </p>
          )}
          <h2>Facts as given</h2>
          <p>
            <strong>Patient:</strong> {factsInWords(facts.patient as Record<string, GivenValue>, data)}
          </p>
          {given.map(({ names, said }) => (
            <p key={names}>
              <strong>{names}:</strong> {said}
            </p>
          ))}
          {facts.entailed.map(({ level, fact, because }) => (
            <p key={`${level}${fact}`}>
              {level}: {labelOf(fact, data)} follows ({because}).
            </p>
          ))}
          {unquotedInWords(result.unquoted ?? [], facts, data.facts).map(({ title, labels }) => (
            <p key={title}>
              <strong>{title}:</strong> {labels.join("; ")}.
            </p>
          ))}
          <h2>Not known, most important first</h2>
          <p>{notKnown(result, data).join("; ") || "Nothing that could change the decision"}.</p>
          <h2>Sources</h2>
          <p>
            {guideline.citation}; every row of the decision is named by its place. Knowledge {guideline.knowledgeVersion}, digest{" "}
            {guideline.digest}; {program.name} {program.version}.
          </p>
        </div>
      </div>
      <footer>{result.notices.join(" ")}</footer>
    </div>
  );
}

function SheetLevel({ names, level }: { names: string; level: Level }): JSX.Element {
  const { data } = useShared();
  const { disposition, possible } = level;
  const { text, titles } = whyInWords(level);
  const open = level.unknown.filter(({ reason }) => reason === "article_does_not_decide");
  const rows = (list: readonly { rule: string; source: string }[]): string =>
    list.map(({ rule, source }) => `${titleOf(rule, data)} [${source}]`).join("; ");
  return (
    <p class={`sheet-level is-${disposition}`}>
      <Sign of={disposition} /> <strong>{`${names}: ${dispositionInWords(disposition)}.`}</strong>{" "}
      {disposition === "undetermined" && `Still possible: ${possible.map(dispositionInWords).join(", ")}. `}
      {text} {rows(titles)}
      {titles.length > 0 && "."}
      {open.length > 0 &&
        ` The article leaves open: ${open.map(({ rule, sides = [] }) => `${titleOf(rule, data)} [${sides.join("] [")}]`).join("; ")}.`}
    </p>
  );
}

/** What is printed of a level, as text: levels of which the same is said stand together. */
function sayingOf(level: Level): string {
  const { text, titles } = whyInWords(level);
  const open = level.unknown.filter(({ reason }) => reason === "article_does_not_decide");
  return JSON.stringify([level.disposition, level.possible, text, titles.map(({ rule }) => rule), open]);
}

function together<Each extends { level: string }>(
  levels: readonly Each[],
  saying: (level: Each) => string,
): { names: string; first: Each; said: string }[] {
  const groups = new Map<string, Each[]>();
  for (const level of levels) groups.set(saying(level), [...(groups.get(saying(level)) ?? []), level]);
  return [...groups].map(([said, members]) => ({ names: members.map(({ level }) => level).join(", "), first: members[0] as Each, said }));
}

function factsInWords(own: Record<string, GivenValue>, data: ViewData): string {
  const said = Object.entries(own).map(([name, value]) => {
    const fact = data.facts.find((each) => each.name === name);
    return `${labelOf(name, data)}: ${valueInWords(fact, value)}`;
  });
  return said.length === 0 ? "nothing given." : `${said.join("; ")}.`;
}

/** What is not known, first what is asked for next, each with the levels for which it is not. */
function notKnown({ ask, levels: all }: CheckOutput, data: ViewData): string[] {
  const waiting = new Map(ask.map(({ fact, levels }) => [fact, new Set(levels)]));
  for (const { level, unknown } of all) {
    const facts = unknown.filter(({ reason }) => reason === "not_given").flatMap((each) => each.facts);
    for (const fact of facts) waiting.set(fact, (waiting.get(fact) ?? new Set()).add(level));
  }
  return [...waiting].map(([fact, levels]) => `${labelOf(fact, data)}${levels.size === all.length ? "" : ` (${[...levels].join(", ")})`}`);
}

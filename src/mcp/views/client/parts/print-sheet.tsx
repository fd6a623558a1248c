// The case as it is printed or saved: who and when to be filled in, what is settled, what to do next, everything that is not known.
import type { JSX } from "preact";
import type { GivenValue } from "../../../../rules/model.ts";
import { SITTINGS } from "../../../render/check-contraindications.ts";
import { AGAINST, CLOSED, RULED_OUT, STEPS } from "../../../render/plan-workup.ts";
import { byOpenness } from "../../../step-status.ts";
import type { CheckOutput } from "../../../tools/check-contraindications.ts";
import type { PlanOutput } from "../../../tools/plan-workup.ts";
import { unquotedInWords } from "../../../unquoted.ts";
import type { ViewData } from "../../data.ts";
import { useShared } from "../context.ts";
import type { Assessing } from "../use-case.ts";
import {
  dispositionInWords,
  type Level,
  labelOf,
  notKnown,
  reasonsOf,
  sayingOf,
  settledInWords,
  stepStatusInWords,
  titleOf,
  together,
  valueInWords,
} from "../words.ts";
import { Picture, Sign } from "./svg.tsx";

/** Filled in by hand: nobody tells the view who the patient is. */
const TO_FILL = ["Patient:", "Date:", "Filled in by:"];

export function PrintSheet({ assessing, result }: { assessing: Assessing; result: CheckOutput }): JSX.Element {
  const { data } = useShared();
  const { guideline, program } = data;
  const { plan, problem, isExample } = assessing;
  const { everyLevel, facts, sittings, considerations } = result;
  const given = together(facts.levels as (Record<string, GivenValue> & { level: string })[]);
  return (
    <div class="sheet">
      <header>
        <h1>{guideline.title}</h1>
        <p>{guideline.citation}</p>
      </header>
      <p class="to-fill">
        {TO_FILL.map((label) => (
          <span key={label}>{label}</span>
        ))}
      </p>
      {isExample && <p class="warning">Example, not your patient: {data.example?.title}.</p>}
      {problem !== undefined && <p class="warning">The facts as last entered could not be decided; this is the decision before them.</p>}
      <div class="sheet-picture">
        <Picture name="printed" levels={result.levels} />
      </div>
      <h2>What is settled</h2>
      {result.levels.length === 0 && everyLevel === undefined && <p>No level was given.</p>}
      {everyLevel !== undefined && (
        <p class={`sheet-level is-${everyLevel.disposition}`}>
          <Sign of={everyLevel.disposition} /> <strong>{`Whatever the level: ${dispositionInWords(everyLevel.disposition)}.`}</strong>{" "}
          {everyLevel.findings.map(({ rule, kind, source }) => `Present, ${kind}: ${titleOf(rule, data)} [${source}].`).join(" ")}
        </p>
      )}
      {together(result.levels, sayingOf).map(({ names, first }) => (
        <SheetLevel key={names.join()} names={names.join(", ")} level={first} />
      ))}
      {sittings.length > 0 && (
        <p>
          <strong>{SITTINGS}:</strong> {sittings.map((each, at) => `${at + 1}. ${each.join(", ")}`).join("; ")}
        </p>
      )}
      {plan !== undefined && <SheetPlan plan={plan} />}
      <h2>Not known, most important first</h2>
      <p>
        {notKnown(result)
          .map(({ fact, levels }) => `${labelOf(fact, data)}${levels.length === 0 ? "" : ` (${levels.join(", ")})`}`)
          .join("; ") || "Nothing that could change the decision"}
        .
      </p>
      <h2>Facts as given</h2>
      <p>
        <strong>Patient:</strong> {factsInWords(facts.patient as Record<string, GivenValue>, data)}
      </p>
      {given.map(({ names, first: { level: _, ...own } }) => (
        <p key={names.join()}>
          <strong>{names.join(", ")}:</strong> {factsInWords(own as Record<string, GivenValue>, data)}
        </p>
      ))}
      {together(facts.entailed).map(({ names, first: { fact, because } }) => (
        <p key={`${names}${fact}`}>
          {names.join(", ")}: {labelOf(fact, data)} is inferred ({because}).
        </p>
      ))}
      {unquotedInWords(result.unquoted ?? [], facts, data.facts).map(({ title, labels }) => (
        <p key={title}>
          <strong>{title}:</strong> {labels.join("; ")}.
        </p>
      ))}
      {considerations.length > 0 && (
        <>
          <h2>To consider</h2>
          {considerations.map(({ id, text, source }) => (
            <p key={id}>
              {text} [{source}]
            </p>
          ))}
        </>
      )}
      <footer>
        <p>{result.notices.join(" ")}</p>
        <p>
          {guideline.citation}; what stands in brackets are its paragraphs and rows. Knowledge {guideline.knowledgeVersion}, digest{" "}
          {guideline.digest}; {program.name} {program.version}.
        </p>
      </footer>
    </div>
  );
}

function SheetLevel({ names, level }: { names: string; level: Level }): JSX.Element {
  const { data } = useShared();
  const { disposition, unknown } = level;
  const sidesOf = (rule: string): string => (unknown.find((each) => each.rule === rule)?.sides ?? []).map((each) => ` [${each}]`).join("");
  return (
    <p class={`sheet-level is-${disposition}`}>
      <Sign of={disposition} /> <strong>{`${names}: ${dispositionInWords(disposition)}.`}</strong> {settledInWords(level)}{" "}
      {reasonsOf(level)
        .map(({ words, finding: { rule, source } }) => `${words}: ${titleOf(rule, data)} [${source}]${sidesOf(rule)}.`)
        .join(" ")}
    </p>
  );
}

function SheetPlan({ plan: { against, ruledOut, steps } }: { plan: PlanOutput }): JSX.Element {
  const { data } = useShared();
  const { open, closed } = byOpenness(steps);
  return (
    <>
      <h2>What to do next</h2>
      {against.length > 0 && <p>{`${AGAINST}: ${against.map(({ title, source }) => `${title} [${source}]`).join("; ")}.`}</p>}
      {ruledOut.length > 0 && <p>{`${RULED_OUT}: ${ruledOut.join(", ")}.`}</p>}
      <p>{STEPS}:</p>
      <ol class="sheet-steps">
        {open.map((step) => (
          <li key={step.step}>
            <strong>{step.title}</strong>: {stepStatusInWords(step, data)}. {step.text} {step.reason}{" "}
            {step.sources.map((each) => `[${each}]`).join(" ")}
            {(step.caveats ?? []).map(({ text }) => ` But: ${text}`)}
          </li>
        ))}
      </ol>
      {closed.length > 0 && <p>{`${CLOSED}: ${closed.map((step) => `${step.title} (${stepStatusInWords(step, data)})`).join("; ")}.`}</p>}
    </>
  );
}

function factsInWords(own: Record<string, GivenValue>, data: ViewData): string {
  const said = Object.entries(own).map(([name, value]) => {
    const fact = data.facts.find((each) => each.name === name);
    return `${labelOf(name, data)}: ${valueInWords(fact, value)}`;
  });
  return said.length === 0 ? "nothing given." : `${said.join("; ")}.`;
}

/** The sheet as a file of its own, with the style of the document that it stands in. */
export function savedSheet(): string {
  const style = [...document.querySelectorAll("style")].map(({ textContent }) => textContent).join("\n");
  const sheet = document.querySelector(".sheet")?.outerHTML ?? "";
  return `<!doctype html><html lang="en" class="saved"><head><meta charset="utf-8"><title>${document.title}</title><style>${style}</style></head><body>${sheet}</body></html>`;
}

// The assessment: the levels, one form for what is known, and beside it what is settled, what to do and what to ask next.
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { unknownIn, withLevel, withoutLevel } from "../case.ts";
import { useShared } from "../context.ts";
import { holdStill } from "../hold-still.ts";
import type { Assessing } from "../use-case.ts";
import { dispositionInWords, problemInWords, together } from "../words.ts";
import { AskNext } from "./ask-next.tsx";
import { rowOf } from "./fact-row.tsx";
import { Form } from "./form.tsx";
import { LevelsField } from "./levels-field.tsx";
import { NextSteps } from "./next-steps.tsx";
import { Changes, Settled } from "./settled.tsx";
import { Surroundings } from "./surroundings.tsx";
import { Legend, Picture } from "./svg.tsx";
import { ExampleBanner, Toolbar } from "./toolbar.tsx";

export function Assess({ assessing }: { assessing: Assessing }): JSX.Element {
  const { data } = useShared();
  const { facts, result, busy, problem, change } = assessing;
  const spacer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => holdStill(spacer.current));
  const add = (levels: readonly string[]): void =>
    change((known) => levels.reduce((sofar, level) => withLevel(sofar, level, data.levels), known));
  const choose = (level: string): void => {
    if (facts.levels.some((each) => each.level === level)) goTo(document.querySelector(`[id^="decision-"][id$="${level}"]`));
    else add([level]);
  };
  return (
    <>
      <ExampleBanner assessing={assessing} />
      <div class="assess">
        <div class="tools-pane">
          <Toolbar assessing={assessing} />
        </div>
        <div class="levels-pane">
          <LevelsField facts={facts} onAdd={add} onRemove={(level) => change((known) => withoutLevel(known, level))} />
        </div>
        <section class="picture-pane" aria-label="Picture of the levels">
          <Picture name="chosen" levels={result?.levels ?? []} isStale={problem !== undefined} onChoose={choose} />
          <Legend />
        </section>
        <div class="form-pane">
          <div ref={spacer} />
          <Form {...assessing} />
          {result !== undefined && <ResultBar assessing={assessing} />}
        </div>
        <section class="answer-pane" id="answer" aria-label="Answer" aria-busy={busy} tabIndex={-1}>
          <Answer assessing={assessing} />
        </section>
      </div>
    </>
  );
}

function Answer({ assessing }: { assessing: Assessing }): JSX.Element {
  const { data } = useShared();
  const { result, plan, problem, busy, changes } = assessing;
  // The facts as entered could not be decided: what is shown is the decision before them.
  const isStale = problem !== undefined && result !== undefined;
  // What is said of these facts; what is said of every answer stands in the head.
  const remarks = (result?.notices ?? []).filter((each) => !data.guideline.notices.includes(each));
  return (
    <div class={isStale ? "stale" : ""}>
      {problem !== undefined && <Problem assessing={assessing} isStale={isStale} />}
      {remarks.map((each) => (
        <p key={each} class="remark">
          {each}
        </p>
      ))}
      {result === undefined && problem === undefined && <Invitation isBusy={busy} />}
      {result !== undefined && (
        <>
          <div class="settled-head">
            <h2>What is settled</h2>
            <Changes changes={changes} busy={busy} />
          </div>
          <Settled result={result} stale={isStale} />
          <NextSteps plan={plan} result={result} />
          <AskNext result={result} onJump={jumpTo} />
          <Surroundings result={result} />
        </>
      )}
    </div>
  );
}

function Invitation({ isBusy }: { isBusy: boolean }): JSX.Element {
  const { offers } = useShared();
  if (isBusy) return <p class="invitation">Deciding…</p>;
  return (
    <div class="invitation">
      <h2>What next, and why?</h2>
      <p>
        Name the levels, then whatever is known. Here stands at once what is settled, what to do next in order, and what to ask next, each
        with the place of the article that says so.
      </p>
      <p>Nothing is assumed: what you leave out is not known.</p>
      {offers.example && <p class="quiet">“Show an example” opens the article’s own patient.</p>}
    </div>
  );
}

function Problem({ assessing, isStale }: { assessing: Assessing; isStale: boolean }): JSX.Element {
  const { data } = useShared();
  const { facts, problem = "", past, change, undo, again } = assessing;
  const unknown = unknownIn(facts, data);
  return (
    <div class="problem" role="alert">
      <p>{problemInWords(problem, data, facts.levels)}</p>
      {isStale && <p>What is shown below is the decision before the last change.</p>}
      <p class="answers">
        <button type="button" class="answer" onClick={again}>
          Try again
        </button>
        {unknown.names.length > 0 && (
          <button type="button" class="answer" onClick={() => change((known) => unknownIn(known, data).rest)}>
            Leave out {unknown.names.join(", ")}
          </button>
        )}
        {past.length > 0 && (
          <button type="button" class="answer" data-again onClick={undo}>
            Undo the last change
          </button>
        )}
      </p>
    </div>
  );
}

/** Where the form takes up the window: the decision in a line, which leads back to all of the answer. */
function ResultBar({ assessing: { result } }: { assessing: Assessing }): JSX.Element {
  const said = together(result?.levels ?? [], ({ disposition }) => disposition);
  return (
    <button type="button" class="result-bar" onClick={() => goTo(document.getElementById("answer"))}>
      {said.map(({ names, first }) => `${names.join(", ")}: ${dispositionInWords(first.disposition)}`).join("; ") || "No level yet"}
      <span class="link">What next</span>
    </button>
  );
}

function goTo(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start" });
}

/** To the row of a fact on the form, and into it. What has no row there is asked for above it. */
function jumpTo(fact: string): void {
  const row = document.getElementById(rowOf(fact)) ?? document.getElementById("levels");
  row?.scrollIntoView({ block: "center" });
  (row?.querySelector<HTMLElement>("button, input") ?? row)?.focus({ preventScroll: true });
}

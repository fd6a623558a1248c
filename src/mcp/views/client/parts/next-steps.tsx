// What to do next: the work-up in order, each step with its reason; it opens to what the source says and where.
import type { JSX } from "preact";
import { AGAINST, CLOSED, RULED_OUT, STEPS } from "../../../render/plan-workup.ts";
import { byOpenness } from "../../../step-status.ts";
import type { CheckOutput } from "../../../tools/check-contraindications.ts";
import type { PlanOutput } from "../../../tools/plan-workup.ts";
import { useShared } from "../context.ts";
import { labelOf, stepStatusInWords } from "../words.ts";
import { Disclosure } from "./disclosure.tsx";
import { References, Source } from "./passages.tsx";

interface NextStepsProps {
  readonly plan: PlanOutput | undefined;
  /** Where no plan could be had, its studies are named still. */
  readonly result: CheckOutput;
}

export function NextSteps({ plan, result }: NextStepsProps): JSX.Element | null {
  const { data } = useShared();
  if (!data.plans) return null;
  if (plan === undefined) return <Studies studies={result.workup ?? []} />;
  const { against, facts, ruledOut, steps } = plan;
  const { open, closed } = byOpenness(steps);
  return (
    <section class="steps" aria-labelledby="steps-title">
      <h2 id="steps-title">What to do next</h2>
      {against.length > 0 && (
        <p>
          {AGAINST}:{" "}
          {against.map(({ title, levels }) => `${title}${levels.length < facts.levels.length ? ` (${levels.join(", ")})` : ""}`).join("; ")}
          .
        </p>
      )}
      {ruledOut.length > 0 && (
        <p>
          {RULED_OUT}: {ruledOut.join(", ")}.
        </p>
      )}
      {open.length === 0 && <p>No step of the work-up is left to do.</p>}
      <ol>
        {open.map((step) => (
          <li key={step.step}>
            <Step step={step} of={facts.levels.length} />
          </li>
        ))}
      </ol>
      {open.length > 1 && <p class="quiet">{STEPS}.</p>}
      {closed.length > 0 && (
        <p class="quiet">
          {CLOSED}: {closed.map((step) => `${step.title} (${stepStatusInWords(step, data)})`).join("; ")}.
        </p>
      )}
    </section>
  );
}

function Step({ step, of }: { step: PlanOutput["steps"][number]; of: number }): JSX.Element {
  const { data } = useShared();
  const { title, status, levels, text, reason, tells, sources, references = [], caveats = [] } = step;
  const said = stepStatusInWords(step, data);
  // What it hangs on comes before its reason.
  const isPlain = status === "to_do" && step.onlyIf === undefined;
  return (
    <Disclosure
      class="step"
      summary={
        <>
          <span class="link">{title}</span> {isPlain && <span class="step-status">{said}</span>}
          {levels.length > 0 && levels.length < of && <span class="step-status"> ({levels.join(", ")} only)</span>}
          <span class="because">
            {!isPlain && <strong>{said}. </strong>}
            {reason}
          </span>
        </>
      }
    >
      {() => (
        <>
          <p>{text}</p>
          {tells.length > 0 && <p>Its result would tell: {tells.map((fact) => labelOf(fact, data)).join(", ")}.</p>}
          {caveats.map((caveat) => (
            <p key={caveat.text}>
              But: {caveat.text} <Source locators={caveat.sources} />
            </p>
          ))}
          <p class="meta">
            <Source locators={sources} /> <References numbers={references} />
          </p>
        </>
      )}
    </Disclosure>
  );
}

function Studies({ studies }: { studies: NonNullable<CheckOutput["workup"]> }): JSX.Element | null {
  if (studies.length === 0) return null;
  return (
    <section class="steps" aria-labelledby="steps-title">
      <h2 id="steps-title">What to do next</h2>
      <ol>
        {studies.map(({ title, levels }) => (
          <li key={title}>
            {title} ({levels.join(", ")})
          </li>
        ))}
      </ol>
    </section>
  );
}

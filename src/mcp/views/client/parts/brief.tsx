// The answer in short, for the little room that a chat has: what is settled, what comes first, what to ask first. Every line is one.
import type { JSX } from "preact";
import { byOpenness } from "../../../step-status.ts";
import { useShared } from "../context.ts";
import type { Assessing } from "../use-case.ts";
import { dispositionInWords, problemInWords, reasonsOf, sayingOf, settledInWords, stepStatusInWords, titleOf, together } from "../words.ts";
import { Sign, Verdict } from "./svg.tsx";

/** Steps and questions in short. */
const FEW = 2;

export function Brief({ assessing, onMore }: { assessing: Assessing; onMore: () => void }): JSX.Element {
  const { data } = useShared();
  const { busy, facts, plan, problem, result } = assessing;
  const [first, ...others] = together(result?.levels ?? [], sayingOf);
  const steps =
    plan === undefined
      ? (result?.workup ?? []).map(({ title }) => ({ title, status: "" }))
      : byOpenness(plan.steps).open.map((step) => ({ title: step.title, status: stepStatusInWords(step, data) }));
  const ask = result?.ask ?? [];
  return (
    <section class="brief-answer" aria-label="Answer" aria-busy={busy}>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problemInWords(problem, data, facts.levels)}
        </p>
      )}
      {first !== undefined && (
        <div class={`decision is-${first.first.disposition}`}>
          <h2 class="decision-title">
            {first.names.join(", ")} <Verdict of={first.first.disposition} />
          </h2>
          <p class="two">{settledInWords(first.first)}</p>
          {reasonsOf(first.first)
            .slice(0, 1)
            .map(({ mark, words, finding }) => (
              <p key={finding.rule} class={`one is-${mark}`}>
                <Sign of={mark} /> {words}: {titleOf(finding.rule, data)}
              </p>
            ))}
        </div>
      )}
      {others.length > 0 && (
        <p class="one">
          {others
            .map(({ names, first: { disposition } }) => `${names.join(", ")}: ${dispositionInWords(disposition).toLowerCase()}`)
            .join("; ")}
        </p>
      )}
      {result !== undefined && first === undefined && <p>No level yet: name the levels in the chat, or here.</p>}
      {steps.length > 0 && (
        <section class="steps" aria-labelledby="steps-title">
          <h2 id="steps-title">What to do next</h2>
          <ol>
            {steps.slice(0, FEW).map(({ title, status }) => (
              <li key={title}>
                <span class="one">
                  <strong>{title}</strong> {status}
                </span>
              </li>
            ))}
          </ol>
          {steps.length > FEW && (
            <p class="one quiet">
              Then:{" "}
              {steps
                .slice(FEW)
                .map(({ title }) => title)
                .join("; ")}
            </p>
          )}
        </section>
      )}
      {ask.length > 0 && (
        <section class="ask-next" aria-labelledby="ask-title">
          <h2 id="ask-title">What to ask next</h2>
          <ol>
            {ask.slice(0, FEW).map(({ fact, question }) => (
              <li key={fact}>
                <span class="one">{question}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <button type="button" class="answer confirm" onClick={onMore}>
        Show everything
      </button>
    </section>
  );
}

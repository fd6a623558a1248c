// Everything that can be known, on one form in a fixed order: nothing comes or goes while it is filled in.
import type { JSX } from "preact";
import type { GivenValue } from "../../../../rules/model.ts";
import { FIRST_QUESTIONS } from "../../../words.ts";
import type { Case } from "../case.ts";
import { given, levelsOf, withFact } from "../case.ts";
import { useShared } from "../context.ts";
import type { Assessing } from "../use-case.ts";
import { labelOf, valueInWords } from "../words.ts";
import { FactRow } from "./fact-row.tsx";

type FormProps = Pick<Assessing, "facts" | "result" | "problem" | "change">;

export function Form({ facts, result, problem, change }: FormProps): JSX.Element {
  const { data } = useShared();
  const alone = data.none.map(({ fact }) => fact);
  const next = (result?.ask ?? []).slice(0, FIRST_QUESTIONS).map(({ fact }) => fact);
  const rows = (isIn: (fact: (typeof data.facts)[number]) => boolean): JSX.Element[] =>
    data.facts
      .filter(isIn)
      .map((fact) => (
        <FactRow
          key={fact.name}
          fact={fact}
          facts={facts}
          entailed={result?.facts.entailed ?? []}
          problem={problem}
          isNext={next.includes(fact.name)}
          onFact={(name, levels, value: GivenValue | undefined) => change((known) => withFact(known, name, levels, value))}
        />
      ));
  const levels = levelsOf(facts, data.levels);
  return (
    <section class="form" aria-labelledby="form-title">
      <h2 id="form-title">What is known</h2>
      <p class="quiet">Whatever is left out stays not known, and is never taken as “no”. × takes an answer back.</p>
      {alone.length > 0 && (
        <>
          <h3>Patient: what can rule it out by itself</h3>
          <NoneOfThese facts={facts} change={change} />
          {rows(({ name }) => alone.includes(name))}
        </>
      )}
      <h3>Patient</h3>
      {rows(({ name, scope }) => scope === "patient" && !alone.includes(name))}
      {levels.length > 0 && (
        <>
          <h3>{levels.join(", ")}</h3>
          {levels.length > 1 && <p class="quiet">An answer holds for all {levels.length} levels, unless you say that they differ.</p>}
          {rows(({ scope }) => scope === "level")}
        </>
      )}
    </section>
  );
}

/** States the absence of each fact that is not given yet, by name; what is given stays. What was stated so is told. */
function NoneOfThese({ facts, change }: Pick<FormProps, "facts" | "change">): JSX.Element {
  const { data } = useShared();
  const isOpen = (known: Case) => data.none.filter(({ fact }) => given(known, fact, undefined) === undefined);
  const open = isOpen(facts);
  const stated = data.none.filter(({ fact, value }) => given(facts, fact, undefined) === value);
  return (
    <div class="none-of-these">
      <button
        type="button"
        class="answer"
        disabled={open.length === 0}
        onClick={() => change((known) => isOpen(known).reduce((sofar, { fact, value }) => withFact(sofar, fact, undefined, value), known))}
      >
        None of these: {(open.length === 0 ? data.none : open).map(({ fact }) => labelOf(fact, data)).join("; ")}
      </button>
      <p class="quiet" role="status">
        {stated.length > 0 &&
          `Stated by you: ${stated
            .map(
              ({ fact, value }) =>
                `${labelOf(fact, data)}: ${valueInWords(
                  data.facts.find((each) => each.name === fact),
                  value,
                )}`,
            )
            .join("; ")}.`}
      </p>
    </div>
  );
}

// A fact of the patient, or of the levels: answered for all of them at once, or for each by itself where they differ.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { GivenValue } from "../../../../rules/model.ts";
import type { CheckOutput } from "../../../tools/check-contraindications.ts";
import { type Case, type Fact, given, levelsOf } from "../case.ts";
import { useShared } from "../context.ts";
import { problemInWords } from "../words.ts";
import { FactControl } from "./fact-control.tsx";

interface FactRowProps {
  readonly fact: Fact;
  readonly facts: Case;
  /** What follows from the facts given. */
  readonly entailed: CheckOutput["facts"]["entailed"];
  /** Why the facts could not be decided: said beside the facts that it names, too. */
  readonly problem: string | undefined;
  /** Whether it is among the first to ask. */
  readonly isNext: boolean;
  readonly onFact: (fact: string, levels: readonly string[] | undefined, value: GivenValue | undefined) => void;
}

/** Where the row of a fact stands, for links to it. */
export function rowOf(fact: string): string {
  return `fact-${fact}`;
}

export function FactRow({ fact, facts, entailed, problem, isNext, onFact }: FactRowProps): JSX.Element {
  const { data } = useShared();
  const [wantsEach, setWantsEach] = useState(false);
  const { name, scope, label, question, description } = fact;
  const levels = levelsOf(facts, data.levels);
  const values = scope === "patient" ? [given(facts, name, undefined)] : levels.map((level) => given(facts, name, level));
  const isOne = values.every((each) => JSON.stringify(each) === JSON.stringify(values[0]));
  const isEach = scope === "level" && levels.length > 1 && (wantsEach || !isOne);
  const wrong = problem === undefined ? undefined : problemOf(problem, name);
  const follows = entailed.filter((each) => each.fact === name && given(facts, name, each.level) === undefined);
  return (
    <fieldset id={rowOf(name)} class={`fact${fact.type === "boolean" ? " short" : ""}`}>
      <legend>
        <strong class="fact-label">{label}</strong> {isNext && <span class="tag">ask next</span>}
        <span class="question">
          {question} {description}
        </span>
      </legend>
      <div class={isEach ? "each" : "all"}>
        {isEach ? (
          levels.map((level, at) => (
            <div key={level} class="of-level">
              <strong>{level}</strong>
              <FactControl fact={fact} value={values[at]} name={`${label}, ${level}`} onValue={(value) => onFact(name, [level], value)} />
            </div>
          ))
        ) : (
          <FactControl
            fact={fact}
            value={values[0]}
            name={scope === "patient" ? label : `${label}, ${levels.join(" and ")}`}
            onValue={(value) => onFact(name, scope === "patient" ? undefined : levels, value)}
          />
        )}
      </div>
      {scope === "level" && levels.length > 1 && isOne && (
        <button type="button" class="plain differs" aria-pressed={isEach} onClick={() => setWantsEach(!isEach)}>
          {isEach ? "the same at all levels" : "differs by level"}
          <span class="hidden"> for {label}</span>
        </button>
      )}
      {follows.map(({ level, is, because }) => (
        <p key={level} class="follows">
          {levels.length > 1 && `${level}: `}
          {is === "true" ? "yes" : is === "false" ? "no" : is}, inferred: {because}.
        </p>
      ))}
      {wrong !== undefined && <p class="problem">{problemInWords(wrong, data, facts.levels)}</p>}
    </fieldset>
  );
}

/** The lines that name this fact; undefined where there are none. */
function problemOf(problem: string, fact: string): string | undefined {
  const lines = problem.split("\n").filter((line) => line.split(/\W+/).includes(fact));
  return lines.length === 0 ? undefined : lines.join("\n");
}

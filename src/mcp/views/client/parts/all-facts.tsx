// Every fact of the patient and of each level, to look at and to change; what is not given stays so.
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { GivenValue } from "../../../../rules/model.ts";
import type { ViewData } from "../../data.ts";
import { type Case, type Fact, given } from "../case.ts";
import { useShared } from "../context.ts";
import { problemInWords, valueInWords } from "../words.ts";
import { Disclosure } from "./disclosure.tsx";
import { FactControl } from "./fact-control.tsx";

interface AllFactsProps {
  /** Whether they are seen at first. */
  readonly open: boolean;
  readonly facts: Case;
  /** Why the facts could not be decided: said beside the facts that it names, too. */
  readonly problem: string | undefined;
  readonly onFact: (fact: string, level: string | undefined, value: GivenValue | undefined) => void;
}

export function AllFacts({ open, facts, problem, onFact }: AllFactsProps): JSX.Element {
  const { data } = useShared();
  const count = (own: object): number => Object.keys(own).filter((name) => name !== "level").length;
  const number = count(facts.patient) + facts.levels.reduce((sum, level) => sum + count(level), 0);
  const inOrder = [...facts.levels].sort((one, other) => data.levels.indexOf(one.level) - data.levels.indexOf(other.level));
  const group = (scope: "patient" | "level", level: string | undefined): JSX.Element[] =>
    data.facts
      .filter((fact) => fact.scope === scope)
      .map((fact) => (
        <FactRow
          key={`${fact.name}@${level ?? ""}`}
          fact={fact}
          value={given(facts, fact.name, level)}
          problem={problem === undefined ? undefined : problemOf(problem, fact.name, level, data)}
          onValue={(value) => onFact(fact.name, level, value)}
        />
      ));
  return (
    <Disclosure class="all-facts" open={open} summary={<h3>All facts ({number} given)</h3>}>
      {() => (
        <>
          <h4>Patient</h4>
          <div class="facts">{group("patient", undefined)}</div>
          {inOrder.map(({ level }) => (
            <div key={level}>
              <h4>{level}</h4>
              <div class="facts">{group("level", level)}</div>
            </div>
          ))}
        </>
      )}
    </Disclosure>
  );
}

/** The lines that name this fact, and no other level; undefined where there are none. */
function problemOf(problem: string, fact: string, level: string | undefined, data: ViewData): string | undefined {
  const lines = problem.split("\n").filter((line) => {
    const words = line.split(/\W+/);
    return words.includes(fact) && (level === undefined || words.includes(level));
  });
  return lines.length === 0 ? undefined : problemInWords(lines.join("\n"), data);
}

interface FactRowProps {
  readonly fact: Fact;
  readonly problem: string | undefined;
  readonly value: GivenValue | undefined;
  readonly onValue: (value: GivenValue | undefined) => void;
}

const NOT_GIVEN = "";
const OTHER = "other";

function FactRow({ fact, value, problem, onValue }: FactRowProps): JSX.Element {
  const id = useId();
  if (fact.type === "list" || fact.type === "quantity") {
    return (
      <fieldset class="fact wide">
        <legend>
          {fact.label} <span class="quiet">{value === undefined ? "not given" : valueInWords(fact, value)}</span>
        </legend>
        <FactControl key={JSON.stringify(value)} fact={fact} value={value} onValue={onValue} />
        {problem !== undefined && <p class="problem">{problem}</p>}
      </fieldset>
    );
  }
  const choices = (fact.values ?? [true, false].map((each) => ({ value: each, label: each ? "yes" : "no" }))) as {
    value: GivenValue;
    label: string;
  }[];
  const at = choices.findIndex((each) => each.value === value);
  return (
    <div class="fact">
      <label for={id}>{fact.label}</label>
      <select
        id={id}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        value={value === undefined ? NOT_GIVEN : at < 0 ? OTHER : String(at)}
        onChange={({ currentTarget }) => onValue(choices[currentTarget.value === "" ? -1 : Number(currentTarget.value)]?.value)}
      >
        <option value={NOT_GIVEN}>not given</option>
        {value !== undefined && at < 0 && (
          <option value={OTHER} disabled>
            {valueInWords(fact, value)}
          </option>
        )}
        {choices.map((each, index) => (
          <option key={each.label} value={index}>
            {each.label}
          </option>
        ))}
      </select>
      {problem !== undefined && (
        <p id={`${id}-problem`} class="problem">
          {problem}
        </p>
      )}
    </div>
  );
}

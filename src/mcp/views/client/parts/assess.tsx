// The assessment: the picture, the decision for the chosen level, what to ask next, and everything behind it.
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { GivenValue } from "../../../../rules/model.ts";
import { BLANK, type Case, unknownIn, withFact, withLevel, withoutLevel } from "../case.ts";
import { useShared } from "../context.ts";
import type { Assessing } from "../use-case.ts";
import { type Level, problemInWords } from "../words.ts";
import { AllFacts } from "./all-facts.tsx";
import { Changes, Decision, EveryLevel, LevelChips } from "./decision.tsx";
import { Findings } from "./findings.tsx";
import { Source } from "./passages.tsx";
import { Questions } from "./questions.tsx";
import { Legend, Surroundings } from "./surroundings.tsx";
import { Picture } from "./svg.tsx";

export function Assess({ assessing, canPrint }: { assessing: Assessing; canPrint: boolean }): JSX.Element {
  const { data } = useShared();
  const { facts, result, problem, busy, changes, past, change, begin, undo } = assessing;
  const [wanted, setWanted] = useState<string>();
  const levels = result?.levels ?? [];
  const level = levels.find((each) => each.level === wanted) ?? firstToShow(levels, facts);
  useEffect(() => {
    // A level that was added is shown when it is there.
    if (wanted !== undefined && !facts.levels.some((each) => each.level === wanted)) setWanted(undefined);
  }, [facts, wanted]);

  const choose = (name: string): void => {
    setWanted(name);
    if (!facts.levels.some((each) => each.level === name)) change((known) => withLevel(known, name, data.levels));
  };
  const give = (fact: string, at: string | undefined, value: GivenValue | undefined): void => {
    // Whatever the answer makes of the levels, the reader stays with this one.
    setWanted(level?.level);
    change((known) => withFact(known, fact, at, value));
  };
  const start = (next: Case): void => {
    setWanted(undefined);
    begin(next);
  };
  const { example } = data;
  // The facts as entered could not be decided: what is shown is the decision before them.
  const stale = problem !== undefined && result !== undefined;
  const unknown = unknownIn(facts, data);
  // What is said of these facts; what is said of every answer stands in the head.
  const remarks = (result?.notices ?? []).filter((each) => !data.guideline.notices.includes(each));
  return (
    <>
      <div class="toolbar">
        {example !== null && (
          <button type="button" class="plain" onClick={() => start(example.facts as Case)}>
            {example.title}
          </button>
        )}
        <button type="button" class="plain" onClick={() => start(BLANK)}>
          Blank case
        </button>
        <button type="button" class="plain" disabled={past.length === 0} onClick={undo}>
          Undo
        </button>
        {canPrint && (
          <button type="button" class="plain" disabled={result === undefined} onClick={() => window.print()}>
            Print
          </button>
        )}
      </div>
      <div class={`assess${level === undefined ? " empty" : ""}${stale ? " stale" : ""}`}>
        <section class="picture-pane" aria-label="Picture of the levels">
          <Picture name="chosen" levels={levels} selected={level?.level} onChoose={choose} />
        </section>
        <div class="decision-pane" aria-busy={busy}>
          <LevelChips
            result={result}
            selected={level?.level}
            onChoose={choose}
            onRemove={(name) => change((known) => withoutLevel(known, name))}
          />
          {problem !== undefined && (
            <div class="problem" role="alert">
              <p>{problemInWords(problem, data)}</p>
              {stale && <p>What is shown below is the decision before the last change.</p>}
              {unknown.names.length > 0 && (
                <button type="button" class="answer" onClick={() => change((known) => unknownIn(known, data).rest)}>
                  Leave out {unknown.names.join(", ")}
                </button>
              )}
              {past.length > 0 && (
                <button type="button" class="answer" onClick={undo}>
                  Undo the last change
                </button>
              )}
            </div>
          )}
          {remarks.map((each) => (
            <p key={each} class="remark">
              {each}
            </p>
          ))}
          {level === undefined && (
            <div class="invitation">
              <h2>{busy ? "Deciding…" : facts.levels.length > 0 ? "Not decided" : "No level yet"}</h2>
              {!busy && facts.levels.length === 0 && (
                <p>
                  Choose a level in the picture, or from the list. What is known of the patient can be entered first. Nothing is assumed of
                  either.
                </p>
              )}
            </div>
          )}
          {level !== undefined && <Decision level={level} stale={stale} />}
          {level === undefined && result?.everyLevel !== undefined && <EveryLevel every={result.everyLevel} stale={stale} />}
          <Changes changes={level === undefined && changes?.length === 0 ? undefined : changes} busy={busy} />
        </div>
        {(result !== undefined || problem !== undefined) && (
          <div class="questions-pane">
            {result !== undefined && level !== undefined && (
              <Questions key={level.level} result={result} level={level.level} onAnswer={give} onLevel={choose} />
            )}
            {/* Without a level there is no question yet: all facts stand open. */}
            <AllFacts key={String(level === undefined)} open={level === undefined} facts={facts} problem={problem} onFact={give} />
          </div>
        )}
        {result !== undefined && level !== undefined && (
          <div class="findings-pane">
            <Findings key={level.level} level={level} />
            <Surroundings result={result} level={level.level} />
            {example !== null && isExample(facts, example.facts as Case) && (
              <p class="quiet example-note">
                {example.title}: {example.note} <Source locators={example.passages} label="Where it is told" />
              </p>
            )}
          </div>
        )}
      </div>
      <Legend />
    </>
  );
}

/** The level that a reader looks at first: the one of which most is still possible, and among equals of which most is told. */
function firstToShow(levels: readonly Level[], { levels: given }: Case): Level | undefined {
  const told = ({ level }: Level): number => Object.keys(given.find((each) => each.level === level) ?? {}).length;
  return [...levels].sort((one, other) => other.possible.length - one.possible.length || told(other) - told(one))[0];
}

function isExample(facts: Case, example: Case): boolean {
  return JSON.stringify(facts) === JSON.stringify(example);
}

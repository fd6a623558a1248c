// The questions worth asking next, as controls; an answer is decided at once, and the next question takes the focus.
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { GivenValue } from "../../../../rules/model.ts";
import type { CheckOutput } from "../../../tools/check-contraindications.ts";
import { ALONE, FIRST_QUESTIONS, stakesOf } from "../../../words.ts";
import { useShared } from "../context.ts";
import { dispositionInWords } from "../words.ts";
import { FactControl } from "./fact-control.tsx";
import { Sign } from "./svg.tsx";

interface QuestionsProps {
  readonly result: CheckOutput;
  readonly level: string;
  readonly onLevel: (level: string) => void;
  readonly onAnswer: (fact: string, level: string | undefined, value: GivenValue) => void;
}

export function Questions({ result, level, onAnswer, onLevel }: QuestionsProps): JSX.Element {
  const { data } = useShared();
  const [aside, setAside] = useState<readonly string[]>([]);
  const [shown, setShown] = useState(FIRST_QUESTIONS);
  const list = useRef<HTMLOListElement>(null);
  // Set by an answer: the next question is to be focused once it is there.
  const moving = useRef(false);
  const about = result.ask.filter(({ levels }) => levels.includes(level));
  const keyOf = (fact: string): string => `${fact}@${level}`;
  const open = about.filter(({ fact }) => !aside.includes(keyOf(fact)));
  const first = open[0]?.fact;
  const isOpen = result.levels.some((each) => each.level === level && each.disposition === "undetermined");
  // Other levels that answers can still change, in their order.
  const elsewhere = result.levels.flatMap(({ level: each }) =>
    each !== level && result.ask.some(({ levels }) => levels.includes(each)) ? [each] : [],
  );
  useEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    // The answered question is gone, and the focus with it. Where it is elsewhere, the reader went on meanwhile.
    if (document.activeElement !== document.body) return;
    const next = list.current?.querySelector<HTMLElement>("button, input") ?? document.getElementById("questions-title");
    next?.focus();
  }, [first, open.length]);

  const goOn = (to: string): void => {
    onLevel(to);
    // By the next frame the questions are those of that level.
    requestAnimationFrame(() => document.getElementById("questions-title")?.focus());
  };

  return (
    <section class="questions" aria-labelledby="questions-title">
      <h3 id="questions-title" tabIndex={-1}>
        Worth asking next
      </h3>
      {about.length === 0 && (
        <p class="quiet">
          No further fact {isOpen ? "alone can change" : "can change"} the decision for {level}.{isOpen && ` ${ALONE}`}
        </p>
      )}
      {open.length === 0 && elsewhere.length > 0 && (
        <p class="answers">
          Still open:
          {elsewhere.map((each) => (
            <button key={each} type="button" class="answer" onClick={() => goOn(each)}>
              Go on with {each}
            </button>
          ))}
        </p>
      )}
      <ol ref={list}>
        {open.slice(0, shown).map(({ fact: name, question, couldBecome, levels, rules }) => {
          const fact = data.facts.find((each) => each.name === name);
          if (fact === undefined) return null;
          const others = levels.filter((each) => each !== level);
          const scope = fact.scope === "patient" ? undefined : level;
          return (
            <li key={keyOf(name)}>
              <fieldset>
                <legend>{question}</legend>
                <FactControl
                  fact={fact}
                  value={undefined}
                  onValue={(value) => {
                    if (value === undefined) return;
                    moving.current = true;
                    onAnswer(name, scope, value);
                  }}
                  onUnknown={() => {
                    moving.current = true;
                    setAside((known) => [...known, keyOf(name)]);
                  }}
                />
                <p class="meta">
                  {scope === undefined ? "Patient" : level}
                  {scope !== undefined && others.length > 0 && `, then ${others.join(", ")}`}
                  {fact.description !== undefined && <> · {fact.description}</>} · could become{" "}
                  {couldBecome.map((each) => (
                    <span key={each} class={`could is-${each}`} title={dispositionInWords(each)}>
                      <Sign of={each} /> {dispositionInWords(each)}
                    </span>
                  ))}{" "}
                  ({stakesOf(rules, data.rules)})
                </p>
              </fieldset>
            </li>
          );
        })}
      </ol>
      <p class="more">
        {open.length > shown && (
          <button type="button" class="plain" onClick={() => setShown(open.length)}>
            Show {open.length - shown} more
          </button>
        )}
        {aside.length > 0 && (
          <button type="button" class="plain" onClick={() => setAside([])}>
            Ask again what was not known ({aside.length})
          </button>
        )}
      </p>
    </section>
  );
}

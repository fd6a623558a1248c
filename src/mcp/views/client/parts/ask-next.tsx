// What to ask next: the first questions, each a link to its place on the form, and everything else that is not known.
import type { JSX } from "preact";
import type { CheckOutput } from "../../../tools/check-contraindications.ts";
import { ALONE, FIRST_QUESTIONS, stakesOf } from "../../../words.ts";
import { useShared } from "../context.ts";
import { labelOf, notKnown } from "../words.ts";
import { Disclosure } from "./disclosure.tsx";

interface AskNextProps {
  readonly result: CheckOutput;
  readonly onJump: (fact: string) => void;
}

export function AskNext({ result, onJump }: AskNextProps): JSX.Element {
  const { data } = useShared();
  const { ask, levels: all } = result;
  const unknown = notKnown(result);
  const isOpen = all.some(({ disposition }) => disposition === "undetermined");
  const only = (levels: readonly string[]): string => (levels.length > 0 && levels.length < all.length ? ` (${levels.join(", ")})` : "");
  return (
    <section class="ask-next" aria-labelledby="ask-title">
      <h2 id="ask-title">What to ask next</h2>
      {ask.length === 0 && (
        <p>
          No further fact {isOpen ? "alone can change" : "can change"} a decision.{isOpen && ` ${ALONE}`}
        </p>
      )}
      <ol>
        {ask.slice(0, FIRST_QUESTIONS).map(({ fact, question, levels, rules }) => (
          <li key={fact}>
            <button type="button" class="question-link" onClick={() => onJump(fact)}>
              <span class="link">
                {question}
                {only(levels)}
              </span>
              <span class="because">{stakesOf(rules, data.rules)}</span>
            </button>
          </li>
        ))}
      </ol>
      {unknown.length > 0 && (
        <Disclosure class="not-known" summary={<span class="link">Everything that is not known ({unknown.length})</span>}>
          {() => (
            <ul>
              {unknown.map(({ fact, levels }) => (
                <li key={fact}>
                  <button type="button" class="link" onClick={() => onJump(fact)}>
                    {labelOf(fact, data)}
                    {only(levels)}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </section>
  );
}

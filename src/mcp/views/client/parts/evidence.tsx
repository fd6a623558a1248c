// An answer from passages: whether the source answers, of each part where there are several, what bears on it and what qualifies that.
import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { locatorOf } from "../../../../knowledge/model.ts";
import { languageNoticeIn } from "../../../language.ts";
import { partsOf } from "../../../render/cite-evidence.ts";
import type { EvidenceOutput } from "../../../tools/cite-evidence.ts";
import { useShared } from "../context.ts";
import { placeInWords } from "../words.ts";
import { Disclosure } from "./disclosure.tsx";
import { PassagesAt, PassageText } from "./passages.tsx";

export interface SaidProps<Output> {
  readonly output: Output;
  readonly onSaid: (said: string) => void;
}

const COVERAGE = {
  answered: "The article answers this.",
  partial: "The article bears on this, but may not answer all of it.",
  silent: "The article does not answer this.",
  not_read: "This was not read.",
} as const;

/** What is said before passages that do not answer. */
const NEAREST = "The nearest passages follow; they are no answer.";

export function Evidence({ output, onSaid }: SaidProps<EvidenceOutput>): JSX.Element {
  const { coverage, otherwise, parts, passages, qualifiers, silence, steps, unmatched, hint } = output;
  const of = parts === undefined ? "" : ` ${parts.length} parts, each by itself.`;
  const answer = `${COVERAGE[coverage] ?? coverage}${of}`;
  const advice = languageNoticeIn(output.notices);
  useEffect(
    () => onSaid(advice === undefined ? `${answer} ${passages.length} passages.` : `${answer} ${advice}`),
    [answer, advice, passages, onSaid],
  );
  return (
    <>
      <p class={`coverage ${coverage}`}>
        <strong>{answer}</strong> {silence?.text} {coverage === "silent" && passages.length > 0 && NEAREST}
      </p>
      {advice !== undefined && <p>{advice}</p>}
      {unmatched.length > 0 && <p class="quiet">Words that the article never uses: {unmatched.join(", ")}.</p>}
      {steps.map((step) => (
        <p key={step} class="quiet">
          {step}
        </p>
      ))}
      {otherwise.map(({ said, article, passage }) => (
        <p key={passage} class="tension">
          Otherwise in the article: “{said}”. {article} <span class="locator">{passage}</span>
        </p>
      ))}
      {hint !== undefined && <p class="hint">{hint.text}</p>}
      {parts === undefined && <Passages passages={passages} />}
      {partsOf(parts ?? [], passages).map(({ part, fresh, above }, at) => (
        <section key={part.question}>
          <h3>
            {at + 1}. {part.question}
          </h3>
          <p class={`coverage ${part.coverage}`}>
            <strong>{COVERAGE[part.coverage]}</strong> {part.silence?.text} {part.coverage === "silent" && fresh.length > 0 && NEAREST}
          </p>
          <Passages passages={fresh} />
          {above.length > 0 && <p class="quiet">Above: {above.join(", ")}.</p>}
        </section>
      ))}
      {qualifiers.length > 0 && (
        <>
          <h3>What qualifies them</h3>
          <ul class="hits">
            {qualifiers.map((each) => (
              <Hit key={each.passage} locator={each.locator}>
                <p class="quiet">{each.why}</p>
                <PassageText passage={each} />
              </Hit>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Passages({ passages }: { passages: EvidenceOutput["passages"] }): JSX.Element {
  return (
    <ul class="hits">
      {passages.map((each) => (
        <Hit key={each.passage} locator={each.locator}>
          <PassageText passage={each} />
        </Hit>
      ))}
    </ul>
  );
}

export function Hit({ locator, children }: { locator: string; children: ComponentChildren }): JSX.Element {
  const { data } = useShared();
  const place = locatorOf(locator);
  return (
    <li>
      {children}
      <Disclosure class="source" summary={<span class="link">All of {placeInWords(place, data)}</span>}>
        {() => <PassagesAt locators={[place]} />}
      </Disclosure>
    </li>
  );
}

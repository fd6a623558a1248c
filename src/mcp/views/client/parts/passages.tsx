// Passages: own-words statements with their place, reference numbers and how sure the source is of them.
import type { ComponentChildren, JSX } from "preact";
import type { PassageOut } from "../../../passages.ts";
import type { ReadOutput } from "../../../tools/read-passages.ts";
import { CERTAINTY } from "../words.ts";
import { Asked, Disclosure } from "./disclosure.tsx";

export function References({ numbers }: { numbers: readonly number[] }): JSX.Element | null {
  return numbers.length === 0 ? null : <span class="refs">ref {numbers.join(", ")}</span>;
}

export function PassageText({ passage, children }: { passage: PassageOut; children?: ComponentChildren }): JSX.Element {
  const sure = passage.certainty === "states" ? undefined : CERTAINTY[passage.certainty];
  return (
    <>
      <p class="passage-text">{children ?? passage.text}</p>
      <p class="meta">
        <code>{passage.passage}</code> <References numbers={passage.references} />
        {sure !== undefined && <span class="sure">{sure}</span>}
      </p>
      {passage.quote !== undefined && <blockquote>In your copy: {passage.quote}</blockquote>}
    </>
  );
}

/** Everything at these places, asked for when it is shown; `plain`: without where the source says otherwise. */
export function PassagesAt({ locators, plain = false }: { locators: readonly string[]; plain?: boolean }): JSX.Element {
  return (
    <Asked<ReadOutput> tool="read_passages" args={{ locators }}>
      {({ passages, tensions }) => (
        <>
          <ul class="passages">
            {passages.map((each) => (
              <li key={each.passage}>
                <PassageText passage={each} />
              </li>
            ))}
          </ul>
          {!plain &&
            tensions.map(({ id, text }) => (
              <p key={id} class="tension">
                {text}
              </p>
            ))}
        </>
      )}
    </Asked>
  );
}

/** A place that opens to what stands there. */
export function Source({ locators, label }: { locators: readonly string[]; label?: string }): JSX.Element | null {
  const unique = [...new Set(locators)];
  if (unique.length === 0) return null;
  return (
    <Disclosure class="source" summary={<span class="locator">{label ?? unique.join(", ")}</span>}>
      {() => <PassagesAt locators={unique} />}
    </Disclosure>
  );
}

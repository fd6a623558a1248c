// Passages: own-words statements with their place, reference numbers and how sure the source is of them; links that open them.
import type { ComponentChildren, JSX } from "preact";
import { locatorOf } from "../../../../knowledge/model.ts";
import type { PassageOut } from "../../../passages.ts";
import type { ReadOutput } from "../../../tools/read-passages.ts";
import { useShared } from "../context.ts";
import { CERTAINTY, placeInWords } from "../words.ts";
import { Asked, Disclosure } from "./disclosure.tsx";

export function References({ numbers }: { numbers: readonly number[] }): JSX.Element | null {
  return numbers.length === 0 ? null : <span class="refs">ref {numbers.join(", ")}</span>;
}

export function PassageText({ passage, children }: { passage: PassageOut; children?: ComponentChildren }): JSX.Element {
  const { data } = useShared();
  const sure = passage.certainty === "states" ? undefined : CERTAINTY[passage.certainty];
  return (
    <>
      <p class="passage-text">{children ?? passage.text}</p>
      <p class="meta">
        {placeInWords(locatorOf(passage.locator), data)} <code>{passage.locator}</code> <References numbers={passage.references} />
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

/** A link to places, which opens to what the source says there. */
export function Source({ locators, label }: { locators: readonly string[]; label?: string }): JSX.Element | null {
  const { data } = useShared();
  const unique = [...new Set(locators)];
  if (unique.length === 0) return null;
  const places = [...new Set(unique.map((each) => placeInWords(locatorOf(each), data)))];
  return (
    <Disclosure class="source" summary={<span class="link">{label ?? places.join("; ")}</span>}>
      {() => <PassagesAt locators={unique} />}
    </Disclosure>
  );
}

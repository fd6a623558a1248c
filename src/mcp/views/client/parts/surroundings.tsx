// What belongs to a decision besides its findings: sittings, considerations, and where the source also says otherwise.
import { Fragment, type JSX } from "preact";
import { SITTINGS } from "../../../render/check-contraindications.ts";
import { ELSEWHERE } from "../../../render/parts.ts";
import type { CheckOutput } from "../../../tools/check-contraindications.ts";
import { unquotedInWords } from "../../../unquoted.ts";
import { useShared } from "../context.ts";
import { Disclosure } from "./disclosure.tsx";
import { References, Source } from "./passages.tsx";

/** From this width on, in pixels, the answer stands beside the form, and has room. */
const WIDE = 1080;

export function Surroundings({ result }: { result: CheckOutput }): JSX.Element {
  const { data } = useShared();
  const { considerations, sittings, tensions = [] } = result;
  return (
    <section class="surroundings" aria-label="Besides the decision">
      {sittings.length > 0 && (
        <>
          <h2>{SITTINGS}</h2>
          <ol class="sittings">
            {sittings.map((levels) => (
              <li key={levels.join()}>{levels.join(", ")}</li>
            ))}
          </ol>
        </>
      )}
      {unquotedInWords(result.unquoted ?? [], result.facts, data.facts).map(({ title, labels }) => (
        <Fragment key={title}>
          <h2>{title}</h2>
          <p>{labels.join("; ")}</p>
        </Fragment>
      ))}
      {considerations.length > 0 && (
        <Disclosure class="besides" open={innerWidth > WIDE} summary={<span class="link">To consider ({considerations.length})</span>}>
          {() => (
            <ul>
              {considerations.map(({ id, text, source, references = [], levels }) => (
                <li key={id}>
                  {levels.length > 0 && levels.length < result.levels.length && <strong>{levels.join(", ")}: </strong>}
                  {text} <References numbers={references} /> <Source locators={[source]} />
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
      {tensions.length > 0 && (
        <Disclosure class="besides" summary={<span class="link">{`${ELSEWHERE} (${tensions.length})`}</span>}>
          {() => (
            <ul>
              {tensions.map(({ id, text, passages }) => (
                <li key={id}>
                  {text} <Source locators={passages} />
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </section>
  );
}

// What belongs to a decision besides its findings: sittings, considerations, and where the source also says otherwise.
import { Fragment, type JSX } from "preact";
import { ALL_DISPOSITIONS, APPEARANCE } from "../../../drawing/dispositions.ts";
import { SITTINGS } from "../../../render/check-contraindications.ts";
import { ELSEWHERE } from "../../../render/parts.ts";
import type { CheckOutput } from "../../../tools/check-contraindications.ts";
import { unquotedInWords } from "../../../unquoted.ts";
import { useShared } from "../context.ts";
import { References, Source } from "./passages.tsx";
import { Sign } from "./svg.tsx";

export function Surroundings({ result, level }: { result: CheckOutput; level: string }): JSX.Element {
  const { data } = useShared();
  const { considerations, sittings, tensions = [] } = result;
  const about = considerations.filter(({ levels }) => levels.length === 0 || levels.includes(level));
  return (
    <section class="surroundings" aria-label="Besides the findings">
      {sittings.length > 0 && (
        <>
          <h3>{SITTINGS}</h3>
          <ol class="sittings">
            {sittings.map((levels) => (
              <li key={levels.join()}>{levels.join(", ")}</li>
            ))}
          </ol>
        </>
      )}
      {unquotedInWords(result.unquoted ?? [], result.facts, data.facts).map(({ title, labels }) => (
        <Fragment key={title}>
          <h3>{title}</h3>
          <p>{labels.join("; ")}</p>
        </Fragment>
      ))}
      {about.length > 0 && (
        <>
          <h3>To consider</h3>
          <ul>
            {about.map(({ id, text, source, references = [], levels }) => (
              <li key={id}>
                {levels.length > 0 && levels.length < result.levels.length && <strong>{levels.join(", ")}: </strong>}
                {text} <References numbers={references} /> <Source locators={[source]} />
              </li>
            ))}
          </ul>
        </>
      )}
      {tensions.length > 0 && (
        <>
          <h3>{ELSEWHERE}</h3>
          <ul>
            {tensions.map(({ id, text, passages }) => (
              <li key={id}>
                {text} <Source locators={passages} label="The passages" />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What the signs mean, from the strongest down. */
export function Legend(): JSX.Element {
  return (
    <ul class="legend" aria-label="Signs">
      {ALL_DISPOSITIONS.map((each) => (
        <li key={each} class={`is-${each}`} title={APPEARANCE[each].meaning}>
          <Sign of={each} /> {APPEARANCE[each].label}
        </li>
      ))}
    </ul>
  );
}

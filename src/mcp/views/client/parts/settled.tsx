// What is settled: the decision of each level, equal ones together, with what speaks for it; every reason opens to its row.
import type { JSX } from "preact";
import { everyRow } from "../../../rows.ts";
import type { CheckOutput } from "../../../tools/check-contraindications.ts";
import type { Change } from "../case.ts";
import { useShared } from "../context.ts";
import { changeInWords, type Level, openInWords, reasonsOf, sayingOf, settledInWords, titleOf, together } from "../words.ts";
import { Disclosure } from "./disclosure.tsx";
import { FindingDetail, Findings } from "./findings.tsx";
import { Sign, Verdict } from "./svg.tsx";

interface SettledProps {
  readonly result: CheckOutput;
  /** The decision is not of the facts as last entered. */
  readonly stale: boolean;
}

export function Settled({ result, stale }: SettledProps): JSX.Element {
  return (
    <>
      {together(result.levels, sayingOf).map(({ names, members }) => (
        <Decision key={names.join()} names={names} levels={members} stale={stale} />
      ))}
      {result.levels.length === 0 && <NoLevel result={result} stale={stale} />}
    </>
  );
}

interface DecisionProps {
  readonly names: readonly string[];
  /** At least one; the same is to be told of all of them. */
  readonly levels: readonly Level[];
  readonly stale: boolean;
}

function Decision({ names, levels, stale }: DecisionProps): JSX.Element {
  const { data } = useShared();
  const level = levels[0] as Level;
  const { disposition } = level;
  const open = openInWords(level, data);
  const id = `decision-${names[0]}`;
  return (
    <section class={`decision is-${disposition}`} aria-labelledby={id}>
      {stale && <Before />}
      <h3 class="decision-title" id={id} tabIndex={-1}>
        <span class="level-name">{names.join(", ")}</span> <Verdict of={disposition} />
      </h3>
      <p>
        {settledInWords(level)} {open !== "" && <span class="quiet">Not known: {open}.</span>}
      </p>
      <ul class="reasons">
        {reasonsOf(level).map(({ mark, words, finding }) => (
          <li key={finding.rule} class={`is-${mark}`}>
            <Disclosure
              class="reason"
              summary={
                <>
                  <Sign of={mark} /> <strong>{words}:</strong> <span class="link">{titleOf(finding.rule, data)}</span>{" "}
                  <span class="because">{finding.because}</span>
                </>
              }
            >
              {() => <FindingDetail finding={finding} level={level} />}
            </Disclosure>
          </li>
        ))}
      </ul>
      {together(levels).map(({ names: same, first }) => (
        <Disclosure
          key={same.join()}
          class="every-row"
          summary={
            <span class="link">
              All {everyRow(first, data.rules).length} findings for {same.join(", ")}
            </span>
          }
        >
          {() => <Findings level={first} />}
        </Disclosure>
      ))}
    </section>
  );
}

/** What the patient's facts alone tell, before any level is named. */
function NoLevel({ result: { everyLevel }, stale }: Pick<SettledProps, "result" | "stale">): JSX.Element {
  const { data } = useShared();
  if (everyLevel === undefined) {
    return (
      <section class="decision is-undetermined">
        <h3 class="decision-title">No level yet</h3>
        <p>Name the levels: each is decided by itself.</p>
      </section>
    );
  }
  return (
    <section class={`decision is-${everyLevel.disposition}`} aria-labelledby="every-level">
      {stale && <Before />}
      <h3 class="decision-title" id="every-level">
        Whatever the level: <Verdict of={everyLevel.disposition} />
      </h3>
      <ul class="reasons">
        {everyLevel.findings.map((finding) => (
          <li key={finding.rule}>
            Present, {finding.kind}: <strong>{titleOf(finding.rule, data)}</strong> <span class="because">{finding.because}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Before(): JSX.Element {
  return <p class="before">Before the last change, which could not be decided:</p>;
}

/** What the last answer changed, seen and said. */
export function Changes({ changes, busy }: { changes: readonly Change[] | undefined; busy: boolean }): JSX.Element {
  return (
    <div class="changes" role="status" aria-live="polite">
      {busy && changes === undefined && <span class="quiet">Deciding…</span>}
      {changes !== undefined && changes.length === 0 && <span class="quiet">Noted; no decision changed.</span>}
      {changes !== undefined && changes.length > 0 && (
        <ul>
          {together(changes).map(({ names, first }) => (
            <li key={names.join()}>{changeInWords({ ...first, level: names.join(", ") })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

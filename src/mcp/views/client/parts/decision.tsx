// The decision for one level: what it is, why, and what is still open; above it the levels to choose from.
import { Fragment, type JSX } from "preact";
import type { CheckOutput } from "../../../tools/check-contraindications.ts";
import type { Change } from "../case.ts";
import { useShared } from "../context.ts";
import { changeInWords, dispositionInWords, type Level, openInWords, titleOf, whyInWords } from "../words.ts";
import { Sign, Verdict } from "./svg.tsx";

interface LevelsProps {
  readonly result: CheckOutput | undefined;
  readonly selected: string | undefined;
  readonly onChoose: (level: string) => void;
  readonly onRemove: (level: string) => void;
}

export function LevelChips({ result, selected, onChoose, onRemove }: LevelsProps): JSX.Element {
  const { data } = useShared();
  const assessed = result?.levels.map(({ level }) => level) ?? [];
  const rest = data.levels.filter((level) => !assessed.includes(level));
  return (
    <fieldset class="chips">
      <legend class="hidden">Assessed levels</legend>
      {result?.levels.map(({ level, disposition }) => (
        <button
          key={level}
          type="button"
          class={`chip is-${disposition}`}
          aria-pressed={level === selected}
          onClick={() => onChoose(level)}
        >
          <Sign of={disposition} /> {level}
          <span class="hidden">, {dispositionInWords(disposition)}</span>
        </button>
      ))}
      <select
        aria-label="Add a level"
        value=""
        onChange={({ currentTarget }) => currentTarget.value !== "" && onChoose(currentTarget.value)}
      >
        <option value="">Add a level…</option>
        {rest.map((level) => (
          <option key={level} value={level}>
            {level}
          </option>
        ))}
      </select>
      {selected !== undefined && assessed.includes(selected) && (
        <button type="button" class="plain" onClick={() => onRemove(selected)}>
          Remove {selected}
        </button>
      )}
    </fieldset>
  );
}

/** `stale`: it is not of the facts as last entered. */
export function Decision({ level, stale }: { level: Level; stale: boolean }): JSX.Element {
  const { data } = useShared();
  const { disposition, possible } = level;
  const why = whyInWords(level);
  const open = openInWords(level, data);
  return (
    <section class={`decision is-${disposition}`} aria-labelledby="decision-title">
      {stale && <Before />}
      <h2 id="decision-title">
        <span class="level-name">{level.level}</span> <Verdict of={disposition} />
      </h2>
      {disposition === "undetermined" && <Possible possible={possible} />}
      <p>
        {why.text}
        {why.titles.map(({ rule, source }, at) => (
          <span key={rule}>
            {at > 0 && ";"} <strong>{titleOf(rule, data)}</strong> <code>{source}</code>
          </span>
        ))}
      </p>
      <p class="quiet">{open.length === 0 ? "Nothing is open for this level." : `Not known yet: ${open.join(", ")}.`}</p>
    </section>
  );
}

/** What the patient's facts alone tell, before any level is named. */
export function EveryLevel({ every, stale }: { every: NonNullable<CheckOutput["everyLevel"]>; stale: boolean }): JSX.Element {
  const { data } = useShared();
  const { disposition, possible, findings } = every;
  return (
    <section class={`decision is-${disposition}`} aria-labelledby="every-level-title">
      {stale && <Before />}
      <h2 id="every-level-title">
        Whatever the level: <Verdict of={disposition} />
      </h2>
      {disposition === "undetermined" && <Possible possible={possible} />}
      <ul>
        {findings.map(({ rule, kind, because, source }) => (
          <li key={rule}>
            Present, {kind}: <strong>{titleOf(rule, data)}</strong> <span class="because">{because}</span> <code>{source}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Before(): JSX.Element {
  return <p class="before">Before the last change, which could not be decided:</p>;
}

function Possible({ possible }: Pick<Level, "possible">): JSX.Element {
  return (
    <p class="possible">
      Still possible:{" "}
      {possible.map((each, at) => (
        <span key={each}>
          {at > 0 && " "}
          <Verdict of={each} />
        </span>
      ))}
    </p>
  );
}

/** What the last answer changed, seen and said. */
export function Changes({ changes, busy }: { changes: readonly Change[] | undefined; busy: boolean }): JSX.Element {
  return (
    <div class="changes" role="status" aria-live="polite">
      {busy && changes === undefined && <span class="quiet">Deciding…</span>}
      {changes !== undefined && changes.length === 0 && (
        <span class="quiet">Noted. No level’s decision changed, nor what is still possible.</span>
      )}
      {changes !== undefined && changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change.level}>
              <span class="hidden">{changeInWords(change)}</span>
              <span aria-hidden="true">
                <strong>{change.level}</strong> <Seen {...change} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A change with its signs. */
function Seen({ before, after, ruledOut }: Change): JSX.Element {
  if (after === undefined) return <>removed</>;
  if (before === undefined) {
    return (
      <>
        added: <Verdict of={after} />
      </>
    );
  }
  if (before !== after) {
    return (
      <>
        <Verdict of={before} /> → <Verdict of={after} />
      </>
    );
  }
  return (
    <>
      {ruledOut.map((each) => (
        <Fragment key={each}>
          <Verdict of={each} />{" "}
        </Fragment>
      ))}
      {ruledOut.length === 1 ? "is" : "are"} no longer possible; still <Verdict of={after} />
    </>
  );
}

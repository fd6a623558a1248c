// The techniques side by side: in short, a row for each aspect that opens to all of it; rows that bear on this patient first.
import type { JSX } from "preact";
import type { ComparisonOutput } from "../../../tools/compare-techniques.ts";
import type { ViewData } from "../../data.ts";
import type { Where } from "../address.ts";
import type { Case } from "../case.ts";
import { useShared } from "../context.ts";
import { CERTAINTY } from "../words.ts";
import { Asked } from "./disclosure.tsx";
import { References, Source } from "./passages.tsx";

type Compared = NonNullable<ViewData["compare"]>;

interface CompareProps {
  readonly compare: Compared;
  /** What the case that is assessed tells. */
  readonly facts: Case;
  readonly where: Where;
  readonly onWhere: (change: Partial<Where>) => void;
  /** A comparison that was made elsewhere, shown until something is chosen here. */
  readonly given?: ComparisonOutput | undefined;
  /** Where there is room for what it comes to alone: what leads on to the rows. */
  readonly onMore?: (() => void) | undefined;
}

export function Compare({ compare, facts, where, onWhere, given, onMore }: CompareProps): JSX.Element {
  const known = compare.context.flatMap(({ name }) => (facts.patient[name] === true ? [name] : []));
  const ticked = where.ticked ?? (given === undefined && known.length > 0 ? known : undefined);
  const toggle = (name: string, on: boolean): void =>
    onWhere({
      ticked: compare.context.flatMap((each) => ((each.name === name ? on : ticked?.includes(each.name)) ? [each.name] : [])),
    });
  if (onMore !== undefined && given !== undefined) {
    return (
      <div class="compare">
        <h2>{compare.title}</h2>
        <p class="choice">{given.choice.text}</p>
        <ForThisPatient output={given} />
        <button type="button" class="answer confirm" onClick={onMore}>
          Show all {given.aspects.length} rows
        </button>
      </div>
    );
  }
  return (
    <div class="compare">
      <h2>{compare.title}</h2>
      <fieldset class="toggles">
        <legend>What matters for this patient? Rows that bear on it come first. What is not ticked counts as not known.</legend>
        {compare.context.map(({ name, description }) => (
          <label key={name} class="box">
            <input
              type="checkbox"
              checked={ticked?.includes(name) ?? false}
              onChange={({ currentTarget }) => toggle(name, currentTarget.checked)}
            />
            {description}
          </label>
        ))}
      </fieldset>
      {ticked === undefined && given !== undefined ? (
        <Comparison output={given} techniques={compare.techniques} />
      ) : (
        <Asked<ComparisonOutput>
          tool="compare_techniques"
          args={{
            aspects: compare.aspects,
            ...(ticked === undefined || ticked.length === 0 ? {} : { patient: Object.fromEntries(ticked.map((name) => [name, true])) }),
          }}
        >
          {(output) => <Comparison output={output} techniques={compare.techniques} />}
        </Asked>
      )}
    </div>
  );
}

function ForThisPatient({ output: { aspects, forThisPatient } }: { output: ComparisonOutput }): JSX.Element | null {
  if (forThisPatient.length === 0) return null;
  return (
    <ul class="for-patient">
      {forThisPatient.slice(0, 3).map(({ aspect, because }) => (
        <li key={`${aspect}${because}`}>
          <strong>{aspects.find((each) => each.aspect === aspect)?.title ?? aspect}:</strong> {because}
        </li>
      ))}
    </ul>
  );
}

function Comparison({ output, techniques }: { output: ComparisonOutput; techniques: Compared["techniques"] }): JSX.Element {
  const { data } = useShared();
  const named = (favours: string): string => techniques.find(({ id }) => id === favours)?.name ?? favours;
  const contextOf = data.compare?.context.length ?? 0;
  return (
    <>
      <p class="choice">
        {output.choice.text} <Source locators={output.choice.passages} />
      </p>
      <table>
        <caption class="hidden">One row for each aspect{contextOf > 0 ? "; rows for this patient first" : ""}</caption>
        <thead>
          <tr>
            <th scope="col">Aspect</th>
            {techniques.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">Favors</th>
            <th scope="col">Where it is told</th>
          </tr>
        </thead>
        <tbody>
          {output.aspects.map((row) => {
            const reasons = output.forThisPatient.filter(({ aspect }) => aspect === row.aspect);
            return (
              <tr key={row.aspect} class={reasons.length > 0 ? "bears" : ""}>
                <th scope="row">
                  {row.title}
                  {reasons.map(({ because }) => (
                    <p key={because} class="reason">
                      For this patient: {because}
                    </p>
                  ))}
                </th>
                {techniques.map(({ id, name }) => (
                  <td key={id} data-label={name}>
                    {String(row[id] ?? "")}
                  </td>
                ))}
                <td data-label="Favors">
                  <strong>{named(row.favours)}</strong> <span class="quiet">({CERTAINTY[row.certainty] ?? row.certainty})</span>
                </td>
                <td class="row-sources" data-label="Where it is told">
                  {row.note !== undefined && <p class="note">{row.note}</p>}
                  <Source locators={row.passages} /> <References numbers={row.references ?? []} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

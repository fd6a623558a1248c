// The techniques side by side, rows that bear on this patient first.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ComparisonOutput } from "../../../tools/compare-techniques.ts";
import type { ViewData } from "../../data.ts";
import type { Case } from "../case.ts";
import { useShared } from "../context.ts";
import { CERTAINTY } from "../words.ts";
import { Asked } from "./disclosure.tsx";
import { References, Source } from "./passages.tsx";

type Compared = NonNullable<ViewData["compare"]>;

interface CompareProps {
  readonly compare: Compared;
  /** What the case that is assessed tells of the patient. */
  readonly patient: Case["patient"];
  /** A comparison that was made elsewhere, shown until something is chosen here. */
  readonly given?: ComparisonOutput | undefined;
}

export function Compare({ compare, patient, given }: CompareProps): JSX.Element {
  const known = compare.context.flatMap(({ name }) => (patient[name] === true ? [name] : []));
  const [chosen, setChosen] = useState<readonly string[] | undefined>(given === undefined && known.length > 0 ? known : undefined);
  const toggle = (name: string, on: boolean): void => {
    setChosen((known) => compare.context.flatMap((each) => ((each.name === name ? on : known?.includes(each.name)) ? [each.name] : [])));
  };
  return (
    <div class="compare">
      <h2>{compare.title}</h2>
      <fieldset class="toggles">
        <legend>What matters for this patient? Rows that bear on it come first. What is not ticked counts as not known.</legend>
        {compare.context.map(({ name, description }) => (
          <label key={name} class="box">
            <input
              type="checkbox"
              checked={chosen?.includes(name) ?? false}
              onChange={({ currentTarget }) => toggle(name, currentTarget.checked)}
            />
            {description}
          </label>
        ))}
      </fieldset>
      {chosen === undefined && given !== undefined ? (
        <Comparison output={given} techniques={compare.techniques} />
      ) : (
        <Asked<ComparisonOutput>
          tool="compare_techniques"
          args={{
            aspects: compare.aspects,
            ...(chosen === undefined || chosen.length === 0 ? {} : { patient: Object.fromEntries(chosen.map((name) => [name, true])) }),
          }}
        >
          {(output) => <Comparison output={output} techniques={compare.techniques} />}
        </Asked>
      )}
    </div>
  );
}

function Comparison({ output, techniques }: { output: ComparisonOutput; techniques: Compared["techniques"] }): JSX.Element {
  const { data } = useShared();
  const named = (favours: string): string => techniques.find(({ id }) => id === favours)?.name ?? favours;
  const contextOf = data.compare?.context.length ?? 0;
  return (
    <>
      <p class="choice">
        {output.choice.text} <Source locators={output.choice.passages} label={`${output.choice.passages.length} passages`} />
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
            <th scope="col">Favours</th>
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
                <td data-label="Favours">
                  <strong>{named(row.favours)}</strong> <span class="quiet">({CERTAINTY[row.certainty] ?? row.certainty})</span>
                  {row.note !== undefined && <p class="note">{row.note}</p>}
                  <p class="meta">
                    <References numbers={row.references ?? []} />
                  </p>
                  <Source locators={row.passages} label={`${row.passages.length} passage${row.passages.length === 1 ? "" : "s"}`} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

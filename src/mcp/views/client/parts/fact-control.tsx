// One fact as a control that answers at once. An answer may be taken back; what is not answered is never "no".
import type { JSX } from "preact";
import type { GivenValue } from "../../../../rules/model.ts";
import { type ControlProps, QuantityField } from "./quantity-field.tsx";

export function FactControl(props: ControlProps): JSX.Element {
  const { fact, name, value, onValue } = props;
  return (
    <div class="answers">
      {fact.type === "quantity" ? (
        <QuantityField {...props} />
      ) : fact.type === "list" ? (
        <ListControl {...props} />
      ) : (
        <ChoiceControl {...props} />
      )}
      <button
        type="button"
        class="take-back"
        aria-label={`Not known: take back ${name}`}
        title="Not known after all"
        disabled={value === undefined}
        onClick={() => onValue(undefined)}
      >
        ×
      </button>
    </div>
  );
}

const YES_NO = [
  { value: true, label: "Yes" },
  { value: false, label: "No" },
];

function ChoiceControl({ fact, value, onValue }: ControlProps): JSX.Element {
  const choices: readonly { value: GivenValue; label: string }[] = fact.values ?? YES_NO;
  return (
    <>
      {choices.map((each) => (
        <button
          key={String(each.value)}
          type="button"
          class="answer"
          aria-pressed={value === each.value}
          onClick={() => value !== each.value && onValue(each.value)}
        >
          {each.label}
        </button>
      ))}
      {value !== undefined && !choices.some((each) => each.value === value) && <span class="quiet">{JSON.stringify(value)}</span>}
    </>
  );
}

/** What is ticked is all that applies; nothing ticked is not known. */
function ListControl({ fact, value, onValue }: ControlProps): JSX.Element {
  const ticked: readonly unknown[] = Array.isArray(value) ? value : [];
  const values = fact.values ?? [];
  const tick = (one: string, on: boolean): void => {
    const next = values.flatMap((each) => ((each.value === one ? on : ticked.includes(each.value)) ? [each.value] : []));
    onValue(next.length === 0 ? undefined : next);
  };
  return (
    <>
      {values.map((each) => (
        <label key={each.value} class="box">
          <input
            type="checkbox"
            checked={ticked.includes(each.value)}
            onChange={({ currentTarget: { checked } }) => tick(each.value, checked)}
          />
          {each.label}
        </label>
      ))}
    </>
  );
}

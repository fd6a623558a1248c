// One fact as a question: buttons that answer at once, or a draft that counts only when it is confirmed. Empty is never "no".
import type { JSX } from "preact";
import type { GivenValue } from "../../../../rules/model.ts";
import { useNewest } from "../use-newest.ts";
import { type FactControlProps, NotKnown } from "./not-known.tsx";
import { RangeControl } from "./range-control.tsx";

export function FactControl(props: FactControlProps): JSX.Element {
  if (props.fact.type === "quantity") return <RangeControl {...props} />;
  if (props.fact.type === "list") return <ListControl {...props} />;
  return <ChoiceControl {...props} />;
}

const YES_NO = [
  { value: true, label: "Yes" },
  { value: false, label: "No" },
];

function ChoiceControl({ fact, value, onValue, ...rest }: FactControlProps): JSX.Element {
  const choices: readonly { value: GivenValue; label: string }[] = fact.values ?? YES_NO;
  return (
    <div class="answers">
      {choices.map((each) => (
        <button
          key={String(each.value)}
          type="button"
          class="answer"
          aria-pressed={value === each.value}
          onClick={() => onValue(each.value)}
        >
          {each.label}
        </button>
      ))}
      <NotKnown {...rest} value={value} onValue={onValue} />
    </div>
  );
}

function ListControl({ fact, value, onValue, ...rest }: FactControlProps): JSX.Element {
  const { drawn: draft, newest, put } = useNewest<readonly string[]>(Array.isArray(value) ? value : []);
  const values = fact.values ?? [];
  const tick = (one: string, on: boolean): void =>
    put(values.flatMap((each) => ((each.value === one ? on : newest().includes(each.value)) ? [each.value] : [])));
  return (
    <div class="answers">
      {values.map((each) => (
        <label key={each.value} class="box">
          <input
            type="checkbox"
            checked={draft.includes(each.value)}
            onChange={({ currentTarget: { checked } }) => tick(each.value, checked)}
          />
          {each.label}
        </label>
      ))}
      <button type="button" class="answer confirm" disabled={draft.length === 0} onClick={() => onValue([...newest()])}>
        {draft.length === 0 ? "Tick what applies" : `Enter ${draft.length === 1 ? "this one" : `these ${draft.length}`}`}
      </button>
      <NotKnown
        {...rest}
        value={value}
        onValue={(none) => {
          put([]);
          onValue(none);
        }}
      />
    </div>
  );
}

// One fact as a question: buttons that answer at once, or a draft that counts only when it is confirmed. Empty is never "no".
import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import type { GivenValue, Quantity } from "../../../../rules/model.ts";
import type { Fact } from "../case.ts";

export interface FactControlProps {
  readonly fact: Fact;
  readonly value: GivenValue | undefined;
  readonly onValue: (value: GivenValue | undefined) => void;
  /** What "not known" does; left out, it takes the fact back. */
  readonly onUnknown?: (() => void) | undefined;
  readonly disabled?: boolean;
}

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

function NotKnown({ value, onValue, onUnknown }: Pick<FactControlProps, "value" | "onValue" | "onUnknown">): JSX.Element {
  return (
    <button
      type="button"
      class="answer unknown"
      aria-pressed={onUnknown === undefined ? value === undefined : undefined}
      onClick={() => (onUnknown ?? (() => onValue(undefined)))()}
    >
      Not known
    </button>
  );
}

function ListControl({ fact, value, onValue, ...rest }: FactControlProps): JSX.Element {
  const [draft, setDraft] = useState<readonly string[]>(Array.isArray(value) ? value : []);
  const values = fact.values ?? [];
  return (
    <div class="answers">
      {values.map((each) => (
        <label key={each.value} class="box">
          <input
            type="checkbox"
            checked={draft.includes(each.value)}
            onChange={({ currentTarget: { checked } }) =>
              setDraft(values.flatMap((one) => ((one.value === each.value ? checked : draft.includes(one.value)) ? [one.value] : [])))
            }
          />
          {each.label}
        </label>
      ))}
      <button type="button" class="answer confirm" disabled={draft.length === 0} onClick={() => onValue([...draft])}>
        {draft.length === 0 ? "Tick what applies" : `Enter ${draft.length === 1 ? "this one" : `these ${draft.length}`}`}
      </button>
      <NotKnown
        {...rest}
        value={value}
        onValue={(none) => {
          setDraft([]);
          onValue(none);
        }}
      />
    </div>
  );
}

function RangeControl({ fact, value, onValue, ...rest }: FactControlProps): JSX.Element {
  const { minimum = 0, maximum = 100, unit = "" } = fact;
  const [least, most] = endsOf(value, minimum, maximum);
  const [draft, setDraft] = useState({ min: least, max: most, touched: value !== undefined });
  const id = useId();
  const put = (change: Partial<Quantity>): void => {
    const { min, max } = { ...draft, ...change };
    const [low, high] = [min, max].map((each) =>
      Math.min(maximum, Math.max(minimum, Number.isNaN(each ?? Number.NaN) ? minimum : (each as number))),
    ) as [number, number];
    // The handle that is moved pushes the other one along.
    setDraft({
      min: change.max === undefined ? low : Math.min(low, high),
      max: change.min === undefined ? high : Math.max(low, high),
      touched: true,
    });
  };
  const share = (value: number): number => (value - minimum) / (maximum - minimum);
  const said = draft.min === draft.max ? `${draft.min} ${unit}` : `${draft.min} to ${draft.max} ${unit}`;
  const ends = [
    { name: "min", label: "At least" },
    { name: "max", label: "At most" },
  ] as const;
  return (
    <div class="range">
      <div class="handles">
        <span class="between" ref={(bar) => placeBetween(bar, share(draft.min), share(draft.max))} hidden={!draft.touched} />
        {ends.map(({ name, label }) => (
          <input
            key={name}
            type="range"
            min={minimum}
            max={maximum}
            value={draft[name]}
            aria-label={`${fact.label}: ${label.toLowerCase()}`}
            aria-valuetext={draft.touched ? `${draft[name]} ${unit}` : "not given"}
            onInput={({ currentTarget }) => put({ [name]: currentTarget.valueAsNumber })}
          />
        ))}
      </div>
      <div class="answers">
        {ends.map(({ name, label }) => (
          <span key={name} class="end">
            <label for={`${id}-${name}`}>{label}</label>
            <input
              id={`${id}-${name}`}
              type="number"
              step="any"
              min={minimum}
              max={maximum}
              value={draft.touched ? draft[name] : ""}
              placeholder="–"
              onChange={({ currentTarget }) => put({ [name]: currentTarget.valueAsNumber })}
            />
            {unit}
          </span>
        ))}
        <button type="button" class="answer confirm" disabled={!draft.touched} onClick={() => onValue({ min: draft.min, max: draft.max })}>
          {draft.touched ? `Enter ${said}` : "Set a range or a value"}
        </button>
        <NotKnown
          {...rest}
          value={value}
          onValue={(none) => {
            setDraft({ min: minimum, max: maximum, touched: false });
            onValue(none);
          }}
        />
      </div>
    </div>
  );
}

/** The bar between the handles, which are 18 px wide. Set on the element: the page's policy lets no attribute style it. */
function placeBetween(bar: HTMLElement | null, from: number, to: number): void {
  if (bar === null) return;
  bar.style.left = `calc(9px + (100% - 18px) * ${from})`;
  bar.style.right = `calc(9px + (100% - 18px) * ${1 - to})`;
}

/** Both ends of what is given; the whole scale where nothing is. A number is exactly that. */
function endsOf(value: GivenValue | number | undefined, minimum: number, maximum: number): [number, number] {
  if (typeof value === "number") return [value, value];
  const { min = minimum, max = maximum } = typeof value === "object" && !Array.isArray(value) ? value : {};
  return [min, max];
}

// A quantity as a question: one value, or a range with two handles; it counts when it is entered, and never while it is typed.
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { asTyped, type ClosedRange, exactly, moved, NOTHING_TYPED, readRange, type Scale, type Typed } from "../range.ts";
import { useNewest } from "../use-newest.ts";
import { type FactControlProps, NotKnown } from "./not-known.tsx";

export function RangeControl({ fact, value, onValue, ...rest }: FactControlProps): JSX.Element {
  const { minimum = 0, maximum = 100, unit = "" } = fact;
  const scale: Scale = { minimum, maximum, unit };
  const { drawn: typed, newest, put } = useNewest<Typed>(asTyped(value));
  const id = useId();
  const { range, problem } = readRange(typed, scale);
  const share = (at: number): number => (at - minimum) / (maximum - minimum);
  const handles = { min: range?.min ?? minimum, max: range?.max ?? maximum };
  const fields = [
    { name: "exact", label: "Exactly", text: typed.min === typed.max ? typed.min : "", place: "–", put: exactly },
    { name: "min", label: "or at least", text: typed.min, place: `${minimum}`, put: (min: string) => ({ ...newest(), min }) },
    { name: "max", label: "at most", text: typed.max, place: `${maximum}`, put: (max: string) => ({ ...newest(), max }) },
  ];
  return (
    <div class="range">
      <div class="handles">
        <span class="between" ref={(bar) => placeBetween(bar, share(handles.min), share(handles.max))} hidden={range === undefined} />
        {(["min", "max"] as const).map((end) => (
          <input
            key={end}
            type="range"
            min={minimum}
            max={maximum}
            value={handles[end]}
            aria-label={`${fact.label}: ${end === "min" ? "at least" : "at most"}`}
            aria-valuetext={range === undefined ? "not given" : `${handles[end]} ${unit}`}
            onInput={({ currentTarget }) => put(moved(newest(), end, currentTarget.valueAsNumber))}
          />
        ))}
      </div>
      <div class="fields">
        {fields.map(({ name, label, text, place, put: change }) => (
          <span key={name} class="end">
            <label for={`${id}-${name}`}>{label}</label>
            <input
              id={`${id}-${name}`}
              type="number"
              step="any"
              min={minimum}
              max={maximum}
              value={text}
              placeholder={place}
              aria-invalid={problem === undefined ? undefined : "true"}
              onInput={({ currentTarget }) => put(change(currentTarget.value))}
            />
            {unit}
          </span>
        ))}
      </div>
      <div class="answers">
        <button
          type="button"
          class="answer confirm"
          disabled={range === undefined}
          onClick={() => {
            const { range: entered } = readRange(newest(), scale);
            if (entered !== undefined) onValue(entered);
          }}
        >
          {range === undefined ? "Set a value or a range" : `Enter ${inWords(range, unit)}`}
        </button>
        <NotKnown
          {...rest}
          value={value}
          onValue={(none) => {
            put(NOTHING_TYPED);
            onValue(none);
          }}
        />
      </div>
      <p class="amiss" role="status">
        {problem}
      </p>
    </div>
  );
}

function inWords({ min, max }: ClosedRange, unit: string): string {
  return `${min === max ? min : `${min} to ${max}`} ${unit}`.trimEnd();
}

/** The bar between the handles, which are 18 px wide. Set on the element: the page's policy lets no attribute style it. */
function placeBetween(bar: HTMLElement | null, from: number, to: number): void {
  if (bar === null) return;
  bar.style.left = `calc(9px + (100% - 18px) * ${from})`;
  bar.style.right = `calc(9px + (100% - 18px) * ${1 - to})`;
}

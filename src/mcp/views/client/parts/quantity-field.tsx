// A quantity as one field: it counts when Enter is pressed or the field is left, and never while it is typed.
import type { JSX } from "preact";
import { useEffect, useId } from "preact/hooks";
import type { GivenValue } from "../../../../rules/model.ts";
import type { Fact } from "../case.ts";
import { asTyped, readQuantity, type Scale } from "../quantity.ts";
import { useNewest } from "../use-newest.ts";
import { valueInWords } from "../words.ts";

/** What every control of a fact is given. */
export interface ControlProps {
  readonly fact: Fact;
  readonly value: GivenValue | undefined;
  /** What the control is called where its question does not stand beside it. */
  readonly name: string;
  /** Undefined takes the fact back. */
  readonly onValue: (value: GivenValue | undefined) => void;
}

export function QuantityField({ fact, value, name, onValue }: ControlProps): JSX.Element {
  const { minimum = 0, maximum = 100, unit = "" } = fact;
  const scale: Scale = { minimum, maximum, unit };
  const { drawn, newest, put } = useNewest<{ typed: string; problem: string | undefined }>({
    typed: asTyped(value, scale),
    problem: undefined,
  });
  const id = useId();
  const given = JSON.stringify(value);
  useEffect(() => {
    // A value from elsewhere is shown; what was typed here stays as it was typed.
    const { range } = readQuantity(newest().typed, scale);
    if (JSON.stringify(range) !== given) put({ typed: asTyped(value, scale), problem: undefined });
  }, [given]);
  const enter = (typed: string): void => {
    const { range, problem } = readQuantity(typed, scale);
    const stays = value === undefined ? "It does not count." : `${valueInWords(fact, value)} still counts.`;
    put({ typed, problem: problem === undefined ? undefined : `${problem} ${stays}` });
    if (problem === undefined && JSON.stringify(range) !== given) onValue(range);
  };
  return (
    <span class="quantity">
      <input
        type="text"
        inputMode="text"
        autocomplete="off"
        maxLength={40}
        aria-label={name}
        aria-invalid={drawn.problem !== undefined}
        aria-describedby={`${id}-said`}
        placeholder="70, 30-50, <40, 2/3"
        value={drawn.typed}
        onInput={({ currentTarget }) => put({ ...newest(), typed: currentTarget.value })}
        onChange={({ currentTarget }) => enter(currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && enter(event.currentTarget.value)}
      />
      {unit !== "" && <span aria-hidden="true">{unit}</span>}
      <span id={`${id}-said`} class={drawn.problem === undefined ? "entered" : "amiss"} role="status">
        {drawn.problem ?? (value === undefined ? "" : valueInWords(fact, value))}
      </span>
    </span>
  );
}

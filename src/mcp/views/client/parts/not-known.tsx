// What every control of a fact is given, and the answer that each of them has.
import type { JSX } from "preact";
import type { GivenValue } from "../../../../rules/model.ts";
import type { Fact } from "../case.ts";

export interface FactControlProps {
  readonly fact: Fact;
  readonly value: GivenValue | undefined;
  readonly onValue: (value: GivenValue | undefined) => void;
  /** What "not known" does; left out, it takes the fact back. */
  readonly onUnknown?: (() => void) | undefined;
}

export function NotKnown({ value, onValue, onUnknown }: Pick<FactControlProps, "value" | "onValue" | "onUnknown">): JSX.Element {
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

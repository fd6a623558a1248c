// The turns in which this process takes calls: by its own event loop and clock.
import { makeTurns, type Turns } from "../mcp/turns.ts";

export function turnsOfLoop(breathe: (then: () => void) => void = (then) => void setImmediate(then)): Turns {
  return makeTurns(breathe, () => performance.now());
}

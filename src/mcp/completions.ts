// What a typed beginning can be completed to.

/** The most values that a completion offers at once. */
const MOST_COMPLETIONS = 100;

/** What begins with what was typed, then what contains it. */
export function completions(typed: string, values: readonly string[]): string[] {
  const wanted = typed.toLowerCase();
  const matching = values.filter((value) => value.toLowerCase().includes(wanted));
  const starts = matching.filter((value) => value.toLowerCase().startsWith(wanted));
  return [...starts, ...matching.filter((value) => !starts.includes(value))].slice(0, MOST_COMPLETIONS);
}

// Text of a caller's own, made safe for a terminal: it cannot move the cursor, set colours or turn other text round.

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
/** Marks, embeddings, overrides and isolates of writing direction; the letters themselves keep theirs. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The same value with every text in it on one line and without such characters. */
export function cleaned<T>(value: T): T {
  if (typeof value === "string") return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)])) as T;
}

function cleanText(text: string): string {
  return text.replace(/\s+/g, " ").replace(DIRECTIONS, "").replace(CONTROLS, "?").trim();
}

// Kleene's strong three-valued logic: what a condition is worth when some facts are not known.

/** `unknown` is not a third value between the two: it stands for "could be either". */
export type Truth = true | false | "unknown";

/** True only where every part is; false as soon as one part is. No parts: true. */
export function and(parts: readonly Truth[]): Truth {
  if (parts.includes(false)) return false;
  return parts.includes("unknown") ? "unknown" : true;
}

/** True as soon as one part is; false only where every part is. No parts: false. */
export function or(parts: readonly Truth[]): Truth {
  if (parts.includes(true)) return true;
  return parts.includes("unknown") ? "unknown" : false;
}

/** The opposite; unknown stays unknown. */
export function not(part: Truth): Truth {
  return part === "unknown" ? "unknown" : !part;
}

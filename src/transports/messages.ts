// A message as clients write it, parsed: what is null in it was not given, and nothing in it nests without end.

/** No message of the protocol comes near; the SDK's checks call themselves once for each level, and would break off. */
export const DEEPEST = 100;
export const TOO_DEEP = `Invalid Request: it nests deeper than ${DEEPEST} levels`;

/** Whether a parsed value nests deeper than any message. */
export function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
  return false;
}

/** The id of a parsed message; null where it has none that can be answered to. */
export function idOf(message: unknown): string | number | null {
  if (typeof message !== "object" || message === null || !("id" in message)) return null;
  const { id } = message;
  return typeof id === "string" || (typeof id === "number" && Number.isInteger(id)) ? id : null;
}

/**
 * The message, or all those of a batch, without what is null in its params or result: programs that write every field they
 * know of write null where they have nothing. The value itself is changed.
 */
export function withoutNulls(body: unknown): unknown {
  for (const message of Array.isArray(body) ? body : [body]) {
    if (typeof message !== "object" || message === null) continue;
    for (const part of ["params", "result"] as const) {
      const { [part]: content } = message as Record<string, unknown>;
      if (part === "params" && content === null) delete (message as { params?: unknown }).params;
      else dropNulls(content);
    }
  }
  return body;
}

function dropNulls(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  const members = value as Record<string, unknown>;
  for (const key of Object.keys(members)) {
    if (members[key] === null && !Array.isArray(value)) delete members[key];
    else dropNulls(members[key]);
  }
}

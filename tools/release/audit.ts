// Reads what `npm audit --json` said: findings in what is shipped, findings elsewhere, or no answer at all.

export type Verdict =
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "looked"; readonly shipped: readonly string[]; readonly elsewhere: readonly string[] };

interface Report {
  error?: { code?: string; summary?: string };
  message?: string;
  vulnerabilities?: Record<string, { severity: string }>;
}

/** Throws where the output is neither a report nor an error that npm gives for an endpoint. */
export function readAudit(output: string, shipped: ReadonlySet<string>): Verdict {
  const { error, message, vulnerabilities } = JSON.parse(output) as Report;
  if (vulnerabilities !== undefined) {
    const found = Object.entries(vulnerabilities).map(([name, { severity }]) => ({ name, said: `${name} (${severity})` }));
    const told = (isShipped: boolean): string[] => found.filter(({ name }) => shipped.has(name) === isShipped).map(({ said }) => said);
    return { kind: "looked", shipped: told(true), elsewhere: told(false) };
  }
  const why = [error?.code, error?.summary, message].filter((each) => each !== undefined && each !== "").join(": ");
  if (why === "") throw new Error(`npm audit said neither what it found nor why it cannot look: ${output.slice(0, 200)}`);
  return { kind: "refused", why };
}

// The operator's log: one JSON object a line, and never a word of what a client asked or was told.

export const LOG_LEVELS = ["silent", "error", "info", "debug"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Fields = Readonly<Record<string, unknown>>;

export interface Log {
  readonly error: (event: string, fields?: Fields) => void;
  readonly info: (event: string, fields?: Fields) => void;
  readonly debug: (event: string, fields?: Fields) => void;
}

/** A log that writes what its level lets through. `write` takes one line, its end included. */
export function makeLog(level: LogLevel, write: (line: string) => void): Log {
  const at = (own: LogLevel) => {
    if (LOG_LEVELS.indexOf(own) > LOG_LEVELS.indexOf(level)) return () => undefined;
    return (event: string, fields: Fields = {}) => {
      write(`${JSON.stringify({ time: new Date().toISOString(), level: own, event, ...fields })}\n`);
    };
  };
  return { error: at("error"), info: at("info"), debug: at("debug") };
}

/** What may be told of an error: its kind and where it came from. Its message may quote a client. */
export function withoutMessage(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { error: error.name, at: frames.slice(0, 8).map((line) => line.trim()) };
}

// The operator's log: one JSON object a line, and never a word of what a client asked or was told.

export const LOG_LEVELS = ["silent", "error", "info", "debug"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Fields = Readonly<Record<string, unknown>>;

export interface Log {
  readonly error: (event: string, fields?: Fields) => void;
  readonly info: (event: string, fields?: Fields) => void;
  /** What everyone must learn, such as the address: told at every level but silent. */
  readonly notice: (event: string, fields?: Fields) => void;
  readonly debug: (event: string, fields?: Fields) => void;
}

/** A log that writes what its level lets through. `write` takes whole lines, their ends included. */
export function makeLog(level: LogLevel, write: (lines: string) => void): Log {
  let waiting = "";
  const flush = (): void => {
    const lines = waiting;
    waiting = "";
    write(lines);
  };
  const at = (own: LogLevel, label: LogLevel = own) => {
    if (LOG_LEVELS.indexOf(own) > LOG_LEVELS.indexOf(level)) return () => undefined;
    return (event: string, fields: Fields = {}) => {
      // Writing to a pipe holds up everything else: what comes in one turn of the event loop goes out in one piece.
      if (waiting === "") setImmediate(flush);
      waiting += `${JSON.stringify({ time: new Date().toISOString(), level: label, event, ...fields })}\n`;
    };
  };
  return { error: at("error"), info: at("info"), notice: at("error", "info"), debug: at("debug") };
}

/** What may be told of an error: its kind and where it came from. Its message may quote a client. */
export function withoutMessage(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { error: error.name, at: frames.slice(0, 8).map((line) => line.trim()) };
}

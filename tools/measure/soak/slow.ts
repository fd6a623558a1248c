// Connections that hold on: silent, slow in their headers or their body, half open. The server has to drop them in time.
import { connect, type Socket } from "node:net";
import { AUTHORIZATION } from "./noise.ts";

const HEAD = `POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nAuthorization: ${AUTHORIZATION.Authorization}\r\n`;

interface Kind {
  readonly name: string;
  readonly first: string;
  /** What comes letter by letter; nothing: silence. */
  readonly drip: string;
  /** Sends its end and waits. */
  readonly half?: boolean;
}

const KINDS: readonly Kind[] = [
  { name: "silent", first: "", drip: "" },
  { name: "slow headers", first: `${HEAD}X-Slow: `, drip: "x" },
  { name: "slow body", first: `${HEAD}Content-Length: 100000\r\n\r\n`, drip: " " },
  { name: "half a request and gone quiet", first: `${HEAD}Content-Length: 100\r\n\r\n{"jsonrpc"`, drip: "" },
  { name: "half open", first: `${HEAD}Content-Length: 100\r\n\r\n{"jsonrpc"`, drip: "", half: true },
];

export interface Held {
  /** By kind: the seconds after which the last one was dropped. */
  readonly dropped: Promise<Map<string, number>>;
  readonly count: number;
}

/** Opens so many of each kind. `dropped` settles when the last one is gone. */
export function holdOn(port: number, each: number, dripMs = 500): Held {
  const started = performance.now();
  const dropped = Promise.all(
    KINDS.map(async (kind) => {
      const seconds = await Promise.all(Array.from({ length: each }, () => untilDropped(port, kind, dripMs)));
      return [kind.name, (Math.max(...seconds) - started) / 1000] as const;
    }),
  ).then((entries) => new Map(entries));
  return { dropped, count: KINDS.length * each };
}

function untilDropped(port: number, { first, drip, half = false }: Kind, dripMs: number): Promise<number> {
  return new Promise((resolve) => {
    const socket: Socket = connect({ host: "127.0.0.1", port, allowHalfOpen: true });
    socket.on("error", () => undefined).resume();
    if (first !== "") socket.write(first);
    if (half) socket.end();
    const timer = drip === "" ? undefined : setInterval(() => socket.write(drip), dripMs);
    const done = (): void => {
      clearInterval(timer);
      socket.destroy();
      resolve(performance.now());
    };
    socket.once("end", done).once("close", done);
  });
}

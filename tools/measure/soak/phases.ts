// What the server is put through, one thing after the other. Each gives its figures; a wrong answer is counted, never passed over.
import { Agent } from "node:http";
import { type Answer, post } from "../http-client.ts";
import { type Expected, isRight } from "./calls.ts";
import { noise } from "./noise.ts";
import type { Server } from "./server.ts";

export interface Figures {
  /** Answers with status 200 that are what the tool gives. */
  right: number;
  /** Those that are not: there must be none. */
  wrong: number;
  /** Connections that broke and answers with another status, by kind; clients ask again. */
  readonly again: Map<string, number>;
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const figures = (): Figures => ({ right: 0, wrong: 0, again: new Map() });

/** One call, counted. Whether it was answered. */
async function ask(port: number, agent: Agent | false, expected: Expected, counted: Figures): Promise<boolean> {
  const answer = await post(port, agent, expected.prepared).catch((error: NodeJS.ErrnoException) => error.code ?? error.message);
  if (typeof answer === "object" && answer.status === 200) {
    if (isRight(expected, answer)) counted.right += 1;
    else counted.wrong += 1;
    return true;
  }
  const kind = typeof answer === "string" ? answer : String((answer as Answer).status);
  counted.again.set(kind, (counted.again.get(kind) ?? 0) + 1);
  return false;
}

export interface Long extends Figures {
  readonly perSecond: number;
  /** MB of live memory, from the warm server to the end. */
  readonly growth: number;
  /** Requests that had to be turned away, and how many were not turned away as they had to be. */
  readonly noise: { sent: number; wrong: string[] };
}

/** Many calls over kept connections, with what has to be turned away among them; memory before and after. */
export async function manyCalls(server: Server, expected: readonly Expected[], count: number, connections: number): Promise<Long> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const turnedAway = { sent: 0, wrong: [] as string[] };
  const run = async (calls: number, counted: Figures): Promise<void> => {
    let next = 0;
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (next < calls) {
          const at = next++;
          await ask(server.port, agent, pick(expected, at), counted);
          if (at % NOISE_EACH !== 0) continue;
          turnedAway.sent += 1;
          const wrong = await noise(server.port, at / NOISE_EACH);
          if (wrong !== undefined) turnedAway.wrong.push(wrong);
        }
      }),
    );
  };
  await run(Math.ceil(count / 10), figures());
  const before = await server.heap();
  const counted = figures();
  const started = performance.now();
  await run(count, counted);
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { ...counted, perSecond: count / seconds, growth: (await server.heap()) - before, noise: turnedAway };
}

/** One in so many requests is one that has to be turned away. */
const NOISE_EACH = 50;

/** So many connections at the same moment, each with one call. */
export async function manyConnections(server: Server, expected: readonly Expected[], count: number): Promise<Figures> {
  const counted = figures();
  await Promise.all(Array.from({ length: count }, (_, at) => ask(server.port, false, pick(expected, at), counted)));
  return counted;
}

export interface Restarted extends Figures {
  readonly kills: number;
  /** Calls that were never answered, however often they were put again. */
  unanswered: number;
}

/** Kills the server again and again while clients ask, each until it is answered. */
export async function killedUnderLoad(
  server: Server,
  expected: readonly Expected[],
  kills: number,
  connections: number,
): Promise<Restarted> {
  const counted = { ...figures(), kills, unanswered: 0 };
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let over = false;
  let next = 0;
  const clients = Array.from({ length: connections }, async () => {
    while (!over) {
      const call = pick(expected, next++);
      let tries = 0;
      while (!(await ask(server.port, agent, call, counted)) && tries < MOST_TRIES) {
        tries += 1;
        await pause(RETRY_MS);
      }
      if (tries === MOST_TRIES) counted.unanswered += 1;
    }
  });
  /** A while, and until clients have been answered again. */
  const load = async (): Promise<void> => {
    const enough = counted.right + connections * 4;
    await pause(LOAD_MS);
    while (counted.right < enough) await pause(RETRY_MS);
  };
  for (let each = 0; each < kills; each += 1) {
    await load();
    await server.killAndRestart();
  }
  await load();
  over = true;
  await Promise.all(clients);
  agent.destroy();
  return counted;
}

const LOAD_MS = 700;
const RETRY_MS = 50;
/** A restart takes far less than this. */
const MOST_TRIES = 600;

export interface Stopped extends Figures {
  readonly ms: number;
  readonly code: number | null;
}

/** Tells the server to stop while clients ask. What it has taken on it finishes; what comes later it does not take. */
export async function stoppedUnderLoad(server: Server, expected: readonly Expected[], connections: number): Promise<Stopped> {
  const counted = figures();
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let next = 0;
  const clients = Array.from({ length: connections }, async () => {
    while (await ask(server.port, agent, pick(expected, next++), counted));
  });
  // Until then some connections still wait to be accepted: node takes one a turn.
  while (counted.right < connections * 20) await pause(10);
  const started = performance.now();
  const { code } = await server.stop();
  const ms = performance.now() - started;
  await Promise.all(clients);
  agent.destroy();
  return { ...counted, ms, code };
}

/** Requests that were neither answered, nor refused before they had begun, nor told to come again. */
export function brokenOff({ again }: Figures): number {
  return [...again].filter(([kind]) => kind !== "ECONNREFUSED" && kind !== "503").reduce((sum, [, count]) => sum + count, 0);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

// The HTTP server under attack and load, at full size: what it answered, what it turned away, what it held on to. Exit 1 on a wrong answer.
// Usage: npm run build && npx tsx tools/measure/soak.ts [--calls 100000] [--connections 32] [--kills 8]
import { parseArgs } from "node:util";
import { expectedCalls } from "./soak/calls.ts";
import { AUTHORIZATION, TOKEN } from "./soak/noise.ts";
import { brokenOff, type Figures, killedUnderLoad, manyCalls, manyConnections, stoppedUnderLoad } from "./soak/phases.ts";
import { Server } from "./soak/server.ts";
import { holdOn } from "./soak/slow.ts";

const FLAT_MB = 8;

const number = (otherwise: string) => ({ type: "string", default: otherwise }) as const;
const { values } = parseArgs({ options: { calls: number("100000"), connections: number("32"), kills: number("8") } });
const [calls, connections, kills] = [Number(values.calls), Number(values.connections), Number(values.kills)];

const problems: string[] = [];
const hold = (holds: boolean, problem: string): void => void (holds || problems.push(problem));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const told = ({ right, wrong, again }: Figures): string => {
  return `${right} right, ${wrong} wrong${again.size === 0 ? "" : `, again ${JSON.stringify(Object.fromEntries(again))}`}`;
};

const expected = expectedCalls(AUTHORIZATION);
const server = await Server.start(["--rate", "0", "--log-level", "info"], { MCP_TOKEN: TOKEN });
try {
  const held = holdOn(server.port, 60);
  const long = await manyCalls(server, expected, calls, connections);
  say(
    `${calls} calls over ${connections} connections, ${held.count} slow or silent ones beside them: ${told(long)}; ${long.perSecond.toFixed(0)} calls/s`,
  );
  say(`  memory after a collection: ${long.growth.toFixed(1)} MB more than when warm (flat: ${FLAT_MB})`);
  say(`  turned away as they had to be: ${long.noise.sent - long.noise.wrong.length} of ${long.noise.sent} (403, 401, 413, 400)`);
  hold(long.wrong === 0 && long.right === calls, `of ${calls} calls: ${told(long)}`);
  hold(long.growth < FLAT_MB, `the heap grew by ${long.growth.toFixed(1)} MB`);
  hold(long.noise.wrong.length === 0, `not turned away as they had to be: ${long.noise.wrong.slice(0, 5).join(", ")}`);

  // Where one never was, this would not go on. The server's own limits are 10 s for headers and 30 s for a request; it looks every second.
  const dropped = [...(await held.dropped)];
  say(`slow and half-open connections dropped after: ${dropped.map(([kind, seconds]) => `${kind} ${seconds.toFixed(0)} s`).join(", ")}`);

  for (const count of [1_000, 3_000]) {
    const many = await manyConnections(server, expected, count);
    say(`${count} connections at once: ${told(many)}`);
    hold(many.wrong === 0 && (count > 1_000 || many.right === count), `${count} connections: ${told(many)}`);
  }

  const killed = await killedUnderLoad(server, expected, kills, connections);
  say(`killed and restarted ${kills} times under load: ${told(killed)}; never answered: ${killed.unanswered}`);
  hold(killed.wrong === 0 && killed.unanswered === 0, `killed under load: ${told(killed)}`);

  const stopped = await stoppedUnderLoad(server, expected, connections);
  say(`stopped under load: ${told(stopped)}; ended with ${stopped.code} after ${stopped.ms.toFixed(0)} ms`);
  // What has reached it is answered, and who comes after is told to come again, or refused: nobody is cut off.
  hold(stopped.wrong === 0 && stopped.code === 0 && brokenOff(stopped) === 0, `stopped under load: ${told(stopped)}, code ${stopped.code}`);
  hold(server.failures.length === 0, `failures of the server's own: ${server.failures.slice(0, 3).join(" ")}`);
} finally {
  await server.stop("SIGKILL");
}
for (const problem of problems) say(`NOT HELD: ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;

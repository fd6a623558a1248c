// Measures how long others wait while one client sends much: 55 long answers to check at once, at the default rate.
// Usage: npm run build && npx tsx tools/measure/busy.ts [--calls 55] [--length 20000]
import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { ERAS, post, prepare, start } from "./http-client.ts";

/** Aim for /healthz, in ms at the 99th percentile. */
const AIM_MS = 250;
const EVERY_MS = 20;

const { values } = parseArgs({ options: { calls: { type: "string", default: "55" }, length: { type: "string", default: "20000" } } });
const SENTENCE = "Vertebroplasty relieves pain in most patients with osteolytic metastases [vp.p1]. ";
const answer = SENTENCE.repeat(Math.ceil(Number(values.length) / SENTENCE.length)).slice(0, Number(values.length));

const program = await start(["dist/cli.js", "serve", "--http", "--port", "0"]);
try {
  let over = false;
  const started = performance.now();
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  const call = prepare({ tool: "verify_answer", args: { answer } }, ERAS[0]);
  const calls = Array.from({ length: Number(values.calls) }, async () => {
    const { status } = await post(program.port, agent, call);
    return { status, ms: performance.now() - started };
  });
  const health = watch(() => over, false);
  const small = watch(() => over, true);
  const answers = await Promise.all(calls);
  over = true;
  say(`${values.calls} calls of ${values.length} characters: ${counts(answers.map(({ status }) => String(status)))}`);
  say(
    `answered after (ms): first ${Math.min(...answers.map(({ ms }) => ms)).toFixed(0)}, last ${(performance.now() - started).toFixed(0)}`,
  );
  const waited = await health;
  say(
    `/healthz meanwhile: ${told(waited)}; aim at the 99th percentile ${AIM_MS} ms: ${at(waited, 0.99) <= AIM_MS ? "reached" : "not reached"}`,
  );
  say(`another call of the same client meanwhile: ${told(await small)}`);
} finally {
  program.child.kill("SIGKILL");
}

/** Times of probes, or of short calls, on new connections, one every so often, in ms. */
async function watch(isOver: () => boolean, isCall: boolean): Promise<number[]> {
  const short = prepare({ tool: "explain_rule", args: { rule: "height-loss" } }, ERAS[0]);
  const times: Promise<number>[] = [];
  while (!isOver() && times.length < (isCall ? 20 : 10_000)) {
    const begun = performance.now();
    const done = isCall ? post(program.port, false, short) : probe();
    times.push(done.then(() => performance.now() - begun));
    await new Promise((resolve) => setTimeout(resolve, isCall ? EVERY_MS * 10 : EVERY_MS));
  }
  return Promise.all(times);
}

function probe(): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: program.port, path: "/healthz", agent: false }, (response) => {
      response.resume().once("end", resolve);
    });
    sent.once("error", reject).end();
  });
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function told(times: readonly number[]): string {
  return `${times.length} times, median ${at(times, 0.5).toFixed(0)} ms, 99th percentile ${at(times, 0.99).toFixed(0)} ms, longest ${at(times, 1).toFixed(0)} ms`;
}

function counts(kinds: readonly string[]): string {
  return [...new Set(kinds)].map((kind) => `${kind} × ${kinds.filter((each) => each === kind).length}`).join(", ");
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

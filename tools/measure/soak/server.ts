// The built server as a process of its own, that can be asked for its live memory, killed, and started again where it was.
import type { ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { startOnLeash } from "../../leash.ts";

/** Loaded before the program: at a signal it collects garbage and tells on stderr what is left. */
const PROBE = `data:text/javascript,process.on("SIGUSR2", () => { gc(); gc(); process.stderr.write(JSON.stringify({ heap: process.memoryUsage().heapUsed }) + "\\n"); });`;

export class Server {
  #child: ChildProcess;
  #ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  readonly #args: readonly string[];
  readonly #env: NodeJS.ProcessEnv;
  #tail = "";
  /** Lines of its log that tell of a failure of its own. */
  readonly failures: string[] = [];
  port = 0;

  private constructor(args: readonly string[], env: NodeJS.ProcessEnv, port: number) {
    this.#args = args;
    this.#env = env;
    [this.#child, this.#ended] = this.#spawn(port);
  }

  /** Started on a free port, and listening. */
  static async start(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Server> {
    const server = new Server(args, env, await freePort());
    await server.#listening();
    return server;
  }

  /** Kills it without a warning, and starts another in its place. */
  async killAndRestart(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#ended;
    this.#tail = "";
    [this.#child, this.#ended] = this.#spawn(this.port);
    await this.#listening();
  }

  /** Live memory in MB. */
  async heap(): Promise<number> {
    this.#tail = "";
    this.#child.kill("SIGUSR2");
    const line = await this.#wait(/\{"heap":(\d+)\}/);
    return Number(line[1]) / 2 ** 20;
  }

  /** Tells it to stop; how it ended. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    this.#child.kill(signal);
    return this.#ended;
  }

  #spawn(port: number): [ChildProcess, typeof this.ended] {
    const args = ["--expose-gc", "--import", PROBE, "dist/cli.js", "serve", "--http", "--port", String(port), ...this.#args];
    const child = startOnLeash(args, this.#env);
    child.stdout.resume();
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      this.#tail = (this.#tail + chunk).slice(-4_000);
      if (/"level":"error"/.test(chunk)) this.failures.push(...chunk.split("\n").filter((line) => line.includes('"level":"error"')));
    });
    return [child, new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal })))];
  }

  get ended(): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
    return this.#ended;
  }

  async #listening(): Promise<void> {
    this.port = Number((await this.#wait(/"url":"http:\/\/127\.0\.0\.1:(\d+)\/mcp"/))[1]);
  }

  async #wait(for_: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = for_.exec(this.#tail);
      if (found !== null) return found;
      if (this.#child.exitCode !== null) throw new Error(`the server ended: ${this.#tail}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

/** Below the ports that clients get for their own end: none of them can take it while the server is away, not even by chance. */
const [LOWEST, HIGHEST] = [20_000, 30_000];

async function freePort(): Promise<number> {
  for (let port = LOWEST + (process.pid % (HIGHEST - LOWEST)); ; port = port + 1 < HIGHEST ? port + 1 : LOWEST) {
    const taken = createServer();
    const free = await new Promise<boolean>((resolve) => {
      taken.once("error", () => resolve(false)).listen({ host: "127.0.0.1", port }, () => resolve(true));
    });
    if (!free) continue;
    await new Promise((resolve) => taken.close(resolve));
    return port;
  }
}

// The built program serving over HTTP, as a process of its own.
import type { ChildProcess } from "node:child_process";
import { startOnLeash } from "../../tools/leash.ts";
import { CLI } from "../support/stdio.ts";
import { pause } from "./harness.ts";

export const TOKEN = "e2e-token-0123456789";

/** One process of the program; started with port 0, it tells on stderr where it listens. */
export class Program {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  url = "";
  stderr = "";
  stdout = "";

  private constructor(args: readonly string[], env: NodeJS.ProcessEnv, cli: string) {
    this.child = startOnLeash([cli, "serve", "--http", "--port", "0", ...args], env);
    this.child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      this.stdout += chunk;
    });
    this.child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      this.stderr += chunk;
    });
    this.ended = new Promise((resolve) => this.child.on("close", (code, signal) => resolve({ code, signal })));
  }

  static async start(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}, cli = CLI): Promise<Program> {
    const program = new Program(args, env, cli);
    while (!/"url":"([^"]+)"/.test(program.stderr)) {
      if (program.child.exitCode !== null) throw new Error(program.stderr);
      await pause(10);
    }
    program.url = /"url":"([^"]+)"/.exec(program.stderr)?.[1] ?? "";
    return program;
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  async stop(signal: NodeJS.Signals = "SIGTERM") {
    this.child.kill(signal);
    return this.ended;
  }
}

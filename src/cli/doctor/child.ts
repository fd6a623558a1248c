// This program, started anew as a client would start it, and read line by line.
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** Longer than any start on a busy machine; a doctor that waits for ever is no help. */
const PATIENCE_MS = 20_000;

/** A process that did not do what it was started for; the message says what it did instead. */
export class NoAnswer extends Error {}

export interface Child {
  readonly process: ChildProcess;
  /** The next line of stdout or stderr for which `wanted` gives something. Rejects with NoAnswer. */
  readonly line: <T>(stream: "stdout" | "stderr", wanted: (line: string) => T | undefined) => Promise<T>;
  readonly send: (message: object) => void;
  readonly end: () => void;
}

export function startChild(program: string, args: readonly string[]): Child {
  const child = spawn(process.execPath, [program, ...args], { stdio: ["pipe", "pipe", "pipe"] });
  const complaints: string[] = [];
  const listeners = { stdout: new Set<(line: string) => void>(), stderr: new Set<(line: string) => void>() };
  for (const stream of ["stdout", "stderr"] as const) {
    createInterface({ input: child[stream] }).on("line", (line) => {
      if (stream === "stderr" && complaints.length < 3) complaints.push(line);
      for (const listener of listeners[stream]) listener(line);
    });
  }
  // What it did not read it did not need; its end is told below.
  child.stdin.on("error", () => undefined);
  /** Why it will say nothing more; undefined while it runs. */
  let over: NoAnswer | undefined;
  child
    .once("error", (error) => {
      over = new NoAnswer(`it cannot be started: ${error.message}`);
    })
    .once("close", (code) => {
      over ??= new NoAnswer(`it ended with code ${code}: ${complaints.join(" ") || "it said nothing"}`);
    });
  return {
    process: child,
    line: (stream, wanted) =>
      new Promise((resolve, reject) => {
        const settle = (act: () => void): void => {
          clearTimeout(timer);
          listeners[stream].delete(look);
          child.off("close", ended).off("error", ended);
          act();
        };
        const look = (line: string): void => {
          try {
            const found = wanted(line);
            if (found !== undefined) settle(() => resolve(found));
          } catch (error) {
            settle(() => reject(error as Error));
          }
        };
        // The listeners above are told first.
        const ended = (): void => settle(() => reject(over as NoAnswer));
        const timer = setTimeout(() => settle(() => reject(new NoAnswer(`no answer within ${PATIENCE_MS / 1000} s`))), PATIENCE_MS);
        listeners[stream].add(look);
        child.on("close", ended).on("error", ended);
        if (over !== undefined) ended();
      }),
    send: (message) => void child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`),
    end: () => {
      child.stdin.end();
      child.kill();
    },
  };
}

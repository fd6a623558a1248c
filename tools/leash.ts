// Starts a Node program as a child that does not outlive who started it, however that one ends: in order, by a crash, by SIGKILL.
import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from "node:child_process";

/**
 * Loaded before the program: when the channel to who started it is gone, so is the program. It does not keep the program alive.
 * The program's own threads load it too, and have no channel.
 */
const PROGRAM = 'process.on("disconnect", () => process.kill(process.pid, "SIGKILL")); process.channel?.unref();';
const LEASH = `data:text/javascript,${encodeURIComponent(PROGRAM)}`;

/** All three streams are pipes. `args` begins with the program, or with options of Node's own; `env` is added to this process's. */
export function startOnLeash(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcessWithoutNullStreams {
  const child: ChildProcess = spawn(process.execPath, ["--import", LEASH, ...args], {
    stdio: ["pipe", "pipe", "pipe", "ipc"],
    env: { ...process.env, ...env },
  });
  return child as ChildProcessWithoutNullStreams;
}

// nginx with the very configuration that examples/deploy shows, on ports of its own and in a folder of its own.
import type { ChildProcess } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startOnLeash } from "../../tools/leash.ts";

const CONFIG = "examples/deploy/nginx.conf";
/** Where Debian puts it; not every user's path leads there. */
export const NGINX = existsSync("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";

/** Runs the program that it is given, for as long as this one and who started it run. */
const HOLD = `
  const held = require("node:child_process").spawn(process.argv[1], process.argv.slice(2), { stdio: ["ignore", "ignore", "inherit"] });
  held.once("error", (error) => { process.stderr.write(error.message + "\\n"); process.exit(1); });
  held.once("exit", (code) => process.exit(code ?? 1));
  process.once("SIGTERM", () => held.kill());
  // Before what ends this process itself.
  process.prependListener("disconnect", () => held.kill());
`;

export interface Front {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** The configuration with other ports. Throws where it no longer has what is to be put in place. */
function configured(port: number, replicas: readonly [number, number], folder: string): string {
  const put = (text: string, from: string, to: string): string => {
    if (!text.includes(`${from}`)) throw new Error(`${CONFIG} has no ${from}`);
    return text.replace(from, to);
  };
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  let text = readFileSync(CONFIG, "utf8");
  text = put(text, "127.0.0.1:3001", `127.0.0.1:${replicas[0]}`);
  text = put(text, "127.0.0.1:3002", `127.0.0.1:${replicas[1]}`);
  text = put(text, "listen 127.0.0.1:8080", `listen 127.0.0.1:${port}`);
  return put(text, "http {", `http {\n  ${temporary.join(" ")}\n  access_log off;`);
}

/** Starts nginx in front of two replicas, and waits until it listens. Throws with what nginx says where it does not start. */
export async function startNginx(replicas: readonly [number, number]): Promise<Front> {
  const folder = mkdtempSync(join(tmpdir(), "nginx-"));
  // Started by root, its workers are somebody else.
  chmodSync(folder, 0o755);
  const port = await freePort();
  writeFileSync(join(folder, "nginx.conf"), configured(port, replicas, folder));
  const globals = `daemon off; pid ${folder}/nginx.pid; worker_processes 1;`;
  const child = startOnLeash(["-e", HOLD, NGINX, "-p", folder, "-e", "stderr", "-c", join(folder, "nginx.conf"), "-g", globals]);
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    said += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`nginx did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { port, stop: () => stop(child, ended, folder) };
}

async function stop(child: ChildProcess, ended: Promise<void>, folder: string): Promise<void> {
  child.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true });
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/healthz`).then(
    () => true,
    () => false,
  );
}

/** A port that nobody has at the moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

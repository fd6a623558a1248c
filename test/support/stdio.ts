// Drives the built program as a client would: its command line to the end, or its server line by line, raw.
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { resolve } from "node:path";
import { startOnLeash } from "../../tools/leash.ts";

/** The program as it is shipped. */
export const CLI = resolve("dist/cli.js");

/** An option of Node's: every wait of the program lasts a thousandth of its time, and those above a second are told on stderr as "waits 60000". */
export const HURRIED =
  "--import=data:text/javascript,const t=setTimeout;globalThis.setTimeout=(f,ms,...a)=>{if(ms>1000){process.stderr.write('waits '+ms+'\\n')}return t(f,ms/1000,...a)}";

/** How a process ended. `lines` is all of stdout, cut at line ends, with nothing taken out. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly lines: readonly string[];
}

export interface ToolResult {
  readonly content: { type: string; text: string }[];
  readonly structuredContent?: Record<string, unknown>;
  readonly isError?: boolean;
}

export interface Answer {
  readonly jsonrpc: string;
  readonly id?: number | string | null;
  readonly result?: Record<string, unknown>;
  readonly error?: { code: number; message: string };
}

export interface ServerRequest {
  readonly id: number | string;
  readonly method: string;
  readonly params: Record<string, unknown>;
}

/** Runs the command line to its end. Without `input` stdin is closed at once. */
export async function runCli(args: readonly string[], input = "", cli = CLI): Promise<Ended> {
  const session = new Session(cli, args);
  if (input !== "") session.sendRaw(input, "");
  return session.close();
}

/** One process of the program; everything that it writes is kept. */
export class Session {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<Ended>;
  readonly #waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  #stdout = "";
  #read = 0;
  #stderr = "";
  #lastId = 0;
  /** What the client does with a request of the server's. */
  onRequest: (request: ServerRequest) => void = () => undefined;

  constructor(cli: string = CLI, args: readonly string[] = []) {
    this.#child = startOnLeash([cli, ...args]);
    this.#child.stdout.setEncoding("utf8").on("data", (chunk: string) => this.#take(chunk));
    this.#child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      this.#stderr += chunk;
    });
    // A program that has ended does not read on; how it ended is what a test looks at.
    this.#child.stdin.on("error", () => undefined);
    this.#ended = new Promise((settle) => {
      this.#child.on("close", (code, signal) => {
        for (const { reject } of this.#waiting.values())
          reject(new Error(`the program ended (${code ?? signal}) before it answered: ${this.#stderr}`));
        settle({ code, signal, stdout: this.#stdout, stderr: this.#stderr, lines: this.lines });
      });
    });
  }

  /** A server that has been through the handshake of the 2025 revisions. */
  static async open(cli: string = CLI): Promise<Session> {
    const session = new Session(cli);
    await session.initialize();
    return session;
  }

  /** Every line of stdout so far, as written. */
  get lines(): string[] {
    return this.#stdout === "" ? [] : this.#stdout.replace(/\n$/, "").split("\n");
  }

  get stderr(): string {
    return this.#stderr;
  }

  sendRaw(text: string | Buffer, end = "\n"): void {
    this.#child.stdin.write(typeof text === "string" ? text + end : Buffer.concat([text, Buffer.from(end)]));
  }

  /** Stops listening, as a client does that has died: the next thing that the program says finds nobody. */
  hangUp(which: "stdout" | "stderr"): void {
    this.#child[which].destroy();
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  notify(method: string, params?: object): void {
    this.sendRaw(JSON.stringify({ jsonrpc: "2.0", method, ...(params && { params }) }));
  }

  /** The answer to one request. Rejects where the program ends without one. */
  request(method: string, params?: unknown): Promise<Answer> {
    return this.requestText(method, params === undefined ? undefined : JSON.stringify(params));
  }

  /** The same for params that are JSON already: it can hold what no value can. */
  requestText(method: string, params?: string): Promise<Answer> {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise<Answer>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.sendRaw(`{"jsonrpc":"2.0","id":${id},"method":${JSON.stringify(method)}${params === undefined ? "" : `,"params":${params}`}}`);
    return answer;
  }

  async initialize(capabilities: object = {}): Promise<Answer> {
    const answer = await this.request("initialize", {
      protocolVersion: "2025-06-18",
      capabilities,
      clientInfo: { name: "raw-test-client", version: "1.0.0" },
    });
    this.notify("notifications/initialized");
    return answer;
  }

  /** A tool's result. Throws where the protocol refuses the call. */
  async call(name: string, args: unknown): Promise<ToolResult> {
    const { result, error } = await this.request("tools/call", { name, arguments: args });
    if (result === undefined) throw new Error(`tools/call was refused: ${error?.message}`);
    return result as unknown as ToolResult;
  }

  /** What a tool answers, as object and as text. Throws where it answers with an error. */
  async answer<T>(name: string, args: unknown): Promise<{ output: T; text: string }> {
    const { isError, structuredContent, content } = await this.call(name, args);
    const text = content.map((part) => part.text).join("\n");
    if (isError === true || structuredContent === undefined) throw new Error(`${name} answered with an error: ${text}`);
    return { output: structuredContent as T, text };
  }

  /** Closes stdin and waits for the end; how long that took is for the caller to measure. */
  close(): Promise<Ended> {
    this.#child.stdin.end();
    return this.#ended;
  }

  /** The end, where the program comes to it by itself. */
  ended(): Promise<Ended> {
    return this.#ended;
  }

  #take(chunk: string): void {
    this.#stdout += chunk;
    for (let end = this.#stdout.indexOf("\n", this.#read); end >= 0; end = this.#stdout.indexOf("\n", this.#read)) {
      const line = this.#stdout.slice(this.#read, end);
      this.#read = end + 1;
      this.#settle(line);
    }
  }

  #settle(line: string): void {
    let message: Answer;
    try {
      message = JSON.parse(line) as Answer;
    } catch {
      return; // It stays in `lines`, where a test finds it.
    }
    if (typeof message !== "object" || message === null) return; // A line of an object that is told over several.
    if ("method" in message) {
      if ("id" in message) this.onRequest(message as unknown as ServerRequest);
      return;
    }
    if (typeof message.id !== "number") return;
    this.#waiting.get(message.id)?.resolve(message);
    this.#waiting.delete(message.id);
  }
}

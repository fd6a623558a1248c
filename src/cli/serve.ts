// serve: the MCP server over stdio or, with --http, over HTTP.
import { serverFactory } from "../mcp/server.ts";
import { viewData } from "../mcp/views/data.ts";
import { appDocument } from "../mcp/views/resource.ts";
import { fillTemplate } from "../mcp/views/template.ts";
import { warmUp } from "../mcp/warm-up.ts";
import { serveOverStdio } from "../transports/stdio.ts";
import { turnsOfLoop } from "../transports/turns.ts";
import { type Command, type CommandContext, EXIT, type Options, readOptions, SUPPLEMENT_OPTIONS, UsageError } from "./command.ts";
import { readPageTemplate } from "./open-service.ts";
import { readBounded, Unreadable } from "./read-file.ts";

const usage = "serve [--http [OPTION …]]";
const MOST_TOKEN_BYTES = 10_000;

const HTTP_OPTIONS = {
  host: {
    type: "string",
    value: "ADDRESS",
    says: "where to listen, 127.0.0.1 if left out; any but loopback needs --allow-host and a token",
  },
  port: { type: "string", value: "N", says: "3000 if left out; 0 for any free one, told on stderr" },
  "allow-host": { type: "string", multiple: true, value: "NAME", says: "a host name that clients call the server by, without port" },
  "allow-origin": { type: "string", multiple: true, value: "ORIGIN", says: "a page that may call it, such as https://chat.example.org" },
  "token-file": {
    type: "string",
    value: "FILE",
    says: "a bearer token that every call must carry, 16 characters or more; or the variable MCP_TOKEN",
  },
  rate: {
    type: "string",
    value: "N",
    says: "messages a minute for each client, 1200 if left out; a longer one counts once for each kB that it begins; 0 for no limit",
  },
  "trust-proxy": { type: "string", multiple: true, value: "SUBNET", says: "a proxy whose X-Forwarded-For is believed, such as 10.0.0.0/8" },
  "log-level": {
    type: "string",
    value: "LEVEL",
    says: "silent, error, info or debug, info if left out; no fact or question is ever logged",
  },
} as const satisfies Options;
const HTTP = {
  http: { type: "boolean", says: "Streamable HTTP at /mcp, a page for browsers at /, with /healthz and /readyz, in place of stdio" },
} as const satisfies Options;
const OPTIONS = { ...SUPPLEMENT_OPTIONS, ...HTTP, ...HTTP_OPTIONS };

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>["values"];

export const serveCommand: Command = {
  name: "serve",
  usage,
  summary: "Serve MCP over stdio, or over HTTP with --http",
  options: OPTIONS,
  examples: ["", "serve --http", "serve --http --host 0.0.0.0 --allow-host mcp.example.org --token-file /run/secrets/mcp_token"],
  run: async (args, context) => {
    const { values, positionals } = readOptions(usage, args, OPTIONS);
    if (positionals.length > 0) throw new UsageError(`serve takes no words; usage: ${usage}`);
    if (values.http) return serveHttp(values, context);
    const stray = Object.keys(HTTP_OPTIONS).find((option) => option in values);
    if (stray !== undefined) throw new UsageError(`--${stray} is for the server over HTTP; add --http`);
    const reportBug = (id: string, error: unknown): void => {
      context.complain(`bug ${id}: ${error instanceof Error ? error.stack : String(error)}`);
    };
    const factory = serverFactory(await context.service(values), context.version, reportBug, turnsOfLoop());
    // The first line of what the SDK tells says enough.
    const report = (error: Error): void => context.complain(error.message.split("\n")[0] ?? "");
    serveOverStdio(factory, report, process.stdin, process.stdout);
    return EXIT.answered;
  },
};

/** Serves until it is told to stop by a signal; a second one ends it at once. */
async function serveHttp(values: Values, { service, version, complain }: CommandContext): Promise<number> {
  // Over stdio, which is started anew for every chat, none of this is loaded.
  const http = await import("../transports/http.ts");
  const level = http.LOG_LEVELS.find((each) => each === (values["log-level"] ?? "info"));
  if (level === undefined) throw new UsageError(`--log-level is one of ${http.LOG_LEVELS.join(", ")}`);
  try {
    const settings = http.settingsOf({
      host: values.host,
      port: values.port,
      allowHosts: values["allow-host"],
      allowOrigins: values["allow-origin"],
      token: await token(values["token-file"]),
      rate: values.rate,
      trustProxies: values["trust-proxy"],
    });
    const log = http.makeLog(level, (line) => void process.stderr.write(line));
    const shared = Object.freeze(await service(values));
    const { guideline, prompts } = frozen(shared.knowledge);
    const { knowledgeVersion, digest } = shared.stamp;
    // A server that says it is ready has made what it needs; the first client does not wait for it, or find it broken.
    warmUp(shared);
    void appDocument(shared, version);
    const page = fillTemplate(readPageTemplate(), viewData(shared, version, settings.token !== undefined));
    const turns = turnsOfLoop();
    const reportBug = (id: string, error: unknown): void => log.error("bug", { id, ...http.withoutMessage(error) });
    const serving = await http.serveOverHttp(
      {
        factory: serverFactory(shared, version, reportBug, turns),
        turns,
        about: { name: guideline.server, version, knowledgeVersion, digest },
        page,
        names: new Set([...guideline.tools, ...prompts].map(({ name }) => name)),
      },
      settings,
      log,
    );
    await stopSignal();
    await serving.stop();
    return EXIT.answered;
  } catch (error) {
    if (error instanceof http.UnusableSettings) throw new UsageError(error.message);
    if (!(error instanceof http.CannotListen)) throw error;
    complain(error.message);
    return EXIT.cannotRun;
  }
}

/** The knowledge that all requests share: none of them can change it, not even by a bug. */
function frozen<Shared extends object>(value: Shared): Shared {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) if (typeof part === "object" && part !== null) frozen(part);
  return value;
}

function stopSignal(): Promise<void> {
  const signals = ["SIGTERM", "SIGINT"] as const;
  return new Promise((resolve) => {
    const stop = (): void => {
      // The next signal finds no listener, and ends the program as it ends any.
      for (const signal of signals) process.off(signal, stop);
      resolve();
    };
    for (const signal of signals) process.on(signal, stop);
  });
}

/** The token of the file, or of the environment: what stands in argv can be read by every user of the machine. */
async function token(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return process.env.MCP_TOKEN;
  try {
    return (await readBounded(file, MOST_TOKEN_BYTES)).toString("utf8").trim();
  } catch (error) {
    throw error instanceof Unreadable ? new UsageError(`--token-file ${file}: ${error.message}`) : error;
  }
}

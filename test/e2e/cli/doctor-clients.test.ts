// Configurations for chat clients: each read back as its client would read it, and the server started from it.
import { execFileSync } from "node:child_process";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { describe, expect, it } from "vitest";
import { type ChatClient, clients, type Launch } from "../../../src/cli/doctor/clients.ts";
import { configurationFor } from "../../../src/cli/doctor/configure.ts";
import { launchOf, publishedLaunch } from "../../../src/cli/doctor/launch.ts";
import { CLI, runCli } from "../../support/stdio.ts";

/** As JSON, as TOML, or as the words that a shell makes of it. */
function read(client: ChatClient, snippet: string): Launch {
  if (client.language === "json") {
    const { mcpServers, servers } = JSON.parse(snippet) as Record<string, Record<string, Launch>>;
    return (mcpServers ?? servers)?.vertebral as Launch;
  }
  if (client.language === "toml") {
    const [table, ...lines] = snippet.split("\n");
    expect(table).toBe("[mcp_servers.vertebral]");
    // Basic strings of TOML are JSON's, and so are arrays of them.
    return Object.fromEntries(
      lines.map((line) => /^(\w+) = (.*)$/.exec(line)?.slice(1) ?? []).map(([key, value]) => [key, JSON.parse(value ?? "")]),
    );
  }
  const words = execFileSync("sh", ["-c", `printf '%s\\n' ${snippet}`], { encoding: "utf8" })
    .trimEnd()
    .split("\n");
  const [command = "", ...args] = words.slice(words.indexOf("--") + 1);
  expect(words.slice(0, 6)).toEqual(["claude", "mcp", "add", "--scope", "user", "vertebral"]);
  return { command, args };
}

const HARD_PATHS = ["/opt/a b/cli.js", "/opt/it's/cli.js", "/opt/$HOME/`x`/cli.js", '/opt/"quoted"/cli.js', "/opt/ümlaut/cli.js"];
const on = (platform: "linux" | "win32" | "darwin", program: string) =>
  ({ packageName: "p", program, node: "/usr/local/bin/node", platform }) as const;

describe.each(clients.map((client) => [client.id, client] as const))("%s", (id, client) => {
  it("starts the server from what doctor prints", async () => {
    const ended = await runCli(["doctor", "--client", id, "--json"]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    const launch = read(client, (JSON.parse(ended.stdout) as { snippet: string }).snippet);
    expect(launch).toEqual({
      ...("type" in launch ? { type: "stdio" } : {}),
      command: client.desktop ? process.execPath : "node",
      args: [CLI],
    });
    const connected = new Client({ name: "test", version: "1" });
    await connected.connect(new StdioClientTransport({ command: launch.command, args: [...launch.args] }));
    try {
      expect(connected.getServerVersion()?.name).toBe("vertebral");
      expect((await connected.listTools()).tools).toHaveLength(8);
    } finally {
      await connected.close();
    }
  });

  it.each(HARD_PATHS)("keeps the path %s whole", (program) => {
    const { snippet } = configurationFor(client, "vertebral", on("linux", program));
    expect(read(client, snippet).args).toEqual([program]);
  });

  it("prints words with the place, the snippet and what to do after", async () => {
    const { stdout } = await runCli(["doctor", "--client", id]);
    const told = configurationFor(client, "vertebral", on("linux", CLI));
    for (const piece of [told.title, told.where, told.afterwards, ...told.notes, told.documentation]) expect(stdout).toContain(piece);
  });

  it("has another place or another command on Windows, with its backslashes", () => {
    const program = "C:\\Program Files\\x\\cli.js";
    const windows = configurationFor(client, "vertebral", on("win32", program));
    if (client.language !== "sh") expect(read(client, windows.snippet).args).toEqual([program]);
    else expect(windows.snippet).toContain('-- node "C:\\Program Files\\x\\cli.js"');
    expect(windows.where).not.toMatch(/^~/);
  });

  it("keeps a token out of the file", () => {
    const remote = client.remote?.snippet("vertebral", { url: "https://mcp.example.org/mcp", tokenVariable: "MCP_TOKEN" });
    if (remote === undefined) return;
    expect(remote).toContain("https://mcp.example.org/mcp");
    expect(remote).toMatch(/MCP_TOKEN|\$\{input:token\}/);
    if (client.remote?.language === "json") JSON.parse(remote);
  });
});

describe("how the server is started", () => {
  it("by npx from the registry, which Windows starts by its shell", () => {
    expect(publishedLaunch("p", "linux")).toEqual({ command: "npx", args: ["-y", "p"] });
    expect(publishedLaunch("p", "win32")).toEqual({ command: "cmd", args: ["/c", "npx", "-y", "p"] });
  });

  it("never from npx's store, which is emptied now and then", () => {
    for (const program of ["/home/a/.npm/_npx/12ab/node_modules/p/dist/cli.js", "C:\\npm-cache\\_npx\\1\\node_modules\\p\\dist\\cli.js"]) {
      expect(launchOf(on("darwin", program), true)).toEqual({ command: "npx", args: ["-y", "p"] });
    }
    expect(launchOf(on("darwin", "/opt/npx/cli.js"), true)).toEqual({ command: "/usr/local/bin/node", args: ["/opt/npx/cli.js"] });
  });
});

describe("a client that is not known", () => {
  it.each([
    ["claude", ["did you mean claude-code?"]],
    ["curser", ["did you mean cursor?"]],
    ["zzzzzzzzz", ["here. Clients:"]],
    ["", ["Clients:"]],
  ])("%s", async (name, says) => {
    const ended = await runCli(["doctor", "--client", name]);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    for (const piece of [...says, ...clients.map(({ id }) => id)]) expect(ended.stderr).toContain(piece);
  });

  it("but case does not matter", async () => {
    expect(await runCli(["doctor", "--client", "Codex"])).toMatchObject({ code: 0 });
  });
});

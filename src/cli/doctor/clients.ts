// The chat clients that a configuration can be printed for: what goes where. README and docs are made from this.
import { jsonOf, shellOf, tomlOf } from "./snippets.ts";

/** How a client starts the server. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
}

/** A server that a client reaches by its address; the token is in a variable of the environment. */
export interface Remote {
  readonly url: string;
  readonly tokenVariable: string;
}

export type Language = "json" | "toml" | "sh";
export type Platform = "darwin" | "linux" | "win32";

export interface ChatClient {
  readonly id: string;
  readonly title: string;
  /** Started from a desktop: it has no PATH of a shell, so that a bare `node` may not be found. */
  readonly desktop: boolean;
  readonly language: Language;
  /** Where the snippet goes, by platform. */
  readonly where: (platform: Platform) => string;
  readonly snippet: (server: string, launch: Launch, platform: Platform) => string;
  /** The same for a server over HTTP; left out where the client cannot send a fixed token. */
  readonly remote?: { readonly language: Language; readonly snippet: (server: string, remote: Remote) => string };
  readonly afterwards: string;
  /** What one has to know of this client, a sentence each. */
  readonly notes: readonly string[];
  /** Where the client's own documentation says so. */
  readonly documentation: string;
}

const stdio = ({ command, args }: Launch) => ({ command, args });
const bearer = (value: string) => ({ Authorization: `Bearer ${value}` });
const codexServer = (server: string, launch: Launch): string => tomlOf(`mcp_servers.${server}`, stdio(launch));

export const clients: readonly ChatClient[] = [
  {
    id: "claude-desktop",
    title: "Claude Desktop",
    desktop: true,
    language: "json",
    where: (platform) =>
      ({
        darwin: "~/Library/Application Support/Claude/claude_desktop_config.json (Settings, Developer, Edit Config opens it)",
        win32: "%APPDATA%\\Claude\\claude_desktop_config.json (Settings, Developer, Edit Config opens the one that is read)",
        linux: "claude_desktop_config.json (Settings, Developer, Edit Config opens it)",
      })[platform],
    snippet: (server, launch) => jsonOf({ mcpServers: { [server]: stdio(launch) } }),
    afterwards: "Quit Claude Desktop and open it again.",
    notes: [
      "The .mcpb bundle needs no Node of your own and no file to edit: open it, or drop it on Settings, Extensions.",
      "A server over HTTP would be a connector there, which Anthropic's machines reach, with OAuth or no authentication: as for ChatGPT on the web.",
      "The bundle takes no --references and no --source: a setting that is left empty would reach the program as its own placeholder.",
    ],
    documentation: "https://support.claude.com/en/articles/10949351-getting-started-with-local-mcp-servers-on-claude-desktop",
  },
  {
    id: "claude-code",
    title: "Claude Code",
    desktop: false,
    language: "sh",
    where: () => "a terminal (--scope project writes .mcp.json for everyone who works on the project)",
    snippet: (server, { command, args }, platform) =>
      shellOf(["claude", "mcp", "add", "--scope", "user", server, "--", command, ...args], platform),
    remote: {
      language: "sh",
      // Single quotes: the client puts the value in when it connects, not the shell when it is added.
      snippet: (server, { url, tokenVariable }) =>
        `claude mcp add --scope user --transport http ${server} ${url} --header 'Authorization: Bearer \${${tokenVariable}}'`,
    },
    afterwards: "/mcp in Claude Code shows whether it is connected.",
    notes: [],
    documentation: "https://code.claude.com/docs/en/mcp",
  },
  {
    id: "chatgpt",
    title: "ChatGPT",
    desktop: true,
    language: "toml",
    where: (platform) =>
      `${platform === "win32" ? "%USERPROFILE%\\.codex\\config.toml" : "~/.codex/config.toml"}, for the desktop app (or Settings, MCP servers, Add server, STDIO: the same command and arguments)`,
    snippet: codexServer,
    afterwards: "Choose Restart in the desktop app's MCP settings; /mcp in the composer lists what is connected.",
    notes: [
      "ChatGPT on the web starts no program: it needs the server at a public HTTPS address, and takes OAuth or no authentication, where this server knows a fixed token.",
    ],
    documentation: "https://learn.chatgpt.com/docs/extend/mcp",
  },
  {
    id: "vscode",
    title: "VS Code",
    desktop: true,
    language: "json",
    where: () => ".vscode/mcp.json in a workspace, or your profile's (command: MCP: Open User Configuration)",
    snippet: (server, launch) => jsonOf({ servers: { [server]: { type: "stdio", ...stdio(launch) } } }),
    remote: {
      language: "json",
      snippet: (server, { url }) =>
        jsonOf({
          // biome-ignore lint/suspicious/noTemplateCurlyInString: the client puts the value in
          servers: { [server]: { type: "http", url, headers: bearer("${input:token}") } },
          inputs: [{ type: "promptString", id: "token", description: `Token of ${server}`, password: true }],
        }),
    },
    afterwards: "Press Start above the entry; the chat's tool picker lists the tools.",
    notes: [],
    documentation: "https://code.visualstudio.com/docs/agents/reference/mcp-configuration",
  },
  {
    id: "cursor",
    title: "Cursor",
    desktop: true,
    language: "json",
    where: (platform) =>
      `${platform === "win32" ? "%USERPROFILE%\\.cursor\\mcp.json" : "~/.cursor/mcp.json"}, or .cursor/mcp.json in a project`,
    snippet: (server, launch) => jsonOf({ mcpServers: { [server]: stdio(launch) } }),
    remote: {
      language: "json",
      snippet: (server, { url, tokenVariable }) =>
        jsonOf({ mcpServers: { [server]: { url, headers: bearer(`\${env:${tokenVariable}}`) } } }),
    },
    afterwards: "Restart Cursor; Customize, MCPs lists it.",
    notes: [],
    documentation: "https://cursor.com/docs/context/mcp",
  },
  {
    id: "codex",
    title: "Codex",
    desktop: true,
    language: "toml",
    where: (platform) =>
      `${platform === "win32" ? "%USERPROFILE%\\.codex\\config.toml" : "~/.codex/config.toml"}, which the CLI, the IDE extension and the ChatGPT desktop app share`,
    snippet: codexServer,
    remote: {
      language: "toml",
      snippet: (server, { url, tokenVariable }) => tomlOf(`mcp_servers.${server}`, { url, bearer_token_env_var: tokenVariable }),
    },
    afterwards: "/mcp in Codex lists it.",
    notes: [],
    documentation: "https://developers.openai.com/codex/mcp",
  },
  {
    id: "gemini-cli",
    title: "Gemini CLI",
    desktop: false,
    language: "json",
    where: (platform) =>
      `${platform === "win32" ? "%USERPROFILE%\\.gemini\\settings.json" : "~/.gemini/settings.json"}, or .gemini/settings.json in a project`,
    snippet: (server, launch) => jsonOf({ mcpServers: { [server]: stdio(launch) } }),
    remote: {
      language: "json",
      snippet: (server, { url, tokenVariable }) =>
        jsonOf({ mcpServers: { [server]: { httpUrl: url, headers: bearer(`$${tokenVariable}`) } } }),
    },
    afterwards: "Start Gemini CLI again; /mcp lists it.",
    notes: [
      "A remote server is httpUrl there; url would mean the older SSE.",
      "Since June 2026 it serves API keys and Code Assist Standard and Enterprise alone; Antigravity CLI, for other accounts, takes over its MCP servers.",
    ],
    documentation: "https://geminicli.com/docs/tools/mcp-server",
  },
];

// How each chat client is connected, for README.md and docs/clients.md: from the data that doctor prints from.
import { type ChatClient, clients, type Platform } from "../../src/cli/doctor/clients.ts";
import { publishedLaunch } from "../../src/cli/doctor/launch.ts";

const REMOTE = { url: "https://mcp.example.org/mcp", tokenVariable: "MCP_TOKEN" };

/** How a clone is connected, which works today; then the published package, each snippet once with the clients that take it. */
export function connectSection(server: string, packageName: string): string {
  const rows = clients.map(({ id, title, where }) => `| \`${id}\` | ${title} | ${where("darwin")} |`);
  const places = new Map<string, string[]>();
  for (const client of clients) {
    const snippet = published(client, server, packageName, "darwin");
    places.set(snippet, [...(places.get(snippet) ?? []), client.title]);
  }
  return [
    ["| NAME | client | where it goes, on macOS |", "|---|---|---|", ...rows].join("\n"),
    "Once the package is published, these do the same without a path.",
    ...[...places].map(([snippet, titles]) => [`${titles.join(", ")}:`, "", snippet].join("\n")),
  ].join("\n\n");
}

/** A section for each client: every place, every platform's form, the server over HTTP, what to know. */
export function clientSections(server: string, packageName: string): string {
  return clients.map((client) => section(client, server, packageName)).join("\n\n");
}

function section(client: ChatClient, server: string, packageName: string): string {
  const { id, title, remote, afterwards, notes, documentation } = client;
  const [unix, windows] = [published(client, server, packageName, "darwin"), published(client, server, packageName, "win32")];
  const [place, windowsPlace] = [client.where("darwin"), client.where("win32")];
  return [
    `## ${title}`,
    "",
    `From a clone: \`npm start -- doctor --client ${id}\` prints what goes into ${place}, with its paths. ${afterwards}`,
    "",
    "Once the package is published, the same without a path:",
    "",
    unix,
    ...(windows === unix ? [] : ["", `On Windows${windowsPlace === place ? "" : `, in ${windowsPlace}`}:`, "", windows]),
    ...(remote === undefined
      ? []
      : ["", "A server over HTTP, its token kept out of the file:", "", fenced(remote.language, remote.snippet(server, REMOTE))]),
    ...(notes.length === 0 ? [] : ["", ...notes.map((note) => `- ${note}`)]),
    "",
    `More: <${documentation}>`,
  ].join("\n");
}

function published(client: ChatClient, server: string, packageName: string, platform: Platform): string {
  return fenced(client.language, client.snippet(server, publishedLaunch(packageName, platform), platform));
}

function fenced(language: string, text: string): string {
  return ["```".concat(language), text, "```"].join("\n");
}

// Which names of a message may stand in the log: a name is a client's text, and only those that there are say nothing more.
import type { Visit } from "./visit.ts";

const METHODS: ReadonlySet<string> = new Set([
  "initialize",
  "ping",
  "server/discover",
  "tools/list",
  "tools/call",
  "resources/list",
  "resources/templates/list",
  "resources/read",
  "resources/subscribe",
  "resources/unsubscribe",
  "prompts/list",
  "prompts/get",
  "completion/complete",
  "logging/setLevel",
  "subscriptions/listen",
  "notifications/initialized",
  "notifications/cancelled",
  "notifications/progress",
  "notifications/roots/list_changed",
]);

/** Notes the method, and the tool or prompt, of a parsed body. */
export function noteNames(visit: Visit, body: unknown, known: ReadonlySet<string>): void {
  if (Array.isArray(body)) {
    visit.messages = body.length;
    return;
  }
  if (typeof body !== "object" || body === null) return;
  const { method, params } = body as { method?: unknown; params?: { name?: unknown } };
  if (typeof method !== "string") return;
  visit.method = METHODS.has(method) ? method : "other";
  visit.stream = method === "subscriptions/listen";
  if (method !== "tools/call" && method !== "prompts/get") return;
  const name = params?.name;
  visit.name = typeof name === "string" && known.has(name) ? name : "other";
}

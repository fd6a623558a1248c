// The SDK takes params of a wrong shape for a failure of its own, and answers with its schema's raw complaints: they are
// the client's mistake, with the protocol's code for it, and are told in words.
import { visible } from "../knowledge/visible.ts";

interface Issue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}
interface ErrorMessage {
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}
type Send = (message: never, ...rest: never[]) => Promise<void>;
interface Connectable {
  connect: (transport: never) => Promise<void>;
}

const INVALID_PARAMS = -32602;
/** As many complaints as a client's author wants to read at once. */
const MOST_TOLD = 5;
const LONGEST_PLACE = 80;

/** The same server; from now on such errors go out in words. */
export function tellClientMistakes<Server extends Connectable>(server: Server): Server {
  const connect = server.connect.bind(server) as (transport: { send: Send }) => Promise<void>;
  server.connect = (transport: { send: Send }) => {
    const send = transport.send.bind(transport) as (message: unknown, ...rest: unknown[]) => Promise<void>;
    transport.send = (message: ErrorMessage, ...rest: unknown[]) => send(inWords(message), ...rest);
    return connect(transport);
  };
  return server;
}

/** The message itself, unless it is such an error, or one with a client's own text in it. */
export function inWords<Message extends ErrorMessage>(message: Message): Message {
  const issues = message.error === undefined ? undefined : issuesIn(message.error.message);
  if (message.error === undefined) return message;
  const plain = visible(message.error.message);
  if (issues === undefined) return plain === message.error.message ? message : { ...message, error: { ...message.error, message: plain } };
  const told = issues
    .slice(0, MOST_TOLD)
    .map(({ path, message: what }) => `${placeOf(path)}: ${what.replace(/, received undefined$/, "; it is missing")}`);
  return { ...message, error: { ...message.error, code: INVALID_PARAMS, message: visible(`Invalid params: ${told.join("; ")}`) } };
}

function placeOf(path: Issue["path"]): string {
  const place = path.join(".") || "the request";
  return place.length > LONGEST_PLACE ? `${place.slice(0, LONGEST_PLACE)}…` : place;
}

/** The complaints of a schema, as zod writes them into a message. */
function issuesIn(message: string): Issue[] | undefined {
  const json = /^(?:Invalid [\w/]+ request: )?(\[\s*\{[\s\S]*\}\s*\])$/.exec(message)?.[1];
  if (json === undefined) return undefined;
  try {
    const issues = JSON.parse(json) as Issue[];
    return issues.every(({ path, message: what }) => Array.isArray(path) && typeof what === "string") ? issues : undefined;
  } catch {
    return undefined;
  }
}

// Whether the server can listen: started over HTTP on a free port of the loopback, and asked whether it is ready.
import type { KnowledgeBase } from "../../knowledge/model.ts";
import { DIGEST_SHOWN } from "../../mcp/service.ts";
import { NoAnswer, startChild } from "./child.ts";
import type { Finding } from "./examine.ts";

export async function tryHttp(program: string, { digest }: KnowledgeBase): Promise<Finding> {
  const child = startChild(program, ["serve", "--http", "--port", "0"]);
  const started = performance.now();
  try {
    const url = await child.line("stderr", (line) => /"url":"([^"]+)"/.exec(line)?.[1]);
    const answer = await fetch(new URL("/readyz", url), { signal: AbortSignal.timeout(5_000) }).catch((error: Error) => {
      throw new NoAnswer(`it listens and does not answer: ${error.message}`);
    });
    const ready = (await answer.json()) as { status?: unknown; digest?: unknown };
    if (ready.status !== "ready" || ready.digest !== digest.slice(0, DIGEST_SHOWN))
      throw new NoAnswer(`/readyz says ${JSON.stringify(ready)}`);
    const ms = Math.round(performance.now() - started);
    return { check: "http", ok: true, said: `http: listens on a free port of 127.0.0.1, ready after ${ms} ms`, ms: { ready: ms } };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return {
      check: "http",
      ok: false,
      said: `http: ${error.message}`,
      hint: "only serve --http needs this: look whether something forbids programs to listen on 127.0.0.1",
    };
  } finally {
    child.end();
  }
}

// Opens a view in the minimal host, in a real browser, over a real client of the real server.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import type { Browser, Frame } from "playwright-core";
import type { Program } from "../../transports/program.ts";
import { type Watched, watchedPage } from "../browser.ts";
import type { Noted, OpenOptions } from "./host-page.ts";

/** Serves the host's page on a free port of the loopback. */
export async function serveHost(): Promise<Server> {
  const bundled = await build({
    entryPoints: ["test/views/host/host-page.ts"],
    bundle: true,
    write: false,
    format: "iife",
    logLevel: "error",
  });
  const script = (bundled.outputFiles[0]?.text ?? "").replaceAll("</script", "<\\/script");
  const head = '<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"></head>';
  const document = `${head}<body><main><h1>Chat</h1></main><script>${script}</script></body></html>`;
  const server = createServer((_, res) => res.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(document));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  return server;
}

export function hostUrl(host: Server): string {
  return `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
}

export interface Opened extends Watched {
  readonly view: Frame;
  readonly noted: () => Promise<Noted>;
}

export async function openInHost(browser: Browser, host: Server, program: Program, options: Omit<OpenOptions, "server">): Promise<Opened> {
  const origins = [new URL(hostUrl(host)).origin, new URL(program.url).origin];
  const watched = await watchedPage(browser, origins, { viewport: { width: 1000, height: 900 } });
  await watched.page.goto(hostUrl(host));
  await watched.page.evaluate(
    (text) => (globalThis as unknown as { openView: (options: unknown) => Promise<void> }).openView(JSON.parse(text)),
    JSON.stringify({ ...options, server: program.url }),
  );
  const view = watched.page.frames()[1] as Frame;
  return { ...watched, view, noted: () => watched.page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted) };
}

// The configuration of nginx that the Compose example carries is one that nginx takes.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, it } from "vitest";
import { parse } from "yaml";
import { NGINX } from "./nginx.ts";

const folder = mkdtempSync(join(tmpdir(), "compose-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("nginx finds nothing wrong with it", () => {
  const { configs } = parse(readFileSync("examples/deploy/compose.yaml", "utf8")) as { configs: { nginx: { content: string } } };
  const text = configs.nginx.content.replaceAll("$$", "$").replaceAll("mcp:3000", "127.0.0.1:3000");
  const file = join(folder, "nginx.conf");
  writeFileSync(file, `pid ${join(folder, "nginx.pid")};\n${text}`);
  execFileSync(NGINX, ["-t", "-q", "-e", "stderr", "-c", file], { stdio: ["ignore", "ignore", "pipe"] });
});

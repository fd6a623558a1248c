// The Dockerfile: without a finding of the linter, and its build done here from exactly the files that Docker would see.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { validate } from "dockerfile-utils";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/stdio.ts";
import { instructions } from "./dockerfile.ts";

const text = readFileSync("Dockerfile", "utf8");
const all = instructions("Dockerfile");
const of = (name: string): string[] => all.filter((each) => each.name === name).map(({ rest }) => rest);

describe("the linter", () => {
  it("finds nothing", () => {
    expect(validate(text)).toEqual([]);
  });

  it.each([
    ["an instruction that there is not", (dockerfile: string) => dockerfile.replace("WORKDIR /app", "WORKDRI /app")],
    ["a flag that there is not", (dockerfile: string) => dockerfile.replace("--interval=10s", "--intervall=10s")],
    ["a duration without a unit", (dockerfile: string) => dockerfile.replace("--timeout=3s", "--timeout=3")],
    ["COPY to nowhere", (dockerfile: string) => dockerfile.replace("COPY . .", "COPY .")],
  ])("would find %s", (_, spoil) => {
    expect(spoil(text)).not.toBe(text);
    expect(validate(spoil(text)).length).toBeGreaterThan(0);
  });
});

describe("what this project wants of it", () => {
  it("two stages on one image, pinned to a version of Node that is supported", () => {
    const images = of("FROM").map((from) => from.split(" ")[0]);
    expect(new Set(images).size).toBe(1);
    expect(images).toHaveLength(2);
    expect(images[0]).toMatch(/^node:(22|24)\.\d+\.\d+-alpine$/);
  });

  it("not root, by number", () => {
    expect(of("USER")).toEqual(["1000:1000"]);
    const last = (name: string): number => all.findLastIndex((each) => each.name === name);
    expect(last("USER")).toBeGreaterThan(last("COPY"));
    expect(last("USER")).toBeLessThan(last("ENTRYPOINT"));
  });

  it("a health check on the port that it listens on", () => {
    const [entrypoint = ""] = of("ENTRYPOINT");
    const port = (JSON.parse(entrypoint) as string[]).at(-3);
    expect(of("EXPOSE")).toEqual([port]);
    expect(of("HEALTHCHECK")[0]).toContain(`http://127.0.0.1:${port}/healthz`);
  });

  it("no secret in it", () => {
    expect(of("ENV").join(" ")).toBe("NODE_ENV=production");
    expect(of("ARG")).toEqual([]);
    expect(of("ADD")).toEqual([]);
  });
});

describe("the build, from the files that .dockerignore lets through", () => {
  const context = mkdtempSync(join(tmpdir(), "docker-context-"));
  const [nothing, ...let_through] = readFileSync(".dockerignore", "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  beforeAll(() => {
    for (const path of let_through.map((line) => line.slice(1))) cpSync(path, join(context, path), { recursive: true });
    // In place of npm ci, which the check itself has run.
    symlinkSync(resolve("node_modules"), join(context, "node_modules"));
    execFileSync("npm", ["run", "--silent", "build"], { cwd: context, stdio: ["ignore", "inherit", "inherit"] });
  });
  afterAll(() => rmSync(context, { recursive: true }));

  it("everything is kept out but what is named", () => {
    expect(nothing).toBe("*");
    expect(let_through.every((line) => line.startsWith("!"))).toBe(true);
  });

  it("makes all that the second stage takes", () => {
    const taken = of("COPY")
      .filter((copy) => copy.startsWith("--from=build "))
      .flatMap((copy) => copy.split(" ").slice(1, -1));
    expect(taken).toEqual(["/build/package.json", "/build/LICENSE", "/build/node_modules", "/build/dist"]);
    for (const path of taken) expect(existsSync(path.replace("/build", context)), path).toBe(true);
  });

  it("makes a program that works, and asks for the token", async () => {
    const program = join(context, "dist", "cli.js");
    expect(await runCli(["explain", "height-loss"], "", program)).toMatchObject({ code: 0 });
    const [entrypoint = "", cmd = ""] = [of("ENTRYPOINT")[0], of("CMD")[0]];
    const args = [...(JSON.parse(entrypoint) as string[]).slice(2), ...(JSON.parse(cmd) as string[])];
    const ended = await runCli(args, "", program);
    expect(ended).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("--token-file /run/secrets/mcp_token: there is no such file"),
    });
  });
});

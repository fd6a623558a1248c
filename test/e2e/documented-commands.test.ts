// What the documents tell one to type exists: the program's commands and options, and npm's scripts.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runCli } from "../support/stdio.ts";

const FILES = ["README.md", "CONTRIBUTING.md", "knowledge/README.md", ...readdirSync("docs").map((file) => join("docs", file))].filter(
  (file) => file.endsWith(".md"),
);
const texts = FILES.map((file) => [file, readFileSync(file, "utf8")] as const);

interface Typed {
  readonly file: string;
  readonly command: string;
  readonly options: readonly string[];
}

/** Every command line of the program in a text, whether by npx, by npm start or by path. */
function typedIn(file: string, text: string): Typed[] {
  const lines = text.matchAll(/(?:npx (?:-y )?vertebral-augmentation-mcp|npm start --|node dist\/cli\.js) ([a-z]+)\b([^`\n]*)/g);
  return [...lines].map(([, command = "", rest = ""]) => ({
    file,
    command,
    options: [...rest.matchAll(/ (--[a-z-]+)/g)].map(([, option = ""]) => option),
  }));
}

it("the program has every command and option that is told of", async () => {
  const typed = texts.flatMap(([file, text]) => typedIn(file, text));
  expect(typed.length).toBeGreaterThan(10);
  const helps = new Map<string, string>();
  for (const command of new Set(typed.map((each) => each.command))) {
    const ended = await runCli([command, "--help"]);
    helps.set(command, ended.code === 0 ? ended.stdout : "");
  }
  const missing = typed.flatMap(({ file, command, options }) => {
    const help = helps.get(command) ?? "";
    if (help === "") return [`${file}: ${command}`];
    return options.filter((option) => !help.includes(`  ${option}`)).map((option) => `${file}: ${command} ${option}`);
  });
  expect(missing).toEqual([]);
});

it("package.json has every script that is told of", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const told = texts.flatMap(([file, text]) =>
    [...text.matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(([, script = ""]) => [file, script]),
  );
  expect(told.length).toBeGreaterThan(5);
  expect(told.filter(([, script]) => scripts[script as string] === undefined)).toEqual([]);
});

it("this can fail", () => {
  const [typed] = typedIn("a.md", "`npx -y vertebral-augmentation-mcp serve --htpp`");
  expect(typed).toEqual({ file: "a.md", command: "serve", options: ["--htpp"] });
});

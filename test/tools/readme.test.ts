// What README.md shows to begin with works as it stands there: the facts to copy, the answer as it is printed.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { runCli } from "../support/stdio.ts";

const readme = readFileSync("README.md", "utf8");

it("the file of facts is one that check takes, and decides by", async () => {
  const [, facts = ""] = /```json\n(\{\n {2}"patient"[\s\S]*?)```/.exec(readme) ?? [];
  const { levels } = JSON.parse(facts) as { levels: { level: string }[] };
  const { code, stdout, stderr } = await runCli(["check", "-", "--json"], facts);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const decided = JSON.parse(stdout) as { levels: { level: string }[] };
  expect(decided.levels.map(({ level }) => level).sort()).toEqual(levels.map(({ level }) => level).sort());
});

it("the sample answer is what goes into a pipe, 80 columns wide", async () => {
  const [, sample = ""] = /<!-- example:begin -->\n```\n([\s\S]*?)```/.exec(readme) ?? [];
  const [command = "", ...lines] = sample.trimEnd().split("\n");
  expect(lines.pop()).toBe("…");
  const [file = ""] = command.split(" ").slice(-1);
  const { stdout } = await runCli(["check", file]);
  expect(lines.join("\n")).toBe(stdout.split("\n").slice(0, lines.length).join("\n"));
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

// --help: every option of every command with its line, in any width of terminal.
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { checkCommand } from "../../../src/cli/check.ts";
import { COMMANDS } from "../../../src/cli/commands.ts";
import { compareCommand } from "../../../src/cli/compare.ts";
import { explainCommand } from "../../../src/cli/explain.ts";
import { commandHelp, programHelp } from "../../../src/cli/help.ts";
import { planCommand } from "../../../src/cli/plan.ts";
import { readCommand } from "../../../src/cli/read.ts";
import { service as makeService } from "../../support/base.ts";
import { CLI, runCli } from "../../support/stdio.ts";

const PROGRAM = "program";
/** Where nothing tells another, as into a pipe. */
const WIDTH = 80;
const service = makeService();
const byName = COMMANDS.map((command) => [command.name, command] as const);

/** The text with every line break and margin a space: what is said, however it is broken. */
const unfolded = (text: string): string => text.replace(/\s+/g, " ");

describe.each(byName)("%s --help", (name, command) => {
  it.each([30, 40, 63, 64, 80, 100])("tells every option, at width %s", (columns) => {
    const help = commandHelp(PROGRAM, command, service, columns);
    for (const [option, { value, multiple, says }] of Object.entries(command.options)) {
      const line = `--${option}${value === undefined ? "" : ` ${value}`} ${says}${multiple ? "; may be repeated" : ""}`;
      expect(`${unfolded(help)} --`).toContain(`${line} `);
    }
    expect(unfolded(help)).toContain("Exit codes: 0 answered, 1 bad input, 2 cannot run.");
    for (const example of command.examples) expect(help).toContain(`  ${PROGRAM} ${example}`.trimEnd());
  });

  it.each([40, 64, 100])("fits %s columns but for examples, which stay whole to be copied", (columns) => {
    const lines = commandHelp(PROGRAM, command, service, columns).split("\n");
    const examples = command.examples.map((example) => `  ${PROGRAM} ${example}`.trimEnd());
    const over = lines.filter((line) => line.length > columns && !examples.includes(line));
    expect(over).toEqual([]);
  });

  it("says one line of each option, and of each value what it is", () => {
    for (const [option, { type, value, says }] of Object.entries(command.options)) {
      expect(says, option).toMatch(/^\S[^\n]{10,}$/);
      expect(value === undefined, option).toBe(type === "boolean");
    }
  });

  it("is what the program prints", async () => {
    const ended = await runCli([name, "--help"]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout).toBe(`${commandHelp("vertebral-augmentation-mcp", command, service, WIDTH)}\n`);
  });

  it("gives examples that use only its own words and options", () => {
    for (const example of command.examples) {
      const used = [...example.matchAll(/--([a-z-]+)/g)].map(([, option]) => option as string);
      expect(Object.keys(command.options)).toEqual(expect.arrayContaining(used));
      expect(example === "" || example.startsWith(name), example).toBe(true);
    }
  });
});

describe("what is accepted comes from the knowledge", () => {
  it("every fact with its values, for check and plan", () => {
    for (const command of [checkCommand, planCommand]) {
      const help = unfolded(commandHelp(PROGRAM, command, service, WIDTH));
      for (const { name, values = [] } of service.knowledge.facts) {
        expect(help).toContain(` ${name} `);
        if (values.length > 0) expect(help).toContain(values.map(({ value }) => value).join(", "));
      }
    }
  });

  it("rules, sections, aspects", () => {
    const { rules, sections, techniques } = service.knowledge;
    for (const { id, row } of rules) expect(unfolded(commandHelp(PROGRAM, explainCommand, service, WIDTH))).toContain(`${id} ${row}: `);
    for (const { id } of sections) expect(commandHelp(PROGRAM, readCommand, service, WIDTH)).toContain(`\n  ${id} `);
    for (const { id } of techniques?.aspects ?? []) expect(commandHelp(PROGRAM, compareCommand, service, WIDTH)).toContain(`\n  ${id}`);
  });

  it("and is left out where there is none", () => {
    const help = commandHelp(PROGRAM, checkCommand, undefined, WIDTH);
    expect(help).toContain("--json");
    expect(help).not.toContain("Facts of the patient");
  });
});

describe("the program's help", () => {
  it("lists every command, and fits", () => {
    for (const columns of [40, 80, 100]) {
      const help = programHelp(PROGRAM, "What it is.", COMMANDS, columns);
      for (const { usage, summary } of COMMANDS) expect(unfolded(help)).toContain(`${usage} ${summary}`);
      expect(help.split("\n").filter((line) => line.length > columns)).toEqual([]);
    }
  });

  it.each([
    ["80 columns in a pipe", undefined, 80],
    ["COLUMNS", "50", 50],
    ["COLUMNS within bounds", "500", 100],
  ])("has the width of all that is printed: %s", (_, columns, width) => {
    const { COLUMNS: __, ...env } = process.env;
    for (const args of [["--help"], ["check", "--help"]]) {
      const stdout = execFileSync(process.execPath, [CLI, ...args], {
        encoding: "utf8",
        env: { ...env, ...(columns && { COLUMNS: columns }) },
      });
      const examples = checkCommand.examples.map((example) => `  vertebral-augmentation-mcp ${example}`);
      const lengths = stdout
        .split("\n")
        .filter((line) => !examples.includes(line))
        .map((line) => line.length);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(width);
      expect(Math.max(...lengths)).toBeGreaterThan(width - 10);
    }
  });

  it("is all commands that there are", async () => {
    const { stdout } = await runCli(["--help"]);
    const listed = [...stdout.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => name);
    expect(listed).toEqual(COMMANDS.map(({ name }) => name));
  });
});

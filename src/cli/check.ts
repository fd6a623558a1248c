// check FACTS.json: the decision for the facts in a file, or on stdin for "-"; with --report as a page for paper too.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type CheckOutput, checkContraindications } from "../mcp/tools/check-contraindications.ts";
import { facts } from "./accepts.ts";
import { UsageError } from "./command.ts";
import { oneWord, readJsonFile, toolCommand } from "./tool-command.ts";

const usage = "check FACTS.json [--report FILE.html]";

export const checkCommand = toolCommand<CheckOutput>({
  name: "check",
  usage,
  summary: "Decide for the facts in a file (- for stdin): { patient: {…}, levels: [{ level, … }] }",
  examples: ["check facts.json", "check - --json < facts.json", "check facts.json --report report.html"],
  accepts: facts,
  tool: checkContraindications,
  options: {
    report: { type: "string", value: "FILE", says: "the decision as one page for paper too: HTML without scripts, network or date" },
    force: { type: "boolean", says: "replace the report's file where it exists already" },
  },
  toArguments: (words, { force, report }) => {
    if (force === true && report === undefined) throw new UsageError(`--force is for --report; usage: ${usage}`);
    const file = oneWord(words, "one file of facts", usage);
    if (report !== undefined && isSameFile(String(report), file))
      throw new UsageError(`--report ${report} is the file of facts itself; give the report another name`);
    return readJsonFile(file);
  },
  terminal: async () => (await import("./terminal/check.ts")).showCheck,
  also: async (output, { force, report }, service, { complain, name, version }) => {
    if (report === undefined) return;
    const [{ reportOf }, { writeReport }] = await Promise.all([import("./report/report.ts"), import("./report/write.ts")]);
    writeReport(String(report), reportOf(output, service, `${name} ${version}`), force === true);
    complain(`the report is in ${report}`);
  },
});

/** Also by another name: a link's report goes to where it leads. */
function isSameFile(one: string, other: string): boolean {
  const [left, right] = [identityOf(one), identityOf(other)];
  return resolve(one) === resolve(other) || (left !== undefined && left === right);
}

/** Device and number; undefined where there is no file, or none that can be looked at. */
function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}

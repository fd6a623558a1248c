// npm run conformance: the official suites against the built program, and against its own parts with the suites' fixtures.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { Program } from "../transports/program.ts";
import { serveWithFixtures } from "./app.ts";
import { runSuite, SUITES, type Suite, type SuiteRun } from "./suite.ts";

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const FILES = {
  program2025: "test/conformance/expected-2025-11-25.yml",
  fixtures2025: "test/conformance/expected-2025-11-25-with-fixtures.yml",
  program2026: "test/conformance/expected-2026-07-28.yml",
};
const problems: string[] = [];

/** Runs a suite, prints its figures, and notes what is wrong. */
async function report(served: string, url: string, suite: Suite, file?: string): Promise<SuiteRun> {
  const ran = await runSuite(suite, url, file);
  const expected = namesIn(file);
  say(`\n${served}; conformance ${[suite, ...SUITES[suite]].join(" ")}`);
  for (const { name, passed, failed, scored } of ran.scenarios) {
    const note = expected.has(name) ? "  expected" : failed === 0 ? "" : scored ? "  FAILED" : "  not scored";
    say(`  ${name.padEnd(48)} ${String(passed).padStart(3)} passed ${String(failed).padStart(3)} failed${note}`);
  }
  const scored = ran.scenarios.filter((each) => each.scored);
  const whole = scored.filter(({ name, failed }) => failed === 0 && !expected.has(name));
  const sum = (key: "passed" | "failed"): number => scored.reduce((total, each) => total + each[key], 0);
  say(
    `  scenarios: ${whole.length} of ${scored.length} pass, ${expected.size} expected to fail; checks: ${sum("passed")} pass, ${sum("failed")} fail`,
  );
  if (ran.exitCode !== 0) problems.push(`${served}, ${suite}: exit code ${ran.exitCode}\n${ran.summary}`);
  return ran;
}

/** The scenarios that a file expects to fail, in whole or in single checks. */
function namesIn(file: string | undefined): Set<string> {
  const { server }: { server: string[] } = file === undefined ? { server: [] } : parse(readFileSync(file, "utf8"));
  return new Set(server.map((entry) => entry.split(":")[0] ?? ""));
}

/** What the program fails must be the fixtures' lack: with them it passes, or fails for a reason that is written down. */
function holdAgainst(file: string, withFixtures: SuiteRun, byDesign: ReadonlySet<string>): void {
  for (const name of namesIn(file)) {
    const scenario = withFixtures.scenarios.find((each) => each.name === name);
    if (scenario === undefined) problems.push(`${file}: there is no scenario ${name}`);
    else if (scenario.failed > 0 && !byDesign.has(name)) problems.push(`${file}: ${name} fails with fixtures too`);
  }
}

const program = await Program.start(["--rate", "0", "--log-level", "error"]);
const fixtures = await serveWithFixtures((line) => {
  if (!line.includes('"event":"listening"')) problems.push(line);
});
try {
  await report("The program as shipped", program.url, "0.1.16", FILES.program2025);
  await report("The program as shipped", program.url, "0.2.0-alpha.12", FILES.program2026);
  holdAgainst(FILES.program2025, await report("With fixtures", fixtures.url, "0.1.16", FILES.fixtures2025), namesIn(FILES.fixtures2025));
  holdAgainst(FILES.program2026, await report("With fixtures", fixtures.url, "0.2.0-alpha.12"), new Set());
} finally {
  await fixtures.stop();
  await program.stop();
}
say(problems.length === 0 ? "\nNothing fails but what is expected." : `\n${problems.join("\n")}`);
process.exitCode = problems.length === 0 ? 0 : 1;

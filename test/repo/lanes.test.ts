// A test's folder says its lane: units start no program, what is started on its own is on the leash, and no test reads the clock.
import { describe, expect, it } from "vitest";
import { APART, LANES } from "../lanes.ts";
import { importsOf, type SourceFile, sourceFiles, withoutComments } from "../support/house.ts";

/** But for the tests of the house, which have such lines in quotes. */
const files = sourceFiles("test").filter(({ path }) => !path.startsWith("test/repo/"));
const tests = files.filter(({ path }) => path.endsWith(".test.ts"));
const elsewhere = [...APART, ...LANES.flatMap(({ folders }) => folders)];
const units = tests.filter(({ path }) => !elsewhere.some((folder) => path.startsWith(`test/${folder}/`)));

const STARTING = /^node:child_process$|\/support\/(stdio|dist-copy|sdk-clients)\.ts$|\/transports\/program\.ts$|\/browser\.ts$/;

const startsPrograms = ({ text }: SourceFile): boolean => importsOf(text).some((specifier) => STARTING.test(specifier));

/** A program that goes on beside its starter; what is waited for to its end (exec…, spawnSync) is not meant. */
const spawns = ({ text }: SourceFile): boolean => /import \{[^}]*\b(spawn|fork)\b[^}]*\} from "node:child_process"/.test(text);

/** A difference of two readings of the clock, or an expectation of one; the processor's time is another thing. */
const readsTheClock = ({ text }: SourceFile): boolean => /\bperformance\.now\(|\bDate\.now\(|\bhrtime\b/.test(withoutComments(text));

it("every folder of a lane has tests in it", () => {
  expect(elsewhere.filter((folder) => folder !== "conformance" && !tests.some(({ path }) => path.startsWith(`test/${folder}/`)))).toEqual(
    [],
  );
});

it("units start no program", () => {
  expect(units.length).toBeGreaterThan(50);
  expect(units.filter(startsPrograms).map(({ path }) => path)).toEqual([]);
});

it("what is started beside a test ends with it: by tools/leash.ts", () => {
  // The suites and examples that these run are waited for to their end.
  const waitedFor = ["test/clients/support/run.ts", "test/conformance/suite.ts"];
  const own = files.filter(({ path }) => !waitedFor.includes(path));
  expect(own.filter(spawns).map(({ path }) => path)).toEqual([]);
});

it("no test reads the clock", () => {
  expect(tests.filter(readsTheClock).map(({ path }) => path)).toEqual([]);
});

describe("these checks can fail", () => {
  const file = (text: string): SourceFile => ({ path: "test/rules/a.test.ts", text });
  it("for a program, a child and the clock", () => {
    expect(startsPrograms(file('import { runCli } from "../support/stdio.ts";'))).toBe(true);
    expect(spawns(file('import { spawn } from "node:child_process";\nspawn("nginx");'))).toBe(true);
    expect(spawns(file('import { spawnSync } from "node:child_process";\nspawnSync("npm");'))).toBe(false);
    expect(readsTheClock(file("const started = performance.now();"))).toBe(true);
    expect(readsTheClock(file("// performance.now() tells nothing here"))).toBe(false);
  });
});

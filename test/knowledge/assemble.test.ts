// A whole knowledge folder: every problem with its place, all at once, and nothing where there is one.
import { expect, test } from "vitest";
import { assemble } from "../../src/knowledge/assemble.ts";
import { authored, knowledgeFiles } from "../support/base.ts";
import { edited, type Files, problemsOf, withFile, without } from "../support/edit-knowledge.ts";

const BURST = "rules/burst-fracture.yaml";
const _SIGNAL = "rules/no-acute-signal.yaml";

test("the project's own knowledge has no problem", () => {
  expect(problemsOf(knowledgeFiles)).toEqual([]);
});

test("a value that the schema does not allow is pointed at, with what is allowed", () => {
  const [problem = ""] = problemsOf(edited(BURST, "kind: relative", "kind: relativ"));
  expect(problem.startsWith("rules/burst-fracture.yaml:2:7 schema kind: ")).toBe(true);
  for (const kind of ["absolute", "relative", "indication"]) expect(problem).toContain(kind);
  expect(problemsOf(edited(BURST, "id: burst-fracture", "id: burstFracture"))[0]).toMatch(/:1:5 schema id: .*such as my-rule/);
});

test("an unknown key is named with its file and line", () => {
  const files = edited(BURST, "kind: relative", "kind: relative\ncolor: red");
  expect(problemsOf(files)).toEqual([expect.stringMatching(/^rules\/burst-fracture\.yaml:3:[0-9]+ unknown-key .*"color"/)]);
});

test("an unknown key deep in a condition is named too", () => {
  const problems = problemsOf(edited("rules/infection.yaml", "oneOf: [local", "oneof: [local"));
  expect(problems.join("\n")).toMatch(/^rules\/infection\.yaml:8:[0-9]+ unknown-key condition\.is has no entry "oneof"/m);
});

test("a condition with two kinds, and a comparison with two bounds, are refused", () => {
  expect(problemsOf(edited(BURST, "\n  holds: burstFracture", "\n  holds: burstFracture\n  given: fractureAge")).join()).toMatch(
    /exactly one of all, any, not/,
  );
  expect(problemsOf(edited("rules/height-loss.yaml", "moreThan: 2/3", "moreThan: 2/3, atMost: 90")).join()).toMatch(
    /exactly one of moreThan/,
  );
});

test.each([
  ["an anchor", "\nscope: level", "\nscope: &s level"],
  ["an alias", "\nscope: level", "\nscope: *level"],
  ["a merge key", "\nscope: level", "\nscope: level\n<<: { color: red }"],
  ["a tag", "\nscope: level", "\nscope: !level level"],
])("%s is refused", (_, from, to) => {
  const problems = problemsOf(edited(BURST, from, to));
  expect(
    problems.some((problem) => /^rules\/burst-fracture\.yaml:[34]:[0-9]+ (yaml|yaml-feature) /.test(problem)),
    problems.join("\n"),
  ).toBe(true);
});

test.each([
  [
    "a rule",
    withFile("rules/burst-copy.yaml", knowledgeFiles.get(BURST) ?? ""),
    / twice rule burst-fracture is defined twice.*rules\/burst-copy\.yaml:1/,
  ],
  [
    "a fact",
    edited("facts.yaml", "name: contrastAllergy", "name: boneCementAllergy"),
    / twice fact boneCementAllergy is defined twice.*facts\.yaml:/,
  ],
  [
    "an entailment",
    edited("facts.yaml", "id: burst-means-fractured", "id: age-means-fractured"),
    / twice entailment age-means-fractured is defined twice/,
  ],
  [
    "a passage",
    edited("passages/dx.yaml", "id: dx.p3/myeloma-false-negative", "id: dx.p3/stir-most-effective"),
    / twice passage dx\.p3\/stir-most-effective is defined twice/,
  ],
  [
    "a consideration",
    withFile("considerations/copy.yaml", knowledgeFiles.get("considerations/axial-imaging.yaml") ?? ""),
    / twice consideration axial-imaging is defined twice/,
  ],
  ["a reference", edited("references.yaml", "number: 2\n", "number: 3\n"), / twice reference 3 is defined twice/],
  ["a level", edited("facts.yaml", "[C1, C2", "[C1, C1, C2"), /C1/],
  ["a value of a fact", edited("facts.yaml", "{ value: mild, label: mild,", "{ value: none, label: mild,"), /none/],
] as [string, Files, RegExp][])("%s that stands twice", (_, files, says) => {
  expect(problemsOf(files).join("\n")).toMatch(says);
});

test("files that nothing reads, and files that are missing, are named", () => {
  expect(problemsOf(withFile("rules/more.yml", "a: 1"))).toEqual([expect.stringMatching(/^rules\/more\.yml:1:1 unknown-file /)]);
  expect(problemsOf(withFile("notes.yaml", "a: 1"))).toEqual([expect.stringMatching(/^notes\.yaml:1:1 unknown-file /)]);
  const hints: [file: string, hint: RegExp][] = [
    ["rules/more.yml", /its name has to end in \.yaml: rules\/more\.yaml$/],
    ["rules/more.yaml.txt", /its name has to end in \.yaml: rules\/more\.yaml$/],
    ["tension.yaml", /did you mean tensions\.yaml\?$/],
    ["height-loss.yaml", /a rule belongs into rules\/, /],
  ];
  for (const [file, hint] of hints) expect(problemsOf(withFile(file, "a: 1"))).toEqual([expect.stringMatching(hint)]);
  for (const file of ["guideline.yaml", "outline.yaml", "facts.yaml"]) {
    expect(problemsOf(without(file))).toEqual([expect.stringMatching(new RegExp(`^${file}:1:1 missing-file `))]);
  }
  expect(problemsOf(new Map()).length).toBe(3);
});

test.each(["constructor", "valueOf", "hasOwnProperty", "toString"])("a fact named %s is one line, where it stands", (name) => {
  const fact = `  - { name: ${name}, scope: patient, type: boolean, label: it, question: "Is it?" }\n`;
  expect(problemsOf(edited("facts.yaml", "facts:\n", `facts:\n${fact}`))).toEqual([
    expect.stringMatching(
      /^facts\.yaml:[0-9]+:[0-9]+ schema fact 1 .*every object has an entry of this name by itself; choose another name/,
    ),
  ]);
});

test("passages come in the order of the outline, whatever the names of their files", () => {
  const { passages, sections } = authored().knowledge;
  const order = sections.flatMap((section) => section.groups.flatMap((group) => group.locators));
  const places = passages.map(({ id }) => order.indexOf(id.split("/")[0] as string));
  expect(places).toEqual([...places].sort((left, right) => left - right));
});

test("all problems of a kind come at once, by file and place, and there is no base", () => {
  const schema = edited(
    "rules/infection.yaml",
    "kind: absolute",
    "kind: absolut",
    edited(BURST, "kind: relative", "kind: relativ", edited("facts.yaml", "type: list", "type: lists")),
  );
  const result = assemble(schema);
  expect("authored" in result).toBe(false);
  expect(result.problems.map(({ file }) => file)).toEqual(["facts.yaml", BURST, "rules/infection.yaml"]);
  const names = edited(
    "rules/infection.yaml",
    "row: table1.abs.3",
    "row: table1.abs.33",
    edited(BURST, "holds: burstFracture", "holds: burst"),
  );
  expect(assemble(names).problems.map(({ code }) => code)).toEqual(["no-such-fact", "no-such-locator"]);
});

test("the order of the files changes nothing about the problems", () => {
  const files = edited(
    "rules/infection.yaml",
    "row: table1.abs.3",
    "row: table1.abs.33",
    edited(BURST, "holds: burstFracture", "holds: burst"),
  );
  expect(problemsOf(new Map([...files].reverse()))).toEqual(problemsOf(files));
});

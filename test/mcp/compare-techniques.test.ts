// compare_techniques: a row per aspect, what bears on the patient first, and never a pick.
import { expect, test } from "vitest";
import { ToolError } from "../../src/mcp/errors.ts";
import { callTool } from "../../src/mcp/tool.ts";
import { type ComparisonOutput, compareTechniques } from "../../src/mcp/tools/compare-techniques.ts";
import { service } from "../support/base.ts";

const ready = service();
const compare = (args: object): { output: ComparisonOutput; text: string } => {
  const { output, text } = callTool(compareTechniques, args, ready);
  return { output: output as ComparisonOutput, text };
};

test("what the article says each way of cost, leakage, radiation and pain", () => {
  const favours = Object.fromEntries(compare({}).output.aspects.map((row) => [row.aspect, row.favours]));
  expect(favours).toMatchObject({
    cost: "vertebroplasty",
    "radiation-exposure": "vertebroplasty",
    "cement-leakage": "kyphoplasty",
    "pain-relief": "neither",
    "kyphotic-angle": "unclear",
  });
});

test("rows that bear on this patient come first and say why", () => {
  const { aspects, forThisPatient } = compare({ patient: { radiationConcern: true } }).output;
  expect(aspects[0]?.aspect).toBe("radiation-exposure");
  expect(forThisPatient[0]).toMatchObject({ aspect: "radiation-exposure" });
  expect(forThisPatient[0]?.because).not.toBe("");
});

test("a context that is false changes nothing", () => {
  expect(compare({ patient: { radiationConcern: false } }).output).toEqual(compare({}).output);
});

test("it never picks: the choice is the practitioner's, with its place", () => {
  const { output, text } = compare({ patient: { costConcern: true, severalThoracicFractures: true } });
  expect(output.choice.passages[0]).toMatch(/^evidence\.p1\//);
  expect(text).toContain("picks no technique");
});

test("rows in full: the text has both techniques, the note and every passage", () => {
  const aspects = compare({}).output.aspects.map(({ aspect }) => aspect);
  const { output, text } = compare({ aspects });
  for (const row of output.aspects) {
    expect(row.note, row.aspect).toBeDefined();
    for (const said of [row.title, row.vertebroplasty, row.kyphoplasty, row.note, ...row.passages]) expect(text).toContain(said as string);
  }
});

test("without aspects: a line each with what it comes to and its places, and the way to the rest", () => {
  const { output, text } = compare({});
  const lines = text.split("\n");
  for (const { title, favours, note, passages } of output.aspects) {
    const line = lines.find((each) => each.startsWith(`- ${title}: `));
    const said = { unclear: /leaves it unclear/, neither: /: (?:said of both, not compared|called alike \(suggested, not stated\)) / }[
      favours
    ];
    expect(line).toMatch(said ?? new RegExp(`: favors ${favours} (?:\\(suggested, not stated\\) )?\\[`));
    for (const passage of passages) expect(line).toContain(`[${passage.split("/")[0]}]`);
    expect(note).toBeUndefined();
  }
  expect(text).toContain("name aspects for what it says of each technique");
});

test("without aspects, a row that bears on the patient is in full all the same", () => {
  const { output, text } = compare({ patient: { costConcern: true } });
  const rows = output.aspects.filter(({ note }) => note !== undefined).map(({ aspect }) => aspect);
  expect(rows).toEqual([...new Set(output.forThisPatient.map(({ aspect }) => aspect))]);
  expect(text).toContain(output.aspects[0]?.vertebroplasty as string);
});

test("facts of a decision that do not bear on the comparison are refused by name, and it is said to leave them out", () => {
  const refusal = (args: object): string => {
    try {
      compare(args);
    } catch (error) {
      if (error instanceof ToolError) return error.text;
    }
    throw new Error("it was not refused");
  };
  expect(refusal({ patient: { infection: "systemic", costConcern: true } })).toContain(
    "patient.infection does not bear on what this tool answers; leave it out. Accepted here: severalThoracicFractures, multipleMyeloma",
  );
  expect(refusal({ levels: [{ level: "T12" }] })).toContain("levels does not bear on what this tool answers; leave it out");
  expect(refusal({ patient: { costConcerns: true } }), "a slip is still a slip").toContain("did you mean costConcern?");
  expect(compare({ patient: { multipleMyeloma: true } }).output.forThisPatient, "a fact that bears on it is taken").not.toEqual([]);
});

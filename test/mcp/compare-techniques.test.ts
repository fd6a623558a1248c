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

test("the text has every row, both techniques, and every passage", () => {
  const { output, text } = compare({});
  for (const row of output.aspects) {
    for (const said of [row.title, row.vertebroplasty, row.kyphoplasty, row.favours, row.note ?? "", ...row.passages])
      expect(text).toContain(said as string);
  }
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

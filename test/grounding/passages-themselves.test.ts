// Every passage, quoted as it stands and cited by its own id, is supported: what else could be?
import { expect, test } from "vitest";
import { callTool } from "../../src/mcp/tool.ts";
import { verifyAnswer } from "../../src/mcp/tools/verify-answer.ts";
import { service } from "../support/base.ts";

const ready = service();
interface Verified {
  sentences: { verdict: string; citations: string[]; reasons: string[] }[];
}
const verify = (answer: string): Verified => callTool(verifyAnswer, { answer }, ready).output as Verified;

/** It gives a journal, a volume and pages, as no sentence may of a reference. */
const NAMES_A_JOURNAL = "abstract.p1/journal-citation";

test.each(ready.knowledge.passages.filter(({ id }) => id !== NAMES_A_JOURNAL).map(({ id, text }) => [id, text]))("%s", (id, text) => {
  const { sentences } = verify(`${text.replace(/\.$/, "")} [${id}].`);
  expect(sentences.map(({ verdict, reasons }) => [verdict, ...reasons])).toEqual([["supported"]]);
  expect(sentences.flatMap(({ citations }) => citations)).toEqual([id]);
});

test('an id with "and" in it is one citation, and two with "and" between them are two', () => {
  const { sentences } = verify("MRI with STIR is regarded as the most effective imaging for bone marrow edema [dx.p3 and dx.p4].");
  expect(sentences.flatMap(({ citations }) => citations)).toEqual(["dx.p3", "dx.p4"]);
});

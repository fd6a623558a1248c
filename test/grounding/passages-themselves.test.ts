// Every passage, quoted as it stands and cited by its own id, is never called wrong, and nearly every one is supported.
import { expect, test } from "vitest";
import { callTool } from "../../src/mcp/tool.ts";
import { verifyAnswer } from "../../src/mcp/tools/verify-answer.ts";
import { service } from "../support/base.ts";

const ready = service();
interface Verified {
  sentences: { verdict: string; citations: string[]; reasons: string[] }[];
}
const verify = (answer: string): Verified => callTool(verifyAnswer, { answer }, ready).output as Verified;

const quoted = ready.knowledge.passages.map(({ id, text }) => ({ id, ...verify(`${text.replace(/\.$/, "")} [${id}].`) }));

test("never called wrong, and cited by their ids", () => {
  const wrong = quoted.filter(({ sentences }) =>
    sentences.some(({ verdict }) => !["supported", "unsettled", "not_a_claim"].includes(verdict)),
  );
  expect(wrong.map(({ id, sentences }) => [id, sentences.map(({ reasons }) => reasons)])).toEqual([]);
  for (const { id, sentences } of quoted) expect(sentences.flatMap(({ citations }) => citations)).toEqual([id]);
});

test("nine in ten are supported", () => {
  const supported = quoted.filter(({ sentences }) => sentences.some(({ verdict }) => verdict === "supported"));
  expect(supported.length / quoted.length).toBeGreaterThanOrEqual(0.9);
});

test('an id with "and" in it is one citation, and two with "and" between them are two', () => {
  const { sentences } = verify("MRI with STIR is regarded as the most effective imaging for bone marrow edema [dx.p3 and dx.p4].");
  expect(sentences.flatMap(({ citations }) => citations)).toEqual(["dx.p3", "dx.p4"]);
});

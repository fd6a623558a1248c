// One sentence without an end: reading it takes time in proportion to its length.
import { expect, it } from "vitest";
import { checkAnswer } from "../../src/grounding/check-answer.ts";
import { makeEvidence } from "../../src/grounding/evidence.ts";
import { service } from "../support/base.ts";

it("four times the words take nowhere near sixteen times as long", () => {
  const evidence = makeEvidence(service().knowledge);
  const microseconds = (length: number): number => {
    const text = "x.y".repeat(length).slice(0, length);
    const tries = Array.from({ length: 3 }, () => {
      const before = process.cpuUsage();
      checkAnswer(text, evidence, () => undefined);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    });
    return Math.min(...tries);
  };
  microseconds(2_000);
  expect(microseconds(20_000) / microseconds(5_000)).toBeLessThan(9);
});

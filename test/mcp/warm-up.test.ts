// What a server makes before it says that it is ready: no first call makes it again.
import { expect, it, vi } from "vitest";
import * as grounding from "../../src/grounding/answer-check.ts";
import { callTool } from "../../src/mcp/tool.ts";
import { tools } from "../../src/mcp/tools/index.ts";
import { warmUp } from "../../src/mcp/warm-up.ts";
import * as passages from "../../src/search/passages.ts";
import { service } from "../support/base.ts";
import { ARGUMENTS } from "../support/tool-arguments.ts";

vi.mock("../../src/grounding/answer-check.ts", { spy: true });
vi.mock("../../src/search/passages.ts", { spy: true });

it("schemas, index and the check of answers", () => {
  const served = service();
  const schemas = tools.map((tool) => vi.spyOn(tool, "input"));
  const made = (): number[] => [
    vi.mocked(grounding.makeAnswerCheck).mock.calls.length,
    vi.mocked(passages.makeSearch).mock.calls.length,
    ...schemas.map(({ mock }) => mock.calls.length),
  ];
  warmUp(served);
  const before = made();
  expect(Math.min(...before)).toBe(1);
  for (const tool of tools) callTool(tool, ARGUMENTS[tool.name], served);
  expect(made()).toEqual(before);
});

it("a tool that is broken is told", () => {
  const [tool] = tools;
  vi.spyOn(tool as (typeof tools)[number], "input").mockImplementation(() => {
    throw new TypeError("broken");
  });
  expect(() => warmUp(service())).toThrow("broken");
});

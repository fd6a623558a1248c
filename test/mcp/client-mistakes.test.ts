// What the SDK takes for a failure of its own and is the client's mistake: another code, and words.
import { describe, expect, it } from "vitest";
import { inWords } from "../../src/mcp/client-mistakes.ts";

const issue = (path: (string | number)[], message: string) => ({ code: "invalid_type", path, message });
const error = (code: number, message: string) => ({ jsonrpc: "2.0", id: 1, error: { code, message } });

describe("an error that holds a schema's complaints", () => {
  it.each([
    ["alone", ""],
    ["after a request's name", "Invalid tools/call request: "],
  ])("%s is told in words, as the client's", (_, before) => {
    const issues = [issue(["params", "uri"], "Invalid input: expected string, received undefined"), issue([], "Unrecognized key")];
    expect(inWords(error(-32603, before + JSON.stringify(issues, undefined, 2)))).toEqual(
      error(-32602, "Invalid params: params.uri: Invalid input: expected string; it is missing; the request: Unrecognized key"),
    );
  });

  it("is short, however many there are and wherever they lie", () => {
    const issues = Array.from({ length: 500 }, () => issue(["params", "x".repeat(10_000)], "Invalid input"));
    expect(inWords(error(-32603, JSON.stringify(issues))).error?.message.length).toBeLessThan(1_000);
  });
});

it.each([
  ["a result", { jsonrpc: "2.0", id: 1, result: { text: '[{"path":[],"message":"x"}]' } }],
  ["a failure", error(-32603, "Internal error")],
  ["a list that is none of a schema's", error(-32000, '[{"a":1}]')],
  ["what only looks like JSON", error(-32000, "[{oops}]")],
])("%s goes out as it is", (_, message: object) => {
  expect(inWords(message as ReturnType<typeof error>)).toBe(message);
});

// What is said while something takes its time: to somebody who watches, and to nobody else.
import { expect, it } from "vitest";
import { during } from "../../src/cli/progress.ts";

function stream(isTTY: boolean, columns = 80): { isTTY: boolean; columns: number; write: (text: string) => void; said: string[] } {
  const said: string[] = [];
  return { isTTY, columns, write: (text) => void said.push(text), said };
}

it("is said, and taken back when the work is done", async () => {
  const watched = stream(true);
  expect(await during("Reading copy.pdf", () => 42, watched)).toBe(42);
  expect(watched.said).toEqual(["Reading copy.pdf …", "\r\u001b[2K"]);
});

it("is taken back too where the work fails, and the failure goes through", async () => {
  const watched = stream(true);
  const work = (): never => {
    throw new Error("no");
  };
  await expect(during("Reading", work, watched)).rejects.toThrow("no");
  expect(watched.said).toHaveLength(2);
});

it("writes nothing into a pipe", async () => {
  const piped = stream(false);
  expect(await during("Reading", async () => "done", piped)).toBe("done");
  expect(piped.said).toEqual([]);
});

it("fits one line, whatever the name of a file is", async () => {
  const watched = stream(true, 20);
  await during(`Reading ${"x".repeat(100)}\u001b[31m`, () => undefined, watched);
  expect(watched.said[0]?.length).toBeLessThanOrEqual(20);
});

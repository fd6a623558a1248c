// Calls in turn: one at a time, client by client, the event loop free in between, and nothing done for who has left.
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeTurns } from "../../src/mcp/turns.ts";

/** Turns whose breaths are taken by hand. */
function byHand() {
  const breaths: (() => void)[] = [];
  const clock = { ms: 0 };
  const turns = makeTurns(
    (then) => void breaths.push(then),
    () => clock.ms,
  );
  const done: string[] = [];
  const breathe = (): boolean => {
    const then = breaths.shift();
    then?.();
    return then !== undefined;
  };
  /** The whole pause between two calls. */
  const pause = (): void => {
    const before = done.length;
    while (done.length === before && breathe());
  };
  const ask = (client: string, name: string, gone: AbortSignal = new AbortController().signal) =>
    turns.run(client, gone, () => {
      done.push(name);
      return name;
    });
  return { turns, done, breathe, pause, ask, clock };
}

test("the first call is begun at once, the next only after breaths", () => {
  const { turns, done, breathe, ask } = byHand();
  void ask("a", "a1");
  void ask("a", "a2");
  expect([done, turns.waiting()]).toEqual([["a1"], 1]);
  expect(breathe()).toBe(true);
  expect(done).toEqual(["a1"]);
  while (breathe());
  expect([done, turns.waiting()]).toEqual([["a1", "a2"], 0]);
});

test("after a call that took long the pause is longer, for all that came meanwhile", () => {
  const { turns, done, breathe, ask, clock } = byHand();
  void turns.run("a", new AbortController().signal, () => {
    clock.ms += 20;
  });
  void ask("a", "a2");
  for (let each = 0; each < 40; each += 1) expect([breathe(), done]).toEqual([true, []]);
  while (breathe());
  expect(done).toEqual(["a2"]);
});

test("a client with many calls does not hold up one with a single call", () => {
  const { done, pause, ask } = byHand();
  for (let each = 1; each <= 5; each += 1) void ask("greedy", `g${each}`);
  void ask("modest", "m1");
  for (let each = 0; each < 6; each += 1) pause();
  expect(done).toEqual(["g1", "g2", "m1", "g3", "g4", "g5"]);
});

test("who leaves while waiting is not worked for, and who left before neither", async () => {
  const { turns, done, pause, ask } = byHand();
  const leaves = new AbortController();
  const answers = [ask("a", "a1"), ask("a", "a2", leaves.signal), ask("b", "b1", AbortSignal.abort()), ask("a", "a3")];
  leaves.abort();
  expect(turns.waiting()).toBe(1);
  pause();
  expect(await Promise.all(answers)).toEqual(["a1", undefined, undefined, "a3"]);
  expect(done).toEqual(["a1", "a3"]);
});

test("work that breaks is its caller's affair, and the next has its turn", async () => {
  const { turns, done, pause, ask } = byHand();
  const broken = turns.run("a", new AbortController().signal, () => {
    throw new Error("broken");
  });
  void ask("a", "a2");
  await expect(broken).rejects.toThrow("broken");
  pause();
  expect(done).toEqual(["a2"]);
});

test("whatever comes and goes: each call is worked on once or given up, and those of one client in their order", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ client: fc.constantFrom("a", "b", "c"), leaves: fc.boolean() }), { maxLength: 40 }), (calls) => {
      const { turns, done, breathe, ask } = byHand();
      const signals = calls.map(() => new AbortController());
      calls.forEach(({ client }, at) => void ask(client, `${client}${at}`, signals[at]?.signal));
      calls.forEach(({ leaves }, at) => leaves && signals[at]?.abort());
      while (breathe());
      const expected = calls.flatMap(({ client, leaves }, at) => (leaves && at > 0 ? [] : [`${client}${at}`]));
      expect([...done].sort()).toEqual([...expected].sort());
      for (const client of ["a", "b", "c"]) {
        expect(done.filter((name) => name.startsWith(client))).toEqual(expected.filter((name) => name.startsWith(client)));
      }
      expect(turns.waiting()).toBe(0);
    }),
  );
});

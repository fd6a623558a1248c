// A hypothesis that is called proven, and an "often" that is called "always".
import { expect, test } from "vitest";
import { judged } from "../beds.ts";

test.each([
  ["proven", "It is proven that a dense hedge breaks the wind over a bed [advice.p2]."],
  ["always", "Covers save all seedlings from late frost in spring [advice.p2]."],
])("%s", (_, sentence) => {
  expect(judged(sentence)[0]).toBe("contradicted");
});

test("but not supposed, and not unsettled as wrong", () => {
  expect(judged("Gardeners suppose that a dense hedge breaks the wind over a bed [advice.p2].")[0]).toBe("supported");
  expect(judged("A dense hedge breaks the wind over a bed [advice.p2].")[0]).toBe("unsettled");
});

// One word turned into its opposite, the rest as it stands.
import { expect, test } from "vitest";
import { judged } from "../beds.ts";

test("turned", () => {
  expect(judged("Deep snow decreases the warmth of the soil under a bed [advice.p3].")).toEqual([
    "contradicted",
    '[advice.p3/snow] says "increases" where the sentence says "decreases".',
  ]);
});

test("but not another word for it", () => {
  expect(judged("Deep snow raises the warmth of the soil under a bed [advice.p3].")[0]).toBe("supported");
});

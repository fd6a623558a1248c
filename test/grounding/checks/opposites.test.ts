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

test("opposites that change places", () => {
  expect(judged("Wet leaves look bright in spring and dark in autumn [advice.p3].")[0]).toBe("contradicted");
  expect(judged("Wet leaves look dark in spring and bright in autumn [advice.p3].")[0]).toBe("supported");
  expect(judged("Wet leaves look bright in autumn [advice.p3].")[0]).not.toBe("contradicted");
});

test("an obligation where the source leaves it open", () => {
  expect(judged("Sieving the soil is mandatory [advice.p3].")[0]).toBe("contradicted");
  expect(judged("Sieving the soil is not mandatory [advice.p3].")[0]).not.toBe("contradicted");
});

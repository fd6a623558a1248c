// What is denied and the place does not deny, and the other way round.
import { expect, test } from "vitest";
import { judged } from "../beds.ts";

test("denied", () => {
  expect(judged("Deep snow does not increase the warmth of the soil under a bed [advice.p3].")[0]).toBe("contradicted");
});

test("but not as it is", () => {
  expect(judged("Deep snow increases the warmth of the soil under a bed [advice.p3].")[0]).toBe("supported");
});

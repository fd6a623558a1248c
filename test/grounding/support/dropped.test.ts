// What a place limits and the sentence does not is said plainly, never quoted as a word that is missing.
import { expect, test } from "vitest";
import { judged } from "../beds.ts";

test("how often something holds is dropped", () => {
  expect(judged("Covers save seedlings from late frost in spring [advice.p2].")).toEqual([
    "unsettled",
    "Not borne out as a whole at [advice.p2]: The article limits how often it holds. Compare.",
  ]);
});

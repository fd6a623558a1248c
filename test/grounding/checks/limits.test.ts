// How many may be done at once is data; a claim that gives another number is contradicted.
import { expect, test } from "vitest";
import { judged, verdicts } from "../beds.ts";

test.each([
  ["up to", "Up to 4 beds are covered in one session [advice.p4]."],
  ["may be", "Four beds can be covered in one session [advice.p4]."],
  ["capped", "A session is capped at three beds [advice.p4]."],
  ["without a citation", "Up to 4 beds are covered in one session."],
])("%s", (_, sentence) => {
  expect(judged(sentence)).toEqual(["contradicted", expect.stringContaining("the limit is 2 [advice.p4/at-once].")]);
});

test.each([
  ["the limit itself", "At most 2 beds are covered in one session [advice.p4]."],
  ["more than it, said to need more sessions", "Four beds can be covered in two sessions [advice.p4]."],
  ["what may be done where there are more", "With four beds, it may be better to cover them on two days [advice.p4]."],
  ["what there is to do", "With four beds to cover, the work is spread over days [advice.p4]."],
  ["what is none of it", "Up to 4 gardeners share the work [advice.p4]."],
])("but not %s", (_, sentence) => {
  expect(verdicts(sentence)).not.toContain("contradicted");
});

// Authors, journals and years that the article's own text does not give.
import { expect, test } from "vitest";
import { checked, judged } from "../beds.ts";

test.each([
  ["et al.", "Roses bear light frost, as Miller et al. found [advice.p3]."],
  ["a name and a year", "Roses bear light frost (Miller 2003) [advice.p3]."],
  ["a journal", "It was published in the Horticultural Review [advice.p3]."],
  ["an identifier", "Roses bear light frost, doi 10.1000/182 [advice.p3]."],
])("%s", (_, sentence) => {
  expect(judged(sentence)[0]).toBe("fabricated_citation");
});

test("but not the article's own citation, nor what a user supplied, nor a noun of another tongue", () => {
  expect(judged("This is from Allotment Leaflet 1990;7:1–2.")[0]).not.toBe("fabricated_citation");
  expect(checked("Roses bear light frost, as Miller et al. found [advice.p3].", { names: "Miller A." })[0]?.verdict).not.toBe(
    "fabricated_citation",
  );
  expect(judged("Die Rosen im Jahr 1990 waren schön.")[0]).not.toBe("fabricated_citation");
});

// A guideline made up for tests: when to cover garden beds against frost. Small enough to be kept in the head.
import { makeAnswerCheck, type Options } from "../../src/grounding/answer-check.ts";
import type { Checked } from "../../src/grounding/model.ts";
import type { Knowledge } from "../../src/knowledge/model.ts";

const passage = (id: string, text: string, more: object = {}): object => ({
  id,
  sentences: [1],
  text,
  kind: "evidence",
  certainty: "states",
  ...more,
});
const rule = (id: string, kind: string, row: string, title: string): object => ({
  id,
  kind,
  row,
  title,
  scope: "level",
  readings: [],
  cases: [],
});
const section = (id: string, ...locators: string[]): object => ({ id, title: id, groups: [{ title: id, locators }] });

export const beds = {
  guideline: {
    citation: "Allotment Leaflet 1990;7:1–2",
    sittings: { atMost: 2, source: "advice.p4/at-once" },
    treatmentWords: ["cover", "covering"],
  },
  sections: [
    section("advice", "advice.p1", "advice.p2", "advice.p3", "advice.p4"),
    section("table1", "table1.abs.1", "table1.rel.1", "table1.rel.2", "table1.ind.1"),
  ],
  referenceCount: 3,
  levels: ["B1", "B2"],
  facts: [],
  rules: [
    rule("waterlogged", "absolute", "table1.abs.1", "Waterlogged bed"),
    rule("gale", "relative", "table1.rel.1", "Gale at night"),
    rule("shade", "relative", "table1.rel.2", "More than one third of the bed in shade"),
    rule("seedlings", "indication", "table1.ind.1", "Tender seedlings"),
  ],
  passages: [
    passage("table1.abs.1/waterlogged", "Absolute contraindication to covering: a bed that is waterlogged, by rain or by hoses.", {
      covers: ["waterlogged"],
    }),
    passage("table1.rel.1/gale", "Relative contraindication to covering: a gale at night.", { covers: ["gale"] }),
    passage("table1.rel.2/shade", "Relative contraindication to covering: shade on more than one third of the bed.", { covers: ["shade"] }),
    passage("table1.ind.1/seedlings", "Indication for covering: seedlings that are tender.", { covers: ["tender seedlings"] }),
    passage("advice.p1/introduced", "Fleece was introduced in 1990 to keep night frost from seedlings.", { references: [1] }),
    passage("advice.p1/dearer", "Fleece costs more than straw, since it tears in the wind.", { references: [2] }),
    passage("advice.p1/straw-warm", "Straw keeps the soil of a bed warm through the winter.", { references: [3] }),
    passage("advice.p2/hedge", "Gardeners suppose that a dense hedge breaks the wind over a bed.", { certainty: "hypothesises" }),
    passage("advice.p2/often", "Covers often save seedlings from late frost in spring."),
    passage("advice.p4/at-once", "No more than 2 beds are covered in one session."),
    passage("advice.p4/table", "Table 1 lists when to cover a bed.", { references: [1] }),
    passage("advice.p3/roses", "Roses bear light frost without harm."),
    passage("advice.p3/leaves", "Wet leaves look dark in spring and bright in autumn."),
    passage("advice.p3/sieve", "Sieving the soil is optional."),
    passage("advice.p3/snow", "Deep snow increases the warmth of the soil under a bed."),
  ],
  references: [],
  techniques: {
    techniques: [
      { id: "fleece", name: "Fleece" },
      { id: "straw", name: "Straw" },
    ],
    context: [],
    aspects: [
      {
        id: "cost",
        title: "Cost",
        says: { fleece: "Costs more than straw.", straw: "Costs less than fleece." },
        compared: { of: ["cost", "costs", "price"], more: ["dearer", "expensive"], less: ["cheaper"], most: "fleece" },
        favours: "straw",
        certainty: "states",
        passages: ["advice.p1/dearer"],
      },
      {
        id: "warmth",
        title: "Warmth",
        says: { fleece: "Warms as well as straw.", straw: "Warms as well as fleece." },
        compared: { of: ["warmth"], most: "neither" },
        favours: "neither",
        certainty: "states",
        passages: ["advice.p1/straw-warm"],
      },
    ],
    choice: { text: "None.", passages: ["advice.p1/dearer"] },
  },
  silences: [],
  vocabulary: [{ term: "sodden", of: "waterlogged", kind: "same" }],
  alternatives: [
    {
      of: "plants",
      narrows: true,
      choices: [
        { id: "roses", words: ["roses", "rose"] },
        { id: "seedlings", words: ["seedlings", "seedling"] },
      ],
    },
  ],
} as unknown as Knowledge;

const check = makeAnswerCheck(beds);

export function checked(answer: string, options?: Options): Checked[] {
  return check(answer, options);
}

/** The verdicts on the sentences of an answer, in order. */
export function verdicts(answer: string, options?: Options): string[] {
  return check(answer, options).map(({ verdict }) => verdict);
}

/** The verdict on one sentence and why. */
export function judged(sentence: string): [verdict: string, reasons: string] {
  const [first] = check(sentence);
  return [first?.verdict ?? "", first?.reasons.join(" ") ?? ""];
}

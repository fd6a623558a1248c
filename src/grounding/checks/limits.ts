// Limits: how many may be done at once, told as another number than the knowledge has.
import { isOwnFigure } from "../reading/given.ts";
import { clauseAt, marksOf } from "../reading/read.ts";
import { REASONS } from "../reasons.ts";
import type { Check } from "./check.ts";

export const limits: Check = {
  name: "limits",
  of: "sentence",
  compare: (claim, world) => {
    const { atMost, source } = world.knowledge.guideline.sittings ?? {};
    const [statement] = source === undefined ? [] : world.at({ name: source });
    const limit = statement?.reading.figures.find(({ low }) => low === atMost);
    if (statement === undefined || limit === undefined || atMost === undefined) return [];
    const isCounted = (thing: string): boolean => limit.things.some((own) => world.isAlike(own, thing));
    const isAtOnce = claim.reading.words.some(
      (word) => (word.content || word.treats) && !isCounted(word.term) && world.occurrences(word, statement).length > 0,
    );
    const { reading } = claim;
    const clauseOf = (start: number): number => reading.words.findLast((word) => word.start <= start)?.clause ?? 0;
    // "With four of them, it may take days": what may be is said of something else; "four to cover" allows nothing.
    const isInfinitive = (at: number): boolean => reading.words[at - 1]?.word === "to" || reading.words[at]?.word === "to";
    const allowing = marksOf(reading, "allow", "hedge").filter(({ from }) => !isInfinitive(from));
    const mayBe = new Set(allowing.map(({ from }) => clauseAt(reading, from)));
    return claim.reading.figures.flatMap((said) => {
      const isLimit = said.op === "to" || said.op === "below" || said.limit || (said.op === "plain" && mayBe.has(clauseOf(said.start)));
      const most = said.op === "below" ? said.low - 1 : said.high;
      // "In two sessions": not at once.
      const isSpread = claim.reading.figures.some((other) => other !== said && other.high > 1);
      if (!isLimit || isSpread || !isAtOnce || most === atMost || !said.things.some(isCounted) || isOwnFigure(said, claim)) return [];
      return [{ verdict: "contradicted", reason: REASONS.limit(said.text, atMost, statement.passage.id) }];
    });
  },
};

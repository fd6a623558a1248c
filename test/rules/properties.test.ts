// What must hold for every case whatever: random cases against the oracle, and against themselves put differently.
import fc from "fast-check";
import { expect, test } from "vitest";
import { renderCheck } from "../../src/mcp/render/check-contraindications.ts";
import { check } from "../../src/mcp/tools/check-contraindications.ts";
import { type Decision, decide, type Question } from "../../src/rules/decide.ts";
import type { FactDefinition, GivenFacts, GivenValue, PatientCase } from "../../src/rules/model.ts";
import { factsAt, refinements, worthAsking } from "../support/asking.ts";
import { missingFromText, strangerFinder } from "../support/check-text.ts";
import { anyCase, anyValueOf, FACTS, isSound, soundCase, withFact } from "../support/fact-sets.ts";
import { dispositionsOf, statusOf } from "../support/oracle.ts";
import { GROUP_COUNT, possibleOf, statusesOf, wholeWorld } from "../support/oracle-worlds.ts";
import { engine, levelOn, served } from "../support/reading.ts";
import { runs } from "../support/runs.ts";

/** All of them where the whole is run: npm run test:all. */
const RUNS = { numRuns: runs(10_000) };
const strangersIn = strangerFinder(served);

function decided(input: PatientCase): Decision {
  const decision = decide(engine, input);
  if ("contradictions" in decision) throw new Error(`unexpected contradiction: ${JSON.stringify(decision.contradictions)}`);
  return decision;
}

test("possible and disposition are the oracle's, and the sittings hold what is not ruled out once a level is indicated", () => {
  fc.assert(
    fc.property(soundCase(), (input) => {
      const { levels, sittings } = decided(input);
      for (const { understood, possible, disposition } of levels) {
        const wanted = possibleOf(factsAt(input, understood.level));
        expect(possible).toEqual(wanted);
        expect(disposition).toBe(wanted.length === 1 ? wanted[0] : "undetermined");
      }
      const treatable = levels.filter(({ possible }) => possible.some((each) => each === "relative" || each === "indicated"));
      if (!levels.some(({ disposition }) => disposition === "indicated")) return void expect(sittings).toEqual([]);
      expect(sittings.flat()).toEqual(treatable.map(({ understood }) => understood.level));
      expect(sittings.slice(0, -1).every((sitting) => sitting.length === 3)).toBe(true);
      expect(sittings.every((sitting) => sitting.length >= 1 && sitting.length <= 3)).toBe(true);
    }),
    RUNS,
  );
});

test("where every fact is known, what is possible is what the rules say, and more than one only where the article leaves one open", () => {
  const world = fc.array(fc.nat(), { minLength: GROUP_COUNT + 1, maxLength: GROUP_COUNT + 1 }).map((picks) => {
    const left = [...picks];
    return wholeWorld((count) => (left.pop() ?? 0) % count);
  });
  fc.assert(
    fc.property(world, (facts) => {
      // That a fracture has no age at all, or that nothing was tried against its pain, cannot be said.
      fc.pre(facts.fractureAge !== undefined || facts.fractured === false);
      fc.pre(facts.painControlled !== undefined || facts.symptomatic === false);
      const { isThoracic, ...own } = facts;
      const given = Object.entries({ ...own, level: isThoracic === true ? "T8" : "L2" }).filter(([, value]) => value !== undefined);
      const asGiven = Object.fromEntries(
        given.map(([name, value]) => [name, typeof value === "number" ? { min: value, max: value } : value]),
      );
      const { possible, findings } = levelOn(asGiven);
      expect([...possible].sort()).toEqual([...dispositionsOf(facts)].sort());
      const statuses = findings.map(({ rule, status }) => `${rule.definition.id} ${status}`);
      expect(statuses).toEqual(
        findings.map(({ rule: { definition } }) => `${definition.id} ${statusOf(definition.id, facts).replace("either", "unknown")}`),
      );
    }),
    RUNS,
  );
});

/** Not given, only narrowed down, or a study that was not done and could be. */
function canBeTold(fact: FactDefinition, given: GivenValue | undefined): boolean {
  return given === "not_done" || refinements(fact, given).length > 1;
}

test("a rule's status holds in every completion; what it waits for is not settled", () => {
  fc.assert(
    fc.property(soundCase({ maxLevels: 2 }), (input) => {
      for (const { understood, findings } of decided(input).levels) {
        const given = factsAt(input, understood.level);
        for (const { rule, status, reason, grounds } of findings) {
          const waitsFor = grounds.map((ground) => FACTS[ground.fact] as FactDefinition);
          const open = waitsFor.length > 0 && waitsFor.every((fact) => canBeTold(fact, given[fact.name]));
          const wanted = reason === undefined ? status : "either";
          const settled = [...statusesOf(rule.definition.id, given)].join() === wanted;
          if (reason === "not_given" ? !open : !settled) expect.unreachable(`${rule.definition.id} is not ${status} ${reason ?? ""}`);
        }
      }
    }),
    RUNS,
  );
});

test("a case is refused as contradictory exactly where the oracle has no completion of a level", () => {
  fc.assert(
    fc.property(anyCase(), (input) => {
      const decision = decide(engine, input);
      const without = input.levels.filter(({ level }) => possibleOf(factsAt(input, level)).length === 0).map(({ level }) => level);
      const named = "contradictions" in decision ? decision.contradictions.map((each) => String(each.level)) : [];
      expect([...new Set(named)].sort()).toEqual(without.sort());
      for (const { level, facts } of "contradictions" in decision ? decision.contradictions : []) {
        const own = factsAt(input, level ?? "");
        expect(facts.length).toBeGreaterThan(1);
        const alone = Object.fromEntries(facts.map((fact) => [fact, own[fact] as GivenValue]));
        expect(possibleOf(alone)).toEqual([]);
      }
    }),
    RUNS,
  );
});

test("one more fact, a narrower range or a settled suspicion never enlarges what is possible", () => {
  const more = fc.tuple(soundCase({ maxLevels: 3 }), fc.constantFrom(...FACTS), fc.nat(), fc.nat()).chain(([input, fact, at, pick]) => {
    const index = at % input.levels.length;
    const given = fact.scope === "patient" ? input.patient[fact.name] : input.levels[index]?.facts[fact.name];
    const finer = refinements(fact, given);
    const value = given === undefined ? anyValueOf(fact) : fc.constant(finer[pick % Math.max(finer.length, 1)]);
    return value.map((chosen) => ({ input, refined: chosen === undefined ? undefined : withFact(input, fact, chosen, index) }));
  });
  fc.assert(
    fc.property(more, ({ input, refined }) => {
      fc.pre(refined !== undefined && isSound(refined));
      const before = decided(input).levels;
      decided(refined as PatientCase).levels.forEach(({ possible }, at) => {
        expect(before[at]?.possible).toEqual(expect.arrayContaining([...possible]));
      });
    }),
    RUNS,
  );
});

test("ask holds every fact that some valid answer narrows a level by, and no other; and says what each could turn it into", () => {
  const byName = <Entry extends { fact: string }>(entries: Entry[]): Entry[] =>
    entries.sort((left, right) => (left.fact < right.fact ? -1 : 1));
  fc.assert(
    fc.property(soundCase({ maxLevels: 2 }), (input) => {
      const { ask, levels: looked } = decided(input);
      for (const { levels, rules } of ask) {
        const open = looked
          .filter(({ understood }) => levels.includes(understood.level))
          .flatMap(({ findings }) => findings.filter(({ status }) => status === "unknown").map(({ rule }) => rule.definition.id));
        expect(rules.length).toBeGreaterThan(0);
        expect(open).toEqual(expect.arrayContaining([...rules]));
      }
      const asked = ask.map(({ fact, levels, couldBecome }: Question) => ({
        fact: fact.name,
        levels: [...levels].sort(),
        couldBecome,
      }));
      const wanted = worthAsking(input).map((each) => ({ ...each, levels: each.levels.sort() }));
      expect(byName(asked)).toEqual(byName(wanted));
    }),
    RUNS,
  );
});

/** The same entries in an order that hangs on the seed. */
function shuffled<Entry>(entries: readonly Entry[], seed: number, nameOf: (entry: Entry) => string): Entry[] {
  const rank = (entry: Entry): number => [...nameOf(entry)].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 65_521, seed + 1);
  return [...entries].sort((left, right) => rank(left) - rank(right));
}

function reordered({ patient, levels }: PatientCase, seed: number): PatientCase {
  const mixed = (facts: GivenFacts): GivenFacts => Object.fromEntries(shuffled(Object.entries(facts), seed, ([name]) => name));
  return {
    levels: shuffled(levels, seed, ({ level }) => level).map(({ level, facts }) => ({ level, facts: mixed(facts) })),
    patient: mixed(patient),
  };
}

test("the order of levels and of facts changes nothing", () => {
  fc.assert(
    fc.property(soundCase(), fc.nat(65_000), (input, seed) => {
      expect(JSON.stringify(check(reordered(input, seed), served))).toBe(JSON.stringify(check(input, served)));
    }),
    RUNS,
  );
});

test("the text says all that the structured content says, and neither names what does not exist", () => {
  fc.assert(
    fc.property(soundCase({ maxLevels: 3 }), (input) => {
      const output = check(input, served);
      const text = renderCheck(output, served);
      const levels = input.levels.map(({ level }) => level);
      expect(missingFromText(output, text, served)).toEqual([]);
      expect(strangersIn(output, text, levels)).toEqual([]);
      expect(output.levels.map(({ level }) => level).sort()).toEqual(levels.sort());
      for (const { findings, unknown } of output.levels) {
        const rules = new Set([...findings, ...unknown].map(({ rule }) => rule));
        expect(rules.size).toBe(served.knowledge.rules.length);
      }
    }),
    RUNS,
  );
});

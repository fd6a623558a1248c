// A decision: every level's disposition, findings and unknowns, the facts worth asking next, considerations, sittings.
import { counts, evaluate } from "./condition.ts";
import { type LevelOutlook, outlook } from "./decisive.ts";
import { type Engine, KIND_ORDER, type ReadyRule } from "./engine.ts";
import { evaluateRule, type Finding } from "./evaluate.ts";
import { type Contradiction, type Understood, understand, unnamedLevel } from "./facts.ts";
import {
  type Consideration,
  DISPOSITIONS,
  type Disposition,
  type FactDefinition,
  type PatientCase,
  type RuleKind,
  type SettledDisposition,
  UNNAMED,
} from "./model.ts";
import { dispositionOf, isTreatable } from "./outcome.ts";

export interface LevelDecision {
  readonly understood: Understood;
  readonly disposition: Disposition;
  readonly possible: readonly SettledDisposition[];
  /** Where the source leaves the disposition open, and no fact will settle it. */
  readonly open: readonly Openness[];
  /** One for every rule, in reading order. */
  readonly findings: readonly Finding[];
}

/** A point that the source does not decide, with what it says on either side. */
export interface Openness {
  readonly because: string;
  readonly sides: readonly string[];
}

/** A fact that could still change what is possible for some level. */
export interface Question {
  readonly fact: FactDefinition;
  readonly levels: readonly string[];
  /** What the level would become, were everything else that is unknown in its favor, by each answer that changes something. */
  readonly couldBecome: readonly SettledDisposition[];
  readonly rules: readonly string[];
}

export interface Decision {
  readonly levels: readonly LevelDecision[];
  readonly ask: readonly Question[];
  readonly considerations: readonly { readonly consideration: Consideration; readonly levels: readonly string[] }[];
  readonly sittings: readonly (readonly string[])[];
  /** Where no level was named: what the patient's facts alone make of any. */
  readonly unnamed: LevelDecision | undefined;
}

/**
 * Decides a case whose facts are valid, or returns what contradicts itself in it. With no levels, `ask` and the
 * considerations are those of a level that was not named; `levels` and `sittings` are empty.
 */
export function decide(engine: Engine, input: PatientCase): Decision | { contradictions: Contradiction[] } {
  const { levels, contradictions } = understand(engine, input);
  if (contradictions.length > 0) return { contradictions };
  const assessed = levels.length > 0 ? levels : [unnamedLevel(engine, input.patient)];
  const looked = assessed.map((understood) => {
    const view = outlook(engine, understood.masks);
    const findings = engine.rules.map((rule) => evaluateRule(rule, understood.masks));
    return { understood, view, findings };
  });
  const decided = looked.map(({ understood, view, findings }): LevelDecision => {
    const { possible } = view;
    return { understood, disposition: dispositionOf(possible), possible, open: openOf(engine, possible, findings), findings };
  });
  const named = levels.length > 0 ? decided : [];
  return {
    levels: named,
    ask: questions(engine, looked),
    considerations: considerationsFor(engine, looked),
    unnamed: levels.length > 0 ? undefined : decided[0],
    sittings: sittingsOf(engine, named),
  };
}

interface Looked {
  readonly understood: Understood;
  readonly view: LevelOutlook;
  readonly findings: readonly Finding[];
}

function namesOf(levels: readonly Understood[]): string[] {
  return levels.map(({ level }) => level).filter((level) => level !== UNNAMED);
}

/** What the source leaves open of a level, where that still bears on its disposition. */
function openOf({ base }: Engine, possible: readonly SettledDisposition[], findings: readonly Finding[]): Openness[] {
  if (possible.length === 1) return [];
  const canStill: Record<RuleKind, boolean> = {
    absolute: possible.includes("contraindicated"),
    indication: possible.includes("not_indicated") && isTreatable(possible),
    relative: possible.includes("indicated"),
  };
  const points = findings.flatMap(({ rule, reason, open }) =>
    reason === "article_does_not_decide" && open !== undefined && canStill[rule.definition.kind] ? [open] : [],
  );
  const has = (wanted: string): boolean => findings.some(({ rule, status }) => rule.definition.kind === "indication" && status === wanted);
  const isSplit = base.indications?.need === "undecided" && canStill.indication && has("present") && has("absent");
  return [...(isSplit && base.indications !== undefined ? [base.indications] : []), ...points].map(({ because, sides }) => ({
    because,
    sides,
  }));
}

function questions(engine: Engine, looked: readonly Looked[]): Question[] {
  return engine.facts
    .flatMap((definition, fact) => {
      const touched = looked.filter(({ view }) => view.decisive.has(fact));
      if (touched.length === 0) return [];
      const rules = openRules(engine, touched, fact);
      const answers = new Set(touched.flatMap(({ view }) => view.decisive.get(fact) ?? []));
      const question: Question = {
        fact: definition,
        levels: namesOf(touched.map(({ understood }) => understood)),
        couldBecome: DISPOSITIONS.filter((disposition) => answers.has(disposition)),
        rules: rules.map((rule) => rule.definition.id),
      };
      // Given and still open, such as a suspicion: settling it comes before what nobody has looked at.
      const halfKnown = touched.some(({ understood }) => understood.given.has(fact));
      return [{ question, urgency: [kindRank(rules[0]), halfKnown ? 0 : 1, engine.rules.indexOf(rules[0] as ReadyRule)] }];
    })
    .sort((left, right) => firstDifference(left.urgency, right.urgency))
    .map(({ question }) => question);
}

/** The unknown rules that look at the fact, or else those that hang together with it; what the source leaves open waits for no fact. */
function openRules(engine: Engine, touched: readonly Looked[], fact: number): ReadyRule[] {
  const open = engine.rules.filter((_, at) => touched.some(({ findings }) => findings[at]?.reason === "not_given"));
  const looking = open.filter((rule) => rule.facts.has(fact));
  const together = engine.clusters.find((cluster) => cluster.facts.includes(fact))?.parts ?? [];
  return looking.length > 0 ? looking : open.filter((rule) => together.some((part) => part.rule === rule));
}

function kindRank(rule: ReadyRule | undefined): number {
  return rule === undefined ? KIND_ORDER.relative : KIND_ORDER[rule.definition.kind];
}

function firstDifference(left: readonly number[], right: readonly number[]): number {
  return left.map((value, at) => value - (right[at] as number)).find((difference) => difference !== 0) ?? 0;
}

/** Levels that are ruled out count for nothing in what speaks for treating. */
function considerationsFor(engine: Engine, looked: readonly Looked[]): { consideration: Consideration; levels: string[] }[] {
  const all = looked.map(({ understood }) => understood);
  const treatable = looked.filter(({ view }) => isTreatable(view.possible)).map(({ understood }) => understood);
  return engine.considerations.flatMap(({ definition, when }) => {
    const assessed = definition.unlessRuledOut === true ? treatable : all;
    const holding = assessed.filter((each) => when === undefined || evaluate(when, each.masks, assessed) === true);
    const touched = when?.kind === "levels" ? holding.filter((each) => counts(when, each)) : holding;
    return touched.length === 0 ? [] : [{ consideration: definition, levels: namesOf(touched) }];
  });
}

/**
 * The levels that nothing rules out, in anatomical order, at most so many together as the source allows in one procedure.
 * None while no level is indicated: a grouping of what nobody would treat yet reads like a plan.
 */
function sittingsOf(engine: Engine, decided: readonly LevelDecision[]): string[][] {
  if (!decided.some(({ disposition }) => disposition === "indicated")) return [];
  const treatable = namesOf(decided.filter(({ possible }) => isTreatable(possible)).map(({ understood }) => understood));
  const atMost = engine.base.sittings;
  return Array.from({ length: Math.ceil(treatable.length / atMost) }, (_, at) => treatable.slice(at * atMost, (at + 1) * atMost));
}

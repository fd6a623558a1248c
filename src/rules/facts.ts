// From facts as given to what is still possible: masks, what follows from the facts, and contradictions among them.
import { type AssessedLevel, evaluate, grounds } from "./condition.ts";
import { LEVEL } from "./domain.ts";
import type { Engine, ReadyEntailment } from "./engine.ts";
import { type FactDefinition, type GivenFacts, type GivenValue, type PatientCase, type Quantity, UNNAMED } from "./model.ts";

/** A fact that follows from given ones. */
export interface Entailed {
  fact: string;
  is: boolean | string;
  because: string;
}

/** Facts that cannot be true together: every fact that takes part is named. */
export interface Contradiction {
  /** undefined: among the patient's own facts. */
  level: string | undefined;
  facts: string[];
  because: string;
}

/** One level of a request, or the patient alone where no level was named. */
export interface Understood extends AssessedLevel {
  readonly level: string;
  /** What the facts as given leave open, before anything follows from them. */
  readonly own: readonly number[];
  /** As given, patient and level together; quantities with both ends. */
  readonly given: ReadonlyMap<number, GivenValue>;
  readonly entailed: ReadonlyMap<number, Entailed>;
}

/**
 * The levels of a case in the order of the level list, each with what its facts leave possible, and every contradiction.
 * The facts must be valid values of known facts. No levels: none in the result.
 */
export function understand(engine: Engine, input: PatientCase): { levels: Understood[]; contradictions: Contradiction[] } {
  const contradictions: Contradiction[] = [];
  const levels = input.levels
    .map(({ level, facts }) => understandLevel(engine, level, { ...input.patient, ...facts }, contradictions))
    .sort((left, right) => left.place - right.place);
  if (input.levels.length === 0) understandLevel(engine, UNNAMED, input.patient, contradictions);
  return { levels, contradictions };
}

/** A level of which nothing but the patient's facts is known: it stands in where no level was named. */
export function unnamedLevel(engine: Engine, patient: GivenFacts): Understood {
  return understandLevel(engine, UNNAMED, patient, []);
}

function understandLevel(engine: Engine, level: string, facts: GivenFacts, contradictions: Contradiction[]): Understood {
  const given = new Map<number, GivenValue>();
  const masks = [...engine.blank];
  for (const [name, value] of Object.entries(facts)) {
    const fact = engine.factIndex.get(name) as number;
    const whole = withBothEnds(engine.facts[fact] as FactDefinition, value);
    given.set(fact, whole);
    masks[fact] = engine.domains[fact]?.cellsOf(whole) as number;
  }
  if (level !== UNNAMED) {
    const fact = engine.factIndex.get(LEVEL) as number;
    masks[fact] = engine.domains[fact]?.cellsOf(level) as number;
  }
  const own = [...masks];
  const entailed = new Map<number, Entailed>();
  for (const { entailment, facts: together } of follow(engine, masks, entailed, given)) {
    contradictions.push({
      level: level || undefined,
      facts: [...new Set(together)].map((fact) => (engine.facts[fact] as FactDefinition).name),
      because: entailment.definition.because,
    });
  }
  return { level, place: engine.base.levels.indexOf(level), masks, own, given, entailed };
}

/** The masks with all that follows from them; undefined where they contradict themselves. */
export function close(engine: Engine, masks: readonly number[]): number[] | undefined {
  const closed = [...masks];
  return follow(engine, closed, new Map(), new Map()).length > 0 ? undefined : closed;
}

interface Clash {
  readonly entailment: ReadyEntailment;
  readonly facts: readonly number[];
}

/** Applies entailments until nothing more follows; `masks` and `entailed` take what follows. Returns those that cannot be. */
function follow(engine: Engine, masks: number[], entailed: Map<number, Entailed>, given: ReadonlyMap<number, GivenValue>): Clash[] {
  const clashes = new Map<ReadyEntailment, Clash>();
  for (let moved = true; moved; ) {
    moved = false;
    for (const entailment of engine.entailments) {
      const { when, fact, cells, definition } = entailment;
      const open = masks[fact] as number;
      if (clashes.has(entailment) || evaluate(when, masks) !== true || (open & ~cells) === 0) continue;
      moved = true;
      if ((open & cells) === 0) {
        const facts = [fact, ...grounds(when, masks).map((ground) => ground.fact)].filter((each) => given.has(each));
        clashes.set(entailment, { entailment, facts });
      } else {
        masks[fact] = open & cells;
        entailed.set(fact, { fact: definition.fact, is: definition.is, because: definition.because });
      }
    }
  }
  return [...clashes.values()];
}

function withBothEnds(fact: FactDefinition, value: GivenValue): GivenValue {
  if (fact.type !== "quantity") return value;
  const { min, max } = value as Quantity;
  return { min: min ?? fact.minimum, max: max ?? fact.maximum };
}

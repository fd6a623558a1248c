// A decision in the order in which it is told: what decides, what is not known, what to ask. Terminal and report say the same.
import type { Knowledge } from "../knowledge/model.ts";
import { everyRow } from "../mcp/rows.ts";
import type { CheckOutput } from "../mcp/tools/check-contraindications.ts";
import { FIRST_QUESTIONS, factInWords, KINDS, labelOf, RULE_KINDS, stakesOf } from "../mcp/words.ts";
import { inReadingOrder, levelFact } from "../rules/engine.ts";
import { NOT_GIVEN } from "../rules/explain.ts";
import type { Disposition, FactDefinition, SettledDisposition } from "../rules/model.ts";

type Level = CheckOutput["levels"][number];
type FindingOut = Level["findings"][number];

export interface Told {
  /** The disposition that it speaks for. */
  readonly mark: Disposition;
  readonly words: string;
  readonly title: string;
  readonly source: string;
  /** Where the article leaves it open: the places on either side. */
  readonly sides: readonly string[];
  readonly because: string;
}

export interface Block {
  /** The levels that it is true of. */
  readonly levels: readonly string[];
  /** The strongest first. */
  readonly decisive: readonly Told[];
  readonly absent: readonly Pick<Told, "title" | "source" | "because">[];
}

/** What waits for facts under one kind of rule. `only`: the levels that it is true of, empty where it is true of all. */
export interface Waiting {
  readonly kind: string;
  readonly entries: readonly { facts: readonly string[]; source: string; half: string; only: readonly string[] }[];
}

export interface Questions {
  readonly first: readonly {
    fact: FactDefinition;
    couldBecome: readonly SettledDisposition[];
    /** Which answer speaks for what. */
    stakes: string;
    only: readonly string[];
  }[];
  /** The others, together where they could do the same. */
  readonly rest: readonly { facts: readonly FactDefinition[]; couldBecome: readonly SettledDisposition[]; only: readonly string[] }[];
}

/** "; still possible: contraindicated, indicated", after an open decision. */
export function stillPossible({ disposition, possible }: Pick<Level, "disposition" | "possible">): string {
  return disposition === "undetermined" ? `; still possible: ${possible.map(labelOf).join(", ")}` : "";
}

const WEIGHTS: readonly [kind: FindingOut["kind"], status: FindingOut["status"], words: string, mark: Disposition][] = [
  ["absolute", "present", "Absolute contraindication", "contraindicated"],
  ["indication", "absent", "Indication not met", "not_indicated"],
  ["indication", "present", "Indication met", "indicated"],
  ["relative", "present", "Relative contraindication", "relative"],
];

export interface Placed {
  readonly finding: FindingOut;
  readonly why: Level["unknown"][number] | undefined;
  readonly levels: string[];
}

/** What is true of all levels first, then level by level. A block may be empty. */
export function blocksOf({ levels }: CheckOutput, knowledge: Knowledge): Block[] {
  const told = placed(levels, knowledge).filter(({ why }) => why?.reason !== "not_given");
  const shared = told.filter((each) => levels.length > 1 && each.levels.length === levels.length);
  const all = levels.map(({ level }) => level);
  return [
    ...(shared.length === 0 ? [] : [blockOf(all, shared, knowledge)]),
    ...all.map((level) =>
      blockOf(
        [level],
        told.filter((each) => !shared.includes(each) && each.levels.includes(level)),
        knowledge,
      ),
    ),
  ];
}

/** The findings of all levels; those that say the same of several levels are one. */
export function placed(levels: readonly Level[], { rules }: Knowledge): Placed[] {
  const all = new Map<string, Placed>();
  const inOrder = [...rules].sort(inReadingOrder);
  for (const each of levels) {
    const { level, unknown } = each;
    for (const finding of everyRow(each, inOrder)) {
      const why = unknown.find(({ rule }) => rule === finding.rule);
      const key = JSON.stringify([finding, why]);
      const known = all.get(key);
      if (known === undefined) all.set(key, { finding, why, levels: [level] });
      else known.levels.push(level);
    }
  }
  return [...all.values()];
}

function blockOf(levels: readonly string[], told: readonly Placed[], { rules }: Knowledge): Block {
  const plain = ({ finding: { because, rule, source } }: Placed): Block["absent"][number] => ({
    title: rules.find(({ id }) => id === rule)?.title ?? rule,
    source,
    because,
  });
  return {
    levels,
    decisive: [
      ...WEIGHTS.flatMap(([kind, status, words, mark]) =>
        told
          .filter(({ finding }) => finding.kind === kind && finding.status === status)
          .map((each): Told => ({ mark, words, sides: [], ...plain(each) })),
      ),
      ...told.flatMap((each): Told[] =>
        each.why === undefined
          ? []
          : [
              {
                mark: "undetermined",
                words: `Left open by the article, ${RULE_KINDS[each.finding.kind]}`,
                sides: each.why.sides ?? [],
                ...plain(each),
              },
            ],
      ),
    ],
    absent: told.filter(({ finding }) => finding.kind !== "indication" && finding.status === "absent").map(plain),
  };
}

/** What is not known, by the labels of the facts that would settle it; the kinds in the order in which they weigh. */
export function waitingOf({ levels }: CheckOutput, knowledge: Knowledge): Waiting[] {
  const open = placed(levels, knowledge).filter(({ why }) => why?.reason === "not_given");
  return KINDS.flatMap((kind) => {
    const entries = open
      .filter(({ finding }) => finding.kind === kind)
      .map(({ finding, why, levels: where }) => ({
        facts: (why?.facts ?? []).map((fact) => factInWords(fact, knowledge.facts)),
        source: finding.source,
        half: finding.because === NOT_GIVEN ? "" : finding.because,
        only: onlyAt(where, levels),
      }));
    return entries.length === 0 ? [] : [{ kind: RULE_KINDS[kind], entries }];
  });
}

/** The fact of that name; the level is one that no file lists. */
export function factNamed(fact: string, { facts, levels }: Knowledge): FactDefinition {
  return facts.find(({ name }) => name === fact) ?? levelFact(levels);
}

export function questionsOf({ ask, levels }: CheckOutput, knowledge: Knowledge): Questions {
  const all = ask.map(({ fact, couldBecome, rules, levels: where }) => ({
    stakes: stakesOf(rules, knowledge.rules),
    fact: factNamed(fact, knowledge),
    couldBecome,
    only: onlyAt(where, levels),
  }));
  const together = new Map<string, { facts: FactDefinition[]; couldBecome: SettledDisposition[]; only: string[] }>();
  for (const { fact, couldBecome, only } of all.slice(FIRST_QUESTIONS)) {
    const key = JSON.stringify([couldBecome, only]);
    const known = together.get(key);
    if (known === undefined) together.set(key, { facts: [fact], couldBecome, only });
    else known.facts.push(fact);
  }
  return { first: all.slice(0, FIRST_QUESTIONS), rest: [...together.values()] };
}

/** The levels, or none where they are all that there are. */
export function onlyAt(where: readonly string[], levels: readonly Level[]): string[] {
  return where.length === levels.length || levels.length < 2 ? [] : [...where];
}

/** Where no level was named and the patient's facts tell against any: the output as if of one level, "Whatever the level". */
export function ofAnyLevel({ everyLevel, ...output }: CheckOutput): CheckOutput | undefined {
  if (everyLevel === undefined) return undefined;
  return { ...output, levels: [{ level: "Whatever the level", ...everyLevel, unknown: [] }] };
}

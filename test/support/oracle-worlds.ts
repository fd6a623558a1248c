// Brute force for the oracle: every admissible completion of the facts that are not known, group by group.
import {
  type Assignment,
  contradicts,
  joined,
  type Marks,
  marksOf,
  moreThanThirds,
  NONE,
  type OracleStatus,
  statusOf,
  type Value,
  type Verdict,
  verdictOf,
} from "./oracle.ts";

type Range = { readonly min?: number | undefined; readonly max?: number | undefined };
/** Facts as a caller gives them, patient and level together. */
export type Given = Readonly<Record<string, boolean | string | readonly string[] | Range>>;

const NO_AGE = undefined;
const BOOLEAN: readonly Value[] = [true, false];
/** On both sides of every bound of the contract, and both ends. */
const PER_CENT: readonly Value[] = [0, 33.3, 33.4, 66.6, 66.7, 100];
const PATTERNS = ["midline", "belt_like", "radicular", "musculoskeletal", "off_midline"];
const SOME_PATTERNS: readonly Value[] = Array.from({ length: 31 }, (_, bits) => PATTERNS.filter((_, at) => (bits + 1) & (1 << at)));
const NOT_SETTLED = "suspected";

interface Group {
  readonly rules: readonly string[];
  readonly values: Readonly<Record<string, readonly Value[]>>;
}

/** Rules that share facts, with every value that those facts can have; groups share none. */
const GROUPS: readonly Group[] = [
  {
    rules: ["asymptomatic-fracture", "painful-acute-fracture", "burst-fracture", "height-loss", "no-acute-signal"],
    values: {
      fractured: BOOLEAN,
      symptomatic: BOOLEAN,
      painControlled: BOOLEAN,
      fractureAge: ["acute", "subacute", "chronic", NO_AGE],
      stirSignal: ["abnormal", "normal", "not_done"],
      boneScan: ["increased", "normal", "not_done"],
      multipleMyeloma: BOOLEAN,
      burstFracture: BOOLEAN,
      heightLossPercent: PER_CENT,
    },
  },
  { rules: ["cement-or-contrast-allergy"], values: { boneCementAllergy: BOOLEAN, contrastAllergy: BOOLEAN } },
  { rules: ["infection"], values: { infection: ["none", "local", "systemic"] } },
  { rules: ["uncorrectable-coagulopathy"], values: { coagulopathy: ["none", "correctable", "uncorrectable"] } },
  { rules: ["symptomatic-cord-compression"], values: { cordCompression: ["none", "asymptomatic", "symptomatic"] } },
  { rules: ["reproducible-midline-pain"], values: { midlinePainReproducible: BOOLEAN } },
  { rules: ["posterior-wall-disruption"], values: { posteriorWall: ["intact", "disrupted"] } },
  { rules: ["retropulsed-fragment"], values: { retropulsedFragmentCanalPercent: PER_CENT } },
  { rules: ["intraspinal-tumor-extension"], values: { intraspinalTumorCanalPercent: PER_CENT } },
  { rules: ["non-cancer-stenosis"], values: { nonCancerStenosis: ["none", "mild", "significant"] } },
  { rules: ["pedicle-extension"], values: { pedicleExtension: BOOLEAN } },
  { rules: ["cardiopulmonary-disease"], values: { severeCardiopulmonaryDisease: BOOLEAN } },
  { rules: ["cannot-lie-prone"], values: { canLieProne: BOOLEAN } },
  { rules: ["no-surgical-backup"], values: { spineSurgeryBackup: BOOLEAN } },
  { rules: ["non-midline-pain"], values: { painPattern: SOME_PATTERNS } },
];

/** One admissible way in which all facts of a group could be: a bit for each fact's value, and what follows. */
interface World {
  readonly bits: number;
  readonly facts: Assignment;
  readonly marks: readonly Marks[];
}

const WORLDS: readonly (readonly World[])[] = GROUPS.map(({ rules, values }) => {
  let all: { bits: number; facts: Record<string, Value> }[] = [{ bits: 0, facts: {} }];
  let shift = 0;
  for (const [fact, options] of Object.entries(values)) {
    const first = shift;
    all = all.flatMap(({ bits, facts }) =>
      options.map((value, at) => ({ bits: bits | (1 << (first + at)), facts: { ...facts, [fact]: value } })),
    );
    shift += options.length;
  }
  const admissible = all.filter(({ facts }) => !contradicts(facts));
  return admissible.map(({ bits, facts }) => ({
    bits,
    facts,
    marks: rules.reduce((marks, rule) => joined(marks, marksOf(rule, facts)), [NONE]),
  }));
});

/** The bits of the values that the given facts leave open in a group. */
function openBits(group: Group, given: Given): number {
  let shift = 0;
  let bits = 0;
  for (const [fact, options] of Object.entries(group.values)) {
    options.forEach((value, at) => {
      if (given[fact] === undefined || couldBe(given[fact], value)) bits |= 1 << (shift + at);
    });
    shift += options.length;
  }
  return bits;
}

function couldBe(given: Given[string], value: Value): boolean {
  if (given === NOT_SETTLED) return true;
  if (Array.isArray(given))
    return given.every((each) => (value as string[]).includes(each)) && (value as string[]).every((each) => given.includes(each));
  if (typeof given !== "object") return given === value;
  const { min = 0, max = 100 } = given as Range;
  const number = value as number;
  return (min <= number && number <= max) || [min, max].some((end) => readTheSame(end, number));
}

/** No rule and no contradiction tells the two numbers apart. */
function readTheSame(left: number, right: number): boolean {
  const sides = (value: number): string => [value > 0, moreThanThirds(value, 1), moreThanThirds(value, 2)].join();
  return sides(left) === sides(right);
}

const remembered = GROUPS.map(() => new Map<number, readonly Marks[]>());

const joins = new Map<string, readonly Marks[]>();

/** `joined`, with what was worked out before kept: only some hundred different joins occur. */
function joinedOnce(left: readonly Marks[], right: readonly Marks[]): readonly Marks[] {
  const key = `${left.map((each) => `<${each}>`).join("")}|${right.map((each) => `<${each}>`).join("")}`;
  const known = joins.get(key) ?? joined(left, right);
  joins.set(key, known);
  return known;
}

function marksOfGroup(at: number, given: Given): readonly Marks[] {
  const open = openBits(GROUPS[at] as Group, given);
  let own = remembered[at]?.get(open);
  if (own === undefined) {
    own = [...new Set((WORLDS[at] ?? []).filter(({ bits }) => (bits & ~open) === 0).flatMap((world) => world.marks))];
    remembered[at]?.set(open, own);
  }
  return own;
}

function verdictsOf(marks: readonly Marks[]): Verdict[] {
  const verdicts = new Set(marks.map(verdictOf));
  return (["contraindicated", "not_indicated", "relative", "indicated"] as const).filter((each) => verdicts.has(each));
}

/** Every disposition that some admissible completion of the given facts leads to; none where they contradict each other. */
export function possibleOf(given: Given): Verdict[] {
  return verdictsOf(GROUPS.reduce((marks: readonly Marks[], _, at) => joinedOnce(marks, marksOfGroup(at, given)), [NONE]));
}

/** `possibleOf` with one more fact, for many such facts in turn. */
export function possibleWith(given: Given): (fact: string, value: Given[string]) => Verdict[] {
  const own = GROUPS.map((_, at) => marksOfGroup(at, given));
  const others = own.map((_, at) =>
    own.reduce((marks, each, other) => (other === at ? marks : joinedOnce(marks, each)), [NONE] as readonly Marks[]),
  );
  return (fact, value) => {
    const at = GROUPS.findIndex((group) => fact in group.values);
    return at < 0 ? possibleOf(given) : verdictsOf(joinedOnce(others[at] ?? [], marksOfGroup(at, { ...given, [fact]: value })));
  };
}

/** All facts at once, one admissible world of each group: which one, `pick` says for a number of them. */
export function wholeWorld(pick: (count: number) => number): Assignment {
  return Object.assign({}, ...WORLDS.map((worlds) => worlds[pick(worlds.length)]?.facts));
}

const statuses = new Map<string, ReadonlySet<OracleStatus>>();

/** What a rule comes to in the admissible completions of the given facts. */
export function statusesOf(rule: string, given: Given): ReadonlySet<OracleStatus> {
  const at = GROUPS.findIndex((group) => group.rules.includes(rule));
  const open = openBits(GROUPS[at] as Group, given);
  const key = `${rule} ${open}`;
  const worlds = (): World[] => (WORLDS[at] ?? []).filter(({ bits }) => (bits & ~open) === 0);
  const known = statuses.get(key) ?? new Set(worlds().map(({ facts }) => statusOf(rule, facts)));
  statuses.set(key, known);
  return known;
}

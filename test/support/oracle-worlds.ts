// Brute force for the oracle: every admissible completion of the facts that are not known, group by group.
import {
  type Assignment,
  againstThirds,
  contradicts,
  joined,
  type Marks,
  marksOf,
  NONE,
  type OracleStatus,
  statusOf,
  type Value,
  type Verdict,
  verdictsOf,
} from "./oracle.ts";

type Range = { readonly min?: number | undefined; readonly max?: number | undefined };
/** Facts as a caller gives them, patient and level together, with the level's name where it has one. */
export type Given = Readonly<Record<string, boolean | string | readonly string[] | Range>>;

const NO_VALUE = undefined;
const BOOLEAN: readonly Value[] = [true, false];
/** On both sides of every bound of the contract and on it (33.3 and 66.7 are the bounds, rounded), and both ends. */
const PER_CENT: readonly Value[] = [0, 20, 33.3, 50, 66.7, 80, 100];
const PATTERNS = ["midline", "belt_like", "radicular", "musculoskeletal", "off_midline"];
const SOME_PATTERNS: readonly Value[] = Array.from({ length: 31 }, (_, bits) => PATTERNS.filter((_, at) => (bits + 1) & (1 << at)));

/** Values that only narrow a fact down, and what it could be. */
const COULD_BE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  infection: { suspected: ["none", "local", "systemic"] },
  coagulopathy: { suspected: ["none", "correctable", "uncorrectable"], present: ["correctable", "uncorrectable"] },
  cordCompression: { suspected: ["none", "asymptomatic", "symptomatic", "cauda_equina"], not_symptomatic: ["none", "asymptomatic"] },
  nonCancerStenosis: { present: ["mild", "significant"] },
};

/** Two facts on which the groups below hang together: within each of the four anchors the groups are independent. */
const ANCHORS = BOOLEAN.flatMap((fractured) => BOOLEAN.map((symptomatic): Assignment => ({ fractured, symptomatic })));
const ANCHOR_FACTS = ["fractured", "symptomatic"];

interface Group {
  readonly rules: readonly string[];
  readonly values: Readonly<Record<string, readonly Value[]>>;
}

/** Rules that share facts, with every value that those facts can have; beside the anchors' facts, groups share none. */
const GROUPS: readonly Group[] = [
  { rules: ["asymptomatic-fracture"], values: {} },
  {
    rules: ["painful-acute-fracture", "no-acute-signal"],
    values: {
      painControlled: [...BOOLEAN, NO_VALUE],
      fractureAge: ["acute", "subacute", "chronic", "unclear", NO_VALUE],
      stirSignal: ["abnormal", "normal", "not_done"],
      boneScan: ["increased", "normal", "not_done"],
      multipleMyeloma: BOOLEAN,
    },
  },
  { rules: ["burst-fracture"], values: { burstFracture: BOOLEAN } },
  { rules: ["height-loss"], values: { heightLossPercent: PER_CENT } },
  { rules: ["cement-or-contrast-allergy"], values: { boneCementAllergy: BOOLEAN, contrastAllergy: BOOLEAN } },
  { rules: ["infection"], values: { infection: ["none", "local", "systemic"] } },
  { rules: ["uncorrectable-coagulopathy"], values: { coagulopathy: ["none", "correctable", "uncorrectable"] } },
  { rules: ["symptomatic-cord-compression"], values: { cordCompression: ["none", "asymptomatic", "symptomatic", "cauda_equina"] } },
  { rules: ["reproducible-midline-pain"], values: { midlinePainReproducible: BOOLEAN } },
  { rules: ["posterior-wall-disruption"], values: { posteriorWall: ["intact", "disrupted"] } },
  { rules: ["retropulsed-fragment"], values: { retropulsedFragmentCanalPercent: PER_CENT } },
  { rules: ["intraspinal-tumor-extension"], values: { intraspinalTumorCanalPercent: PER_CENT } },
  { rules: ["non-cancer-stenosis"], values: { nonCancerStenosis: ["none", "mild", "significant", "severe_malignant"] } },
  { rules: ["pedicle-extension"], values: { pedicleExtension: BOOLEAN } },
  { rules: ["cardiopulmonary-disease"], values: { severeCardiopulmonaryDisease: BOOLEAN } },
  { rules: ["cannot-lie-prone"], values: { canLieProne: BOOLEAN } },
  { rules: ["no-surgical-backup"], values: { spineSurgeryBackup: BOOLEAN } },
  { rules: ["non-midline-pain"], values: { painPattern: SOME_PATTERNS, isThoracic: BOOLEAN } },
];
export const GROUP_COUNT = GROUPS.length;

/** One admissible way in which all facts of a group could be: a bit for each fact's value, and what follows. */
interface World {
  readonly bits: bigint;
  readonly facts: Assignment;
  readonly marks: readonly Marks[];
}

/** For each anchor, for each group. */
const WORLDS: readonly (readonly (readonly World[])[])[] = ANCHORS.map((anchor) => GROUPS.map((group) => worldsOf(group, anchor)));

function worldsOf({ rules, values }: Group, anchor: Assignment): World[] {
  let all: { bits: bigint; facts: Record<string, Value> }[] = [{ bits: 0n, facts: { ...anchor } }];
  let shift = 0;
  for (const [fact, options] of Object.entries(values)) {
    const first = shift;
    all = all.flatMap(({ bits, facts }) =>
      options.map((value, at) => ({ bits: bits | (1n << BigInt(first + at)), facts: { ...facts, [fact]: value } })),
    );
    shift += options.length;
  }
  const admissible = all.filter(({ facts }) => !contradicts(facts));
  return admissible.map(({ bits, facts }) => ({
    bits,
    facts,
    marks: rules.reduce((marks, rule) => joined(marks, marksOf(rule, facts)), [NONE]),
  }));
}

/** The bits of the values that the given facts leave open in a group. */
function openBits(group: Group, given: Given): bigint {
  let shift = 0;
  let bits = 0n;
  for (const [fact, options] of Object.entries(group.values)) {
    options.forEach((value, at) => {
      if (isOpen(fact, value, given)) bits |= 1n << BigInt(shift + at);
    });
    shift += options.length;
  }
  return bits;
}

function isOpen(fact: string, value: Value, given: Given): boolean {
  if (fact === "isThoracic") return typeof given.level !== "string" || given.level.startsWith("T") === value;
  return given[fact] === undefined || couldBe(fact, given[fact], value);
}

function couldBe(fact: string, given: Given[string], value: Value): boolean {
  if (typeof given === "string") return (COULD_BE[fact]?.[given] ?? [given]).includes(value as string);
  if (Array.isArray(given))
    return given.every((each) => (value as string[]).includes(each)) && (value as string[]).every((each) => given.includes(each));
  if (typeof given !== "object") return given === value;
  const { min = 0, max = 100 } = given as Range;
  const number = value as number;
  return (isAtMost(min, number) && isAtMost(number, max)) || [min, max].some((end) => readTheSame(end, number));
}

/** At most as large, where what is a bound as it is written counts as the bound. */
function isAtMost(left: number, right: number): boolean {
  return left <= right || readTheSame(left, right);
}

/** No rule and no contradiction tells the two numbers apart. */
function readTheSame(left: number, right: number): boolean {
  const sides = (value: number): string => [value > 0, againstThirds(value, 1), againstThirds(value, 2)].join();
  return sides(left) === sides(right);
}

const joins = new Map<string, readonly Marks[]>();

/** `joined`, with what was worked out before kept: only some hundred different joins occur. */
function joinedOnce(left: readonly Marks[], right: readonly Marks[]): readonly Marks[] {
  const key = `${left.map((each) => `<${each}>`).join("")}|${right.map((each) => `<${each}>`).join("")}`;
  const known = joins.get(key) ?? joined(left, right);
  joins.set(key, known);
  return known;
}

const remembered = new Map<string, readonly Marks[]>();

/** What a group's rules can add under an anchor; nothing at all where no completion is admissible. */
function marksOfGroup(anchor: number, at: number, given: Given): readonly Marks[] {
  const open = openBits(GROUPS[at] as Group, given);
  const key = `${anchor} ${at} ${open}`;
  let own = remembered.get(key);
  if (own === undefined) {
    own = [...new Set(openWorlds(anchor, at, open).flatMap((world) => world.marks))];
    remembered.set(key, own);
  }
  return own;
}

function openWorlds(anchor: number, at: number, open: bigint): World[] {
  return (WORLDS[anchor]?.[at] ?? []).filter(({ bits }) => (bits & ~open) === 0n);
}

/** The anchors that the given facts leave open, by their place in ANCHORS. */
function openAnchors(given: Given): number[] {
  return ANCHORS.flatMap((anchor, at) =>
    ANCHOR_FACTS.every((fact) => given[fact] === undefined || given[fact] === anchor[fact]) ? [at] : [],
  );
}

function dispositionsFrom(marks: readonly Marks[]): Verdict[] {
  const verdicts = new Set(marks.flatMap(verdictsOf));
  return (["contraindicated", "not_indicated", "relative", "indicated"] as const).filter((each) => verdicts.has(each));
}

/** What completions of the given facts lead to, and in how many ways: an outcome that the article leaves open is a way of its own. */
export interface Outlook {
  readonly possible: readonly Verdict[];
  readonly ways: number;
}

function outlookFrom(marks: readonly Marks[]): Outlook {
  return { possible: dispositionsFrom(marks), ways: new Set(marks.map((each) => verdictsOf(each).join())).size };
}

/** Every disposition that some admissible completion of the given facts leads to; none where they contradict each other. */
export function possibleOf(given: Given): readonly Verdict[] {
  return outlookOf(given).possible;
}

/** `possibleOf`, with the number of ways. */
export function outlookOf(given: Given): Outlook {
  const marks = openAnchors(given).flatMap((anchor) =>
    GROUPS.reduce((all: readonly Marks[], _, at) => joinedOnce(all, marksOfGroup(anchor, at, given)), [NONE]),
  );
  return outlookFrom(marks);
}

/** `outlookOf` with one more fact, for many such facts in turn. */
export function outlookWith(given: Given): (fact: string, value: Given[string]) => Outlook {
  const anchors = openAnchors(given).map((anchor) => {
    const own = GROUPS.map((_, at) => marksOfGroup(anchor, at, given));
    const others = own.map((_, at) =>
      own.reduce((marks, each, other) => (other === at ? marks : joinedOnce(marks, each)), [NONE] as readonly Marks[]),
    );
    return { anchor, others };
  });
  return (fact, value) => {
    const at = GROUPS.findIndex((group) => fact in group.values);
    const more = { ...given, [fact]: value };
    if (at < 0) return outlookOf(more);
    return outlookFrom(anchors.flatMap(({ anchor, others }) => joinedOnce(others[at] ?? [], marksOfGroup(anchor, at, more))));
  };
}

/** All facts at once, one admissible world of each group: which one, `pick` says for a number of them. */
export function wholeWorld(pick: (count: number) => number): Assignment {
  const worlds = WORLDS[pick(ANCHORS.length)] ?? [];
  return Object.assign({}, ...worlds.map((own) => own[pick(own.length)]?.facts));
}

const statuses = new Map<string, ReadonlySet<OracleStatus>>();

/** What a rule comes to in the admissible completions of the given facts. */
export function statusesOf(rule: string, given: Given): ReadonlySet<OracleStatus> {
  const at = GROUPS.findIndex((group) => group.rules.includes(rule));
  const open = openBits(GROUPS[at] as Group, given);
  const anchors = openAnchors(given).filter((anchor) => GROUPS.every((_, other) => marksOfGroup(anchor, other, given).length > 0));
  const key = `${rule} ${open} ${anchors}`;
  const worlds = (): World[] => anchors.flatMap((anchor) => openWorlds(anchor, at, open));
  const known = statuses.get(key) ?? new Set(worlds().map(({ facts }) => statusOf(rule, facts)));
  statuses.set(key, known);
  return known;
}

// What a decision's structured content says and its text does not, and names in it that exist nowhere.
import type { Service } from "../../src/mcp/service.ts";
import type { CheckOutput } from "../../src/mcp/tools/check-contraindications.ts";
import type { FactDefinition } from "../../src/rules/model.ts";

type Level = CheckOutput["levels"][number];
type Need = (where: readonly string[], what: string, ...parts: readonly string[]) => void;

/** Written down here once more, so that a slip in the program is seen. */
const LABELS: Record<string, string> = {
  contraindicated: "contraindicated",
  not_indicated: "not indicated",
  relative: "relatively contraindicated",
  indicated: "indicated",
};
/** What a row comes to where it turns out to be true. */
const LEADS: Record<string, string> = {
  absolute: "contraindicated if",
  indication: "indication met if",
  relative: "relatively contraindicated if",
};
const isRuledOut = ({ possible }: Level): boolean => !possible.includes("relative") && !possible.includes("indicated");

/**
 * Everything in the structured content that the text does not carry, in words; empty where both say the same. Rows that are
 * absent, and unknown ones that can change nothing, stand in the text as a count: what a level's lines name, and its counts,
 * have to make up all rules. What a question could make of a level stands there as the rows that wait for it, by their titles.
 */
export function missingFromText(output: CheckOutput, text: string, service: Service): string[] {
  const lines = text.split("\n");
  const missing: string[] = [];
  const need: Need = (where, what, ...parts) => {
    if (!where.some((line) => parts.every((part) => line.includes(part)))) missing.push(`${what}: ${parts.join(" | ")}`);
  };
  const names = namesIn(service);
  const ask = between(lines, "Ask next");
  for (const level of output.levels) missing.push(...missingFromLevel(level, lines, ask, output, names));
  const open = output.levels.filter((level) => !isRuledOut(level));
  const asked = output.ask.filter(({ levels }) => levels.length === 0 || open.some(({ level }) => levels.includes(level)));
  asked.forEach(({ fact, question, levels, rules }, at) => {
    const where = levels.length === output.levels.length ? "" : levels.join(", ");
    for (const rule of rules) {
      const says = [LEADS[names.kind(rule)] ?? "", `${names.title(rule)} [${names.row(rule)}]`];
      if (at < 3) need(ask, `question ${fact}`, `${at + 1}. ${question}`, where, ...says);
      else need(ask, `question ${fact}`, ...says);
    }
  });
  for (const { id, text: said, source, references = [], levels } of output.considerations) {
    const where = levels.length === output.levels.length ? "" : levels.join(", ");
    need(lines, `consideration ${id}`, said, `[${source}]`, references.length > 0 ? `[ref ${references.join(", ")}]` : "", where);
  }
  for (const { question, answer, sources } of output.readings ?? []) need(lines, "reading", question, answer, `[${sources[0]}]`);
  for (const { text: said } of output.tensions ?? []) need(lines, "tension", said);
  for (const { title, levels, onlyIf = "" } of output.workup ?? [])
    need(
      lines,
      "study",
      "Studies that would tell",
      `${onlyIf === "" ? "" : `only ${onlyIf}, `}${title}`,
      levels.length === output.levels.length ? "" : levels.join(", "),
    );
  if (output.sittings.flat().length > 1)
    output.sittings.forEach((sitting, at) => need(lines, "sitting", `${at + 1}. ${sitting.join(", ")}`));
  needFacts(output, between(lines, "Facts as understood"), need, names);
  for (const notice of output.notices) need(lines, "notice", notice);
  need(lines, "stamp", output.guideline.citation, output.guideline.knowledgeVersion, output.guideline.digest);
  return missing;
}

interface Names {
  readonly title: (rule: string) => string;
  readonly row: (rule: string) => string;
  readonly kind: (rule: string) => string;
  readonly fact: (fact: string) => string;
  readonly value: (fact: string, value: unknown) => string;
  readonly contraindications: number;
  /** How many facts a rule looks at. */
  readonly looksAt: (rule: string) => number;
}

function namesIn({ knowledge, engine }: Service): Names {
  const rule = (wanted: string) => knowledge.rules.find(({ id }) => id === wanted);
  const fact = (wanted: string): FactDefinition | undefined => engine.facts.find(({ name }) => name === wanted);
  const label = (wanted: string, value: string): string => fact(wanted)?.values?.find((each) => each.value === value)?.label ?? value;
  return {
    title: (id) => rule(id)?.title ?? "",
    row: (id) => rule(id)?.row ?? "",
    kind: (id) => rule(id)?.kind ?? "",
    fact: (name) => fact(name)?.label ?? "",
    value: (name, value) => {
      if (typeof value === "boolean") return value ? "yes" : "no";
      if (typeof value === "string") return label(name, value);
      if (Array.isArray(value)) return value.map((each) => label(name, each)).join(", ");
      const { min, max } = value as { min: number; max: number };
      return min === max ? `${min} %` : `${min} to ${max} %`;
    },
    contraindications: knowledge.rules.filter(({ kind }) => kind !== "indication").length,
    looksAt: (id) => {
      const { condition, leftOpen = [] } = rule(id) ?? {};
      const text = JSON.stringify([condition, leftOpen.map(({ when }) => when)]);
      return knowledge.facts.filter(({ name }) => ["holds", "given", "fact"].some((key) => text.includes(`"${key}":"${name}"`))).length;
    },
  };
}

/** The lines from a heading on, up to the next heading that stands after a blank line, but for "Then:", which goes on with it. */
function between(lines: readonly string[], heading: string): string[] {
  const from = lines.findIndex((line) => line.startsWith(heading));
  if (from < 0) return [];
  const rest = lines.slice(from);
  const end = rest.findIndex((line, at) => line === "" && rest[at + 1] !== "Then:");
  return rest.slice(0, end < 0 ? rest.length : end);
}

/** The lines of the group of levels that this one is told with. */
function blockOf({ level }: Level, lines: readonly string[]): string[] {
  const from = lines.findIndex((line) => line.split(": ")[0]?.split(", ").includes(level) === true);
  return from < 0 ? [] : lines.slice(from, lines.indexOf("", from));
}

function missingFromLevel(level: Level, lines: readonly string[], ask: readonly string[], output: CheckOutput, names: Names): string[] {
  const block = blockOf(level, lines);
  const missing: string[] = [];
  const need: Need = (where, what, ...parts) => {
    if (!where.some((line) => parts.every((part) => line.includes(part)))) missing.push(`${level.level}, ${what}: ${parts.join(" | ")}`);
  };
  const { disposition, possible, findings, unknown, open = [] } = level;
  const verdict = block[0] ?? "";
  if (isRuledOut(level)) need([verdict], "verdict", "no vertebroplasty or kyphoplasty", LABELS[disposition] ?? "ndetermined");
  else if (disposition === "undetermined" && possible.length === 4)
    need([verdict], "verdict", "undetermined: every outcome is still possible.");
  else if (disposition === "undetermined")
    need([verdict], "verdict", "undetermined; still possible: ", ...possible.map((each) => LABELS[each] ?? ""));
  else need([verdict], "verdict", `: ${LABELS[disposition]} by Table 1: vertebroplasty or kyphoplasty, if the facts below are right.`);
  const canAsk = output.ask.some(({ levels }) => levels.includes(level.level) || levels.length === 0);
  if (disposition === "undetermined" && !isRuledOut(level) && !canAsk)
    need([verdict], "no question", open.length > 0 ? "No further fact settles it" : "No answer alone settles it");
  for (const { because, sides } of open) need(block, "open", because, ...sides.map((side) => `[${side}]`));
  for (const { rule, kind, status, because, source } of findings) {
    const says = [names.title(rule), `[${source}]`];
    if (status === "present" && kind !== "indication")
      need(block, rule, `${kind === "absolute" ? "Absolute" : "Relative"} contraindication: `, ...says, `(${because})`);
    if (status === "present" && kind === "indication") need(block, rule, "Indication met", ...says);
    if (status === "absent" && kind === "indication") need(block, rule, "Indication not met: ", ...says, `(${because})`);
    if (status === "unknown" && unknown.some((each) => each.rule === rule && each.reason === "article_does_not_decide"))
      need(block, rule, "The article leaves it open", ...says, because);
  }
  const absent = findings.filter(({ kind, status }) => kind !== "indication" && status === "absent").length;
  const count = absent === names.contraindications ? "all" : `${absent} of`;
  if (absent > 0) need(block, "absent rows", `- Ruled out: ${count} ${names.contraindications} contraindications`);
  else if (block.some((line) => line.startsWith("- Ruled out"))) missing.push(`${level.level}: absent rows where there are none`);
  const waiting = unknown.filter(({ reason }) => reason === "not_given");
  const isOpen = disposition === "undetermined" && !isRuledOut(level);
  const told = waiting.filter(({ rule }) => isOpen || !isRuledOut(level) || names.kind(rule) === "absolute");
  for (const { rule, facts } of told) {
    const half = findings.find((each) => each.rule === rule)?.because ?? "";
    const lead = isRuledOut(level) ? "" : (LEADS[names.kind(rule)] ?? "");
    for (const fact of facts) {
      const question = isAskedFirst(fact, output, level);
      // A title alone tells what is missing where that is all that its row looks at.
      const label = question ?? (facts.length < names.looksAt(rule) ? names.fact(fact) : "");
      need(isOpen && canAsk ? ask : block, `unknown ${rule}`, label, lead, `${names.title(rule)} [${names.row(rule)}]`, half);
    }
  }
  for (const kind of ["relative", "indication"]) {
    const idle = waiting.filter((each) => !told.includes(each) && names.kind(each.rule) === kind).length;
    if (idle > 0) need(block, "rows without effect", "- Not known too, and without effect on this: ", `${idle} ${kind}`);
  }
  for (const set of level.whyNot ?? [])
    for (const { fact, is, source } of set) need(block, "what it turns on", `${names.fact(fact)}: ${is} [${source}]`);
  return missing;
}

/** The words of one of the first three questions, where the fact is asked for in one. */
function isAskedFirst(fact: string, { ask, levels }: CheckOutput, level: Level): string | undefined {
  const open = levels.filter((each) => !isRuledOut(each)).map((each) => each.level);
  const asked = ask.filter((each) => each.levels.length === 0 || each.levels.some((one) => open.includes(one)));
  return isRuledOut(level) || level.disposition !== "undetermined"
    ? undefined
    : asked.slice(0, 3).find((each) => each.fact === fact && (each.levels.length === 0 || each.levels.includes(level.level)))?.question;
}

function needFacts({ facts }: CheckOutput, lines: readonly string[], need: Need, names: Names): void {
  const of = (who: string): string[] =>
    lines
      .filter((line) => line.startsWith("- ") && line.slice(2).split(": ")[0]?.split(", ").includes(who) === true)
      .flatMap((line) => line.split("; "));
  for (const [name, value] of Object.entries(facts.patient)) need(of("patient"), "fact", names.fact(name), `: ${names.value(name, value)}`);
  for (const { level, ...own } of facts.levels)
    for (const [name, value] of Object.entries(own)) need(of(String(level)), "fact", names.fact(name), `: ${names.value(name, value)}`);
  for (const { level, fact, because } of facts.entailed) need(of(level), "entailed", names.fact(fact), `(inferred: ${because})`);
}

/** Finds levels, rules, locators, facts and references that an output or its text names and that do not exist. */
export function strangerFinder({ knowledge }: Service): (output: CheckOutput, text: string, given: readonly string[]) => string[] {
  const all = new Set(knowledge.levels);
  const rules = new Set(knowledge.rules.map(({ id }) => id));
  const facts = new Set(knowledge.facts.map(({ name }) => name));
  const sources = new Set([
    ...knowledge.sections.flatMap((section) => section.groups.flatMap((group) => group.locators)),
    ...knowledge.passages.map(({ id }) => id),
  ]);
  const numbers = new Set(Array.from({ length: knowledge.referenceCount }, (_, at) => String(at + 1)));
  return (output, text, given) => {
    const levels = new Set(given);
    const findings = output.levels.flatMap((level) => level.findings);
    const unknown = output.levels.flatMap((level) => level.unknown);
    const inText = [...text.matchAll(/\[([^\]"]+)\]/g)].map(([, inside]) => String(inside));
    const references = inText.filter((inside) => /^ref [0-9]+(, [0-9]+)*$/.test(inside));
    const own = text.split("\n").filter((line) => output.considerations.every((each) => !line.includes(each.text)));
    const named: [kind: string, known: ReadonlySet<string>, names: readonly string[]][] = [
      ["level", levels, output.levels.map(({ level }) => level)],
      ["level", levels, [...output.ask, ...output.considerations].flatMap((each) => each.levels)],
      ["level", levels, output.sittings.flat()],
      ["level", levels, own.flatMap((line) => /^((?:[CTL][0-9]+, )*[CTL][0-9]+): /.exec(line)?.[1]?.split(", ") ?? [])],
      ["level", all, text.match(/\b[CTL][0-9]+\b/g) ?? []],
      ["rule", rules, [...findings, ...unknown].map(({ rule }) => rule)],
      ["rule", rules, output.ask.flatMap((each) => each.rules)],
      ["fact", facts, output.ask.map(({ fact }) => fact)],
      ["fact", facts, unknown.flatMap((each) => each.facts)],
      ["locator", sources, findings.map(({ source }) => source)],
      ["locator", sources, unknown.flatMap((each) => each.sides ?? [])],
      ["locator", sources, output.considerations.map(({ source }) => source)],
      ["locator", sources, inText.filter((inside) => !references.includes(inside))],
      ["reference", numbers, references.flatMap((inside) => inside.slice("ref ".length).split(", "))],
    ];
    return named.flatMap(([kind, known, names]) => names.filter((name) => !known.has(name)).map((name) => `${kind} ${name}`));
  };
}

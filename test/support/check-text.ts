// What a decision's structured content says and its text does not, and names in it that exist nowhere.

import type { Service } from "../../src/mcp/service.ts";
import type { CheckOutput } from "../../src/mcp/tools/check-contraindications.ts";

type Level = CheckOutput["levels"][number];

/** Everything in the structured content that the text does not carry, in words; empty where both say the same. */
export function missingFromText(output: CheckOutput, text: string): string[] {
  const lines = text.split("\n");
  const missing: string[] = [];
  const need = (where: readonly string[], what: string, ...parts: readonly string[]): void => {
    if (!where.some((line) => parts.every((part) => line.includes(part)))) missing.push(`${what}: ${parts.join(" | ")}`);
  };
  for (const level of output.levels) needLevel(level, lines, need);
  for (const each of output.ask)
    need(lines, "question", `${each.fact}: ${each.question}`, each.levels.join(", "), each.couldBecome.join(", "), each.rules.join(", "));
  for (const { id, text: said, source, references, levels } of output.considerations) {
    need(
      lines,
      `consideration ${id}`,
      said,
      `[${source}]`,
      references.length > 0 ? `[ref ${references.join(", ")}]` : "",
      levels.join(", "),
    );
  }
  for (const { text: said, passages } of output.tensions) need(lines, "tension", said, ...passages.slice(0, 1));
  output.sittings.forEach((sitting, at) => need(lines, "sitting", `${at + 1}. ${sitting.join(", ")}`));
  const { patient, levels, entailed } = output.facts;
  for (const [name, value] of Object.entries(patient)) need(lines, "fact", "- patient: ", `${name} = ${plain(value)}`);
  for (const { level, ...own } of levels) {
    for (const [name, value] of Object.entries(own)) need(lines, "fact", `- ${String(level)}: `, `${name} = ${plain(value)}`);
  }
  for (const { level, fact, is, because } of entailed) need(lines, "entailed", `- ${level}: `, fact, is, because);
  for (const notice of output.notices) need(lines, "notice", notice);
  need(lines, "stamp", output.guideline.citation, output.guideline.knowledgeVersion, output.guideline.digest);
  return missing;
}

function needLevel(
  level: Level,
  lines: readonly string[],
  need: (where: readonly string[], what: string, ...parts: string[]) => void,
): void {
  const header = lines.findIndex((line) => line.startsWith(`${level.level}: `));
  const block = header < 0 ? [] : lines.slice(header, lines.indexOf("", header));
  need(block.slice(0, 1), `level ${level.level}`, level.disposition, level.possible.join(", "));
  for (const { rule, kind, status, because, source } of level.findings) {
    const why = level.unknown.find((each) => each.rule === rule);
    if ((status === "unknown") !== (why !== undefined)) need([], `finding ${rule}`, "unknown without its reason, or a reason without it");
    if (why === undefined) need(block, `finding ${rule}`, status, kind, `${rule} [${source}] (${because})`);
    else if (why.reason === "not_given") {
      need(
        block,
        `unknown ${rule}`,
        "unknown, not_given",
        kind,
        `${rule} [${source}] needs ${why.facts.join(", ")}`,
        because === "not given" ? "" : because,
      );
    } else {
      need(
        block,
        `unknown ${rule}`,
        "unknown, article_does_not_decide",
        kind,
        `${rule} [${source}]`,
        because,
        why.facts.join(", "),
        `[${why.sources.join("] [")}]`,
      );
    }
  }
}

function plain(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
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
      ["level", levels, own.flatMap((line) => line.match(/^[CTL][0-9]+(?=: )/) ?? [])],
      ["level", all, text.match(/\b[CTL][0-9]+\b/g) ?? []],
      ["rule", rules, [...findings, ...unknown].map(({ rule }) => rule)],
      ["rule", rules, output.ask.flatMap((each) => each.rules)],
      ["fact", facts, output.ask.map(({ fact }) => fact)],
      ["fact", facts, unknown.flatMap((each) => each.facts)],
      ["locator", sources, findings.map(({ source }) => source)],
      ["locator", sources, unknown.flatMap((each) => each.sources)],
      ["locator", sources, output.considerations.map(({ source }) => source)],
      ["locator", sources, inText.filter((inside) => !references.includes(inside))],
      ["reference", numbers, references.flatMap((inside) => inside.slice("ref ".length).split(", "))],
    ];
    return named.flatMap(([kind, known, names]) => names.filter((name) => !known.has(name)).map((name) => `${kind} ${name}`));
  };
}

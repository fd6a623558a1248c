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
    if (why === undefined)
      need(block, `finding ${rule}`, status, kind === "indication" || status === "present" ? kind : "", `${rule} [${source}] (${because})`);
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

/** Levels, rules, locators, facts and references that the output or its text names and that do not exist. */
export function strangersIn(output: CheckOutput, text: string, given: readonly string[], { knowledge }: Service): string[] {
  const levels = new Set(given);
  const rules = new Set(knowledge.rules.map(({ id }) => id));
  const facts = new Set(knowledge.facts.map(({ name }) => name));
  const sources = new Set([
    ...knowledge.sections.flatMap((section) => section.groups.flatMap((group) => group.locators)),
    ...knowledge.passages.map(({ id }) => id),
  ]);
  const strange = (kind: string, known: ReadonlySet<string>, names: readonly string[]): string[] =>
    names.filter((name) => !known.has(name)).map((name) => `${kind} ${name}`);
  const inText = [...text.matchAll(/\[([^\]"]+)\]/g)]
    .map(([, inside]) => String(inside))
    .filter((inside) => !/^ref [0-9]+(, [0-9]+)*$/.test(inside));
  const references = [...text.matchAll(/\[ref ([0-9, ]+)\]/g)].flatMap(([, numbers]) => String(numbers).split(", "));
  const own = text.split("\n").filter((line) => output.considerations.every((each) => !line.includes(each.text)));
  return [
    ...strange(
      "level",
      levels,
      output.levels.map(({ level }) => level),
    ),
    ...strange(
      "level",
      levels,
      [...output.ask, ...output.considerations].flatMap((each) => each.levels),
    ),
    ...strange("level", levels, output.sittings.flat()),
    ...strange(
      "level",
      levels,
      own.flatMap((line) => line.match(/^[CTL][0-9]+(?=: )/) ?? []),
    ),
    ...strange("level", new Set(knowledge.levels), text.match(/\b[CTL][0-9]+\b/g) ?? []),
    ...strange(
      "rule",
      rules,
      output.levels.flatMap(({ findings, unknown }) => [...findings, ...unknown].map(({ rule }) => rule)),
    ),
    ...strange(
      "rule",
      rules,
      output.ask.flatMap((each) => each.rules),
    ),
    ...strange(
      "fact",
      facts,
      output.ask.map(({ fact }) => fact),
    ),
    ...strange(
      "fact",
      facts,
      output.levels.flatMap(({ unknown }) => unknown.flatMap((each) => each.facts)),
    ),
    ...strange(
      "locator",
      sources,
      output.levels.flatMap(({ findings }) => findings.map(({ source }) => source)),
    ),
    ...strange(
      "locator",
      sources,
      output.levels.flatMap(({ unknown }) => unknown.flatMap((each) => each.sources)),
    ),
    ...strange(
      "locator",
      sources,
      output.considerations.map(({ source }) => source),
    ),
    ...strange("locator", sources, inText),
    ...strange("reference", new Set(Array.from({ length: knowledge.referenceCount }, (_, at) => String(at + 1))), references),
  ];
}

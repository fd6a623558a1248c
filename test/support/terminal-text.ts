// What a decision's output says and its text for the terminal does not.
import type { Knowledge } from "../../src/knowledge/model.ts";
import type { CheckOutput } from "../../src/mcp/tools/check-contraindications.ts";
import type { FactDefinition, GivenValue } from "../../src/rules/model.ts";
import { rowsOf } from "./rows.ts";

/** The words of each disposition, and its sign; written down here once more, so that a slip in the program is seen. */
export const SAID: Record<string, { label: string; sign: string; ascii: string }> = {
  contraindicated: { label: "contraindicated", sign: "✖", ascii: "X" },
  not_indicated: { label: "not indicated", sign: "■", ascii: "-" },
  relative: { label: "relatively contraindicated", sign: "▲", ascii: "!" },
  indicated: { label: "indicated", sign: "●", ascii: "+" },
  undetermined: { label: "undetermined", sign: "◆", ascii: "?" },
};

const FINDING: Record<string, string> = {
  "absolute present": "✖ Absolute contraindication: ",
  "relative present": "▲ Relative contraindication: ",
  "indication present": "● Indication met: ",
  "indication absent": "■ Indication not met: ",
};
const KIND: Record<string, string> = {
  absolute: "absolute contraindication",
  relative: "relative contraindication",
  indication: "indication",
};

/** By heading, the lines under it. A heading has nothing before it; the next blank line ends what belongs to it. */
export function sectionsOf(lines: readonly string[]): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let current: string[] | undefined;
  lines.forEach((line) => {
    if (line === "") current = undefined;
    else if (current === undefined) {
      current = [];
      sections.set(line, current);
    } else current.push(line);
  });
  return sections;
}

/** Everything that the text, in lines that are not broken, does not say; empty where nothing is missing. */
export function missingFromTerminal(output: CheckOutput, lines: readonly string[], knowledge: Knowledge): string[] {
  const missing: string[] = [];
  const sections = sectionsOf(lines);
  const need = (where: readonly string[] | undefined, what: string, ...parts: readonly string[]): void => {
    if (!where?.some((line) => parts.every((part) => line.includes(part)))) missing.push(`${what}: ${parts.join(" | ")}`);
  };
  /** A finding's line, and right below it what it rests on. */
  const needPair = (block: readonly string[], head: readonly string[], because: string): void => {
    const at = block.findIndex((line) => head.every((part) => line.includes(part)));
    if (at < 0 || block[at + 1]?.trim() !== because) missing.push(`finding: ${head.join(" | ")} | ${because}`);
  };
  const all = output.levels.map(({ level }) => level);
  const title = (rule: string): string => knowledge.rules.find(({ id }) => id === rule)?.title as string;
  const fact = (name: string): FactDefinition => knowledge.facts.find((each) => each.name === name) as FactDefinition;
  const only = (levels: readonly string[]): string => (levels.length === all.length ? "" : `(${levels.join(", ")})`);

  const decision = sections.get("Decision") ?? [];
  for (const { level, disposition, possible } of output.levels) {
    const { label, sign } = SAID[disposition] as { label: string; sign: string };
    const still = disposition === "undetermined" ? `; still possible: ${possible.map((each) => SAID[each]?.label).join(", ")}` : "";
    const line = decision.find((each) => each.includes(` ${level} `)) ?? "";
    if (!new RegExp(`^  (?:[A-Z][a-z]+)? *${level} +\\[ *${sign} *\\] +${label}${still}$`).test(line))
      missing.push(`level ${level}: ${label}${still}`);
  }

  const decides = blocksOf(sections.get("What decides") ?? []);
  /** By what is not known, and for which kind of rule: the levels of which it is true. */
  const waiting = new Map<string, string[]>();
  for (const one of output.levels) {
    const { level, unknown } = one;
    const findings = rowsOf(one, knowledge);
    const block = [...(decides.get(level) ?? []), ...(all.length > 1 ? (decides.get(`All of ${all.join(", ")}`) ?? []) : [])];
    // Nor is anything said of a level that is true of others alone.
    const heads = block.filter((line) => /^ {2}[^ -] /.test(line)).map((line) => /\[([^\]]*)\]/.exec(line)?.[1] ?? "");
    const decisive = findings.filter(({ status, kind, rule }) =>
      status === "unknown"
        ? unknown.some((each) => each.rule === rule && each.reason === "article_does_not_decide")
        : status === "present" || kind === "indication",
    );
    if (
      heads.sort().join() !==
      decisive
        .map(({ source }) => source)
        .sort()
        .join()
    )
      missing.push(`${level}: said too much: ${heads.join()}`);
    for (const { rule, kind, status, because, source } of findings) {
      const why = unknown.find((each) => each.rule === rule);
      const name = `${title(rule)} [${source}]`;
      if (why?.reason === "article_does_not_decide") {
        needPair(block, [`◆ Left open by the article, ${KIND[kind]}: ${name}`, ...(why.sides ?? []).map((side) => `[${side}]`)], because);
      } else if (why !== undefined) {
        const facts = why.facts.map((each) => fact(each).label).join(", ");
        const entry = `${facts} [${source}]${because === "not given" ? "" : ` (${because})`}`;
        const key = `${KIND[kind]}: ${entry}`;
        waiting.set(key, [...(waiting.get(key) ?? []), level]);
      } else if (status === "absent" && kind !== "indication") need(block, rule, "- Ruled out: ", `${name} (${because})`);
      else {
        needPair(block, [`${FINDING[`${kind} ${status}`]}${name}`], because);
      }
    }
  }

  for (const [key, levels] of waiting) {
    const [kind = "", entry = ""] = key.split(/: (.*)/s);
    const line = sections.get('Not known, and never read as "no"')?.find((each) => each.startsWith(`  ◆ ${kind}: `)) ?? "";
    const whole = `${entry}${levels.length === all.length ? "" : ` ${only(levels)}`}`;
    if (!line.includes(`${whole}; `) && !line.endsWith(whole)) missing.push(`unknown, ${kind}: ${whole}`);
  }

  const asked = sections.get("Ask next") ?? [];
  const leftOut = "in its favor. Facts that weigh less than these, and those that can change the answer only together with others,";
  if (output.ask.length > 0) need(asked, "what the questions mean", leftOut);
  output.ask.forEach(({ fact: name, question, levels, couldBecome }, at) => {
    if (at < 3) need(asked, "question", `${at + 1}. ${question}`);
    const could = `could become ${couldBecome.map((each) => SAID[each]?.label).join(", ")}`;
    const line = asked.find((each) => new RegExp(at < 3 ? `^ +${name}:` : `^ +- (.*, )?${name}[,:]`).test(each)) ?? "";
    if (!line.includes(could) || !line.endsWith(only(levels))) missing.push(`ask ${name}: ${could} ${only(levels)}`);
  });
  for (const { text, source, references = [], levels } of output.considerations)
    need(
      sections.get("To consider"),
      "consideration",
      text,
      `[${source}]`,
      references.length > 0 ? `[ref ${references.join(", ")}]` : "",
      only(levels),
    );
  for (const { text, passages } of output.tensions ?? [])
    need(sections.get("Two sides in the article"), "tension", text, ...passages.map((each) => `[${each}]`));
  output.sittings.forEach((sitting, at) =>
    need(
      sections.get("Not a plan: levels that are not ruled out, as many together as one procedure may hold"),
      "sitting",
      `${at + 1}. ${sitting.join(", ")}`,
    ),
  );

  const facts = sections.get("Facts as understood");
  for (const [name, value] of Object.entries(output.facts.patient))
    need(facts, "fact", "- patient: ", said(fact(name), value as GivenValue));
  for (const { level, ...own } of output.facts.levels)
    for (const [name, value] of Object.entries(own)) need(facts, "fact", `- ${String(level)}: `, said(fact(name), value as GivenValue));
  for (const { level, fact: name, because } of output.facts.entailed)
    need(facts, "entailed", `- ${level}: `, fact(name).label, `(inferred: ${because})`);
  for (const line of facts ?? []) {
    const follows = output.facts.entailed.filter(({ level }) => line.startsWith(`  - ${level}: `));
    if (line.split("(inferred: ").length - 1 !== follows.length) missing.push(`said too much: ${line}`);
  }
  for (const notice of output.notices) need(lines, "notice", notice);
  need(lines, "stamp", output.guideline.citation, output.guideline.knowledgeVersion, output.guideline.digest);
  return missing;
}

function said(fact: FactDefinition, value: GivenValue): string {
  const label = (each: string): string => fact.values?.find((entry) => entry.value === each)?.label ?? each;
  if (typeof value === "boolean") return `${fact.label}: ${value ? "yes" : "no"}`;
  if (typeof value === "string") return `${fact.label}: ${label(value)}`;
  if (Array.isArray(value)) return `${fact.label}: ${value.map(label).join(", ")}`;
  return `${fact.label}: ${value.min ?? fact.minimum}`;
}

/** By level, or "All of …": the findings under it. */
function blocksOf(lines: readonly string[]): Map<string, string[]> {
  const blocks = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of lines) {
    if (line.startsWith(" ")) current.push(line);
    else {
      current = [];
      blocks.set(line, current);
    }
  }
  return blocks;
}

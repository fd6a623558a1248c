// What commands accept, told from the knowledge: facts with their values, sections, rules, aspects.

import type { Service } from "../mcp/service.ts";
import type { FactDefinition, Scope } from "../rules/model.ts";
import type { HelpPart } from "./command.ts";

/** The facts that a file may hold, those of the patient and those of each level. */
export function facts({ knowledge }: Service): HelpPart[] {
  const { levels } = knowledge;
  const of = (scope: Scope): [string, string][] =>
    knowledge.facts.filter((fact) => fact.scope === scope).map((fact) => [fact.name, `${fact.label}: ${valuesOf(fact)}`]);
  return [
    {
      heading: "The file",
      rows: [
        [
          '{ "patient": {…}, "levels": [{…}] }',
          "JSON; all facts are optional: what is left out is unknown, never no, and what is misspelt is refused",
        ],
      ],
    },
    { heading: "Facts of the patient", rows: of("patient") },
    { heading: "Facts of a level", rows: [["level (required)", `${levels[0]} to ${levels.at(-1)}`], ...of("level")] },
  ];
}

/** What a file may hold for a fact: "true or false", "none, mild, significant". */
export function valuesOf({ type, values = [], unit, minimum, maximum }: FactDefinition): string {
  const names = values.map(({ value }) => value).join(", ");
  if (type === "boolean") return "true or false";
  if (type === "choice") return names;
  if (type === "list") return `a list of ${names}`;
  return `a number from ${minimum} to ${maximum}${unit === undefined ? "" : ` ${unit}`}, or an object with min, max or both`;
}

export function sections({ knowledge }: Service): HelpPart[] {
  return [{ heading: "Sections", rows: knowledge.sections.map(({ id, title }) => [id, title]) }];
}

export function rules({ knowledge }: Service): HelpPart[] {
  return [{ heading: "Rules", rows: knowledge.rules.map(({ id, row, title }) => [id, `${row}: ${title}`]) }];
}

export function aspects({ knowledge }: Service): HelpPart[] {
  const { aspects: compared = [], context = [] } = knowledge.techniques ?? {};
  const parts: HelpPart[] = [
    { heading: "Aspects", rows: compared.map(({ id, title }) => [id, title]) },
    { heading: "Contexts for --for", rows: context.map(({ name, description }) => [name, description]) },
  ];
  return parts.filter(({ rows }) => rows.length > 0);
}

// What the view knows before any tool is called: the facts and their words, the levels and how they are drawn, the example.
import { type Drawing, type Knowledge, locatorOf, type Techniques } from "../../knowledge/model.ts";
import type { RuleDefinition } from "../../rules/model.ts";
import type { CaseInput } from "../case.ts";
import { plainColumn } from "../drawing/layout.ts";
import type { Service, Stamp } from "../service.ts";
import { noneOfThese, type Stated } from "./none.ts";

export interface ViewData {
  readonly program: { readonly name: string; readonly version: string };
  readonly guideline: Stamp & { readonly title: string; readonly notices: readonly string[] };
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  /** Of every place, by its locator, what a link to it says. */
  readonly places: Readonly<Record<string, string>>;
  readonly levels: readonly string[];
  readonly levelNames: Knowledge["levelNames"];
  readonly facts: Knowledge["facts"];
  /** In reading order. */
  readonly rules: readonly Pick<RuleDefinition, "id" | "title" | "kind" | "scope" | "row">[];
  readonly drawing: Drawing;
  /** What "none of these" states, fact by fact; empty where nothing rules out by itself. */
  readonly none: readonly Stated[];
  /** Whether there is a work-up to plan. */
  readonly plans: boolean;
  /** A case to look at, which is nobody's who reads it. */
  readonly example: ViewExample | null;
  readonly compare: {
    readonly title: string;
    readonly techniques: Techniques["techniques"];
    readonly context: Techniques["context"];
    /** By id: the page shows every row in full. */
    readonly aspects: readonly string[];
  } | null;
  /** Whether the server takes calls only with a token. */
  readonly wantsToken: boolean;
}

export interface ViewExample {
  readonly title: string;
  readonly note: string;
  readonly sources: readonly string[];
  readonly facts: CaseInput;
}

export function viewData(service: Service, version: string, wantsToken = false): ViewData {
  const { engine, knowledge, stamp, notices } = service;
  const { guideline, techniques, sections, levels, levelNames, facts, drawing, example, workup } = knowledge;
  return {
    program: { name: guideline.server, version },
    guideline: { ...stamp, title: guideline.title, notices },
    sections: sections.map(({ id, title }) => ({ id, title })),
    places: Object.fromEntries(sections.flatMap(placesIn)),
    levels,
    levelNames,
    facts,
    rules: engine.rules.map(({ definition: { id, title, kind, scope, row } }) => ({ id, title, kind, scope, row })),
    drawing: drawing ?? plainColumn(levels),
    none: noneOfThese(engine),
    plans: workup.length > 0,
    example: example === null ? null : exampleOf(example),
    compare:
      techniques === null
        ? null
        : {
            title:
              guideline.tools.find(({ name }) => name === "compare_techniques")?.title ??
              techniques.techniques.map(({ name }) => name).join(", "),
            techniques: techniques.techniques,
            context: techniques.context,
            aspects: techniques.aspects.map(({ id }) => id),
          },
    wantsToken,
  };
}

function exampleOf({ title, note, passages, patient, levels }: NonNullable<Knowledge["example"]>): ViewExample {
  return { title, note, sources: [...new Set(passages.map(locatorOf))], facts: { patient, levels } as CaseInput };
}

/** "Diagnosis, par. 3", "Table 1, relative 9", "Figure 2": the section as a link names it, and where in it. */
function placesIn({ title, short = title, groups }: Knowledge["sections"][number]): [locator: string, words: string][] {
  return groups.flatMap(({ kind, locators }) =>
    locators.map((locator): [string, string] => {
      // "p3", or "2" alone.
      const last = locator.split(".").at(-1) ?? "";
      const number = last.replace(/^\D+/, "");
      if (kind !== undefined) return [locator, `${short}, ${kind} ${number}`];
      return [locator, last === `p${number}` ? `${short}, par. ${number}` : `${short} ${number}`];
    }),
  );
}

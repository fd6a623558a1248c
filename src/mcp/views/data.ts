// What the view knows before any tool is called: the facts and their words, the levels and how they are drawn, the example.
import type { Drawing, Example, Knowledge, Techniques } from "../../knowledge/model.ts";
import type { RuleDefinition } from "../../rules/model.ts";
import type { CaseInput } from "../case.ts";
import { plainColumn } from "../drawing/layout.ts";
import type { Service, Stamp } from "../service.ts";
import { callTool } from "../tool.ts";
import { type CheckOutput, checkContraindications } from "../tools/check-contraindications.ts";

export interface ViewData {
  readonly program: { readonly name: string; readonly version: string };
  readonly guideline: Stamp & { readonly title: string; readonly notices: readonly string[] };
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly levels: readonly string[];
  readonly facts: Knowledge["facts"];
  /** In reading order. */
  readonly rules: readonly Pick<RuleDefinition, "id" | "title" | "kind" | "scope" | "row">[];
  readonly drawing: Drawing;
  /** The case to start with, and what it comes to. */
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
  readonly passages: readonly string[];
  readonly facts: CaseInput;
  readonly result: CheckOutput;
}

export function viewData(service: Service, version: string, wantsToken = false): ViewData {
  const { knowledge, stamp, notices } = service;
  const { guideline, techniques, sections, levels, facts, drawing, example } = knowledge;
  return {
    program: { name: guideline.server, version },
    guideline: { ...stamp, title: guideline.title, notices },
    sections: sections.map(({ id, title }) => ({ id, title })),
    levels,
    facts,
    rules: service.engine.rules.map(({ definition: { id, title, kind, scope, row } }) => ({ id, title, kind, scope, row })),
    drawing: drawing ?? plainColumn(levels),
    example: example === null ? null : decided(example, service),
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

function decided({ title, note, passages, patient, levels }: Example, service: Service): ViewExample {
  const facts = { patient, levels } as CaseInput;
  return { title, note, passages, facts, result: callTool(checkContraindications, facts, service).output as CheckOutput };
}

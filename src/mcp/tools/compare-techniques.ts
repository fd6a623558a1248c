// compare_techniques: one row per aspect, the rows that bear on this patient first. It never picks one.
import * as z from "zod";
import { locatorOf, type Techniques } from "../../knowledge/model.ts";
import { ToolError } from "../errors.ts";
import { renderComparison } from "../render/compare-techniques.ts";
import type { Service } from "../service.ts";
import { defineTool, noticesSchema, stampSchema } from "../tool.ts";

type Context = Record<string, boolean>;
interface CompareInput {
  aspects?: string[] | undefined;
  patient?: Context | undefined;
}

export interface AspectRow {
  aspect: string;
  title: string;
  favours: string;
  certainty: string;
  passages: string[];
  /** These three only of a row in full. */
  references?: number[];
  note?: string;
  tensions?: string[];
  /** One text per technique, by its id. */
  [technique: string]: unknown;
}
export interface ComparisonOutput {
  guideline: Service["stamp"];
  aspects: AspectRow[];
  forThisPatient: { aspect: string; because: string; passages: string[] }[];
  choice: { text: string; passages: string[] };
  notices: string[];
}

export const compareTechniques = defineTool<CompareInput, ComparisonOutput>({
  name: "compare_techniques",
  available: ({ knowledge }) => knowledge.techniques !== null,
  input: ({ knowledge }) => {
    const { aspects, context } = techniquesOf(knowledge.techniques);
    const names = aspects.map(({ id }) => id) as [string, ...string[]];
    return z.strictObject({
      aspects: z.array(z.enum(names)).min(1).max(names.length).optional().describe("in full; left out: all, in short"),
      patient: z
        .strictObject(Object.fromEntries(context.map(({ name, description }) => [name, z.boolean().optional().describe(description)])))
        .optional()
        .describe("what matters here; its rows come first, in full"),
    }) as unknown as z.ZodType<CompareInput>;
  },
  output: ({ knowledge }) => comparisonSchema(techniquesOf(knowledge.techniques)) as unknown as z.ZodType<ComparisonOutput>,
  run: ({ aspects: wanted, patient = {} }, service) => {
    const { aspects, choice } = techniquesOf(service.knowledge.techniques);
    const chosen = aspects.filter(({ id }) => wanted === undefined || wanted.includes(id));
    const bearing = chosen.flatMap((aspect) =>
      (aspect.bearsOn ?? [])
        .filter(({ context }) => patient[context] === true)
        .map(({ because, passages }) => ({ aspect: aspect.id, because, passages })),
    );
    const first = new Set(bearing.map(({ aspect }) => aspect));
    const ordered = [...chosen.filter(({ id }) => first.has(id)), ...chosen.filter(({ id }) => !first.has(id))];
    return {
      guideline: service.stamp,
      aspects: ordered.map((aspect) => (wanted === undefined && !first.has(aspect.id) ? inShort(aspect) : inFull(aspect, service))),
      forThisPatient: bearing,
      choice: { text: choice.text, passages: choice.passages },
      notices: [...service.notices],
    };
  },
  render: (output, { knowledge }) => renderComparison(output, knowledge),
});

type Aspect = Techniques["aspects"][number];

const main = ({ id, title, says, favours, certainty }: Aspect) => ({ aspect: id, title, ...says, favours, certainty });

/** What it comes to, with the chief passage of each place that it rests on. */
function inShort(aspect: Aspect): AspectRow {
  const isChief = (passage: string, at: number): boolean =>
    aspect.passages.findIndex((each) => locatorOf(each) === locatorOf(passage)) === at;
  return { ...main(aspect), passages: aspect.passages.filter(isChief) };
}

function inFull(aspect: Aspect, service: Service): AspectRow {
  const { passages, note } = aspect;
  return {
    ...main(aspect),
    passages,
    references: service.sourceOf(passages).references,
    ...(note === undefined ? {} : { note }),
    tensions: tensionsOf(aspect, service),
  };
}

/** The tensions that touch no other aspect in more of their passages: what several aspects share says nothing of each. */
function tensionsOf(aspect: Aspect, { knowledge }: Service): string[] {
  const { aspects } = techniquesOf(knowledge.techniques);
  return knowledge.tensions.flatMap(({ id, sides }) => {
    const named = new Set(sides.flatMap((side) => side.passages));
    const shared = (each: Aspect): number => each.passages.filter((passage) => named.has(passage)).length;
    const own = shared(aspect);
    return own > 0 && aspects.every((each) => shared(each) <= own) ? [id] : [];
  });
}

/** Two techniques are optional in a knowledge base; without them the tool has nothing to compare. */
function techniquesOf(techniques: Techniques | null): Techniques {
  if (techniques === null) throw new ToolError("not_found", "this guideline compares no techniques", "Use cite_evidence instead.");
  return techniques;
}

function comparisonSchema({ techniques }: Techniques): z.ZodType {
  const names = z.array(z.string());
  const said = Object.fromEntries(techniques.map(({ id }) => [id, z.string()]));
  const favours = z.enum(["neither", "unclear", ...techniques.map(({ id }) => id)]);
  return z.object({
    guideline: stampSchema,
    aspects: z.array(
      z.object({
        aspect: z.string(),
        title: z.string(),
        ...said,
        favours,
        certainty: z.string(),
        passages: names,
        references: z.array(z.int()).optional(),
        note: z.string().optional(),
        tensions: names.optional().describe("left out, as references and note are, of rows in short"),
      }),
    ),
    forThisPatient: z.array(z.object({ aspect: z.string(), because: z.string(), passages: names })),
    choice: z.object({ text: z.string(), passages: names }),
    notices: noticesSchema,
  });
}

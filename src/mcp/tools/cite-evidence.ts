// cite_evidence: what bears on a question or a claim, part by part, what qualifies it, and whether the article answers it at all.
import * as z from "zod";
import type { Passage } from "../../knowledge/model.ts";
import type { Answered } from "../../search/answer.ts";
import { hintFor } from "../hint.ts";
import { stepsOf } from "../kinds.ts";
import { languageNotices, NOT_READ } from "../language.ts";
import { passageOut, passageSchema } from "../passages.ts";
import { otherwiseIn, otherwiseSchema } from "../premise.ts";
import { noLonger, type Qualifier, qualifiersOf } from "../qualifiers.ts";
import { renderEvidence } from "../render/cite-evidence.ts";
import type { Service } from "../service.ts";
import { defineTool, noticesSchema, stampSchema, wordsOf } from "../tool.ts";

/** How many passages, at most, are shown where none answers. */
const MOST_NEAREST = 3;
/** How many of the best passages say what qualifies an answer, and which tool decides. */
const LEADING = 3;

const coverageSchema = z.enum(["answered", "partial", "silent", "not_read"]);
const silenceSchema = z.object({ id: z.string(), text: z.string(), nearest: z.array(z.string()) });
const shownSchema = z.object({ passage: z.string(), locator: z.string() });
const evidenceOutput = z.object({
  guideline: stampSchema,
  coverage: coverageSchema,
  passages: z
    .array(passageSchema.extend({ score: z.number() }))
    .describe("best first, part by part; of a part whose coverage is silent the nearest ones, which do not answer"),
  qualifiers: z.array(passageSchema.extend({ why: z.string() })).describe("what limits these passages, or says otherwise"),
  otherwise: z.array(otherwiseSchema).describe("what the question takes for granted and the article gives otherwise"),
  references: z.array(z.int()).describe("the reference numbers of these passages"),
  unmatched: z.array(z.string()).describe("words that the article never uses"),
  steps: z.array(z.string()).describe("where something is read as a kind of what a passage speaks of, and why it is one"),
  silence: silenceSchema.optional(),
  parts: z
    .array(
      z.object({
        question: z.string(),
        coverage: coverageSchema,
        passages: z.array(shownSchema),
        qualifiers: z.array(shownSchema),
        silence: silenceSchema.optional(),
      }),
    )
    .optional()
    .describe("where there are several: each with its own coverage; their passages and qualifiers stand in full above"),
  hint: z.object({ tool: z.string(), facts: z.array(z.string()), rules: z.array(z.string()), text: z.string() }).optional(),
  notices: noticesSchema,
});
export type EvidenceOutput = z.infer<typeof evidenceOutput>;
type Scored = EvidenceOutput["passages"][number];
type Silence = NonNullable<EvidenceOutput["silence"]>;
/** A part as it was answered, with its passages. */
interface Part {
  readonly answered: Answered;
  readonly passages: readonly Scored[];
  /** Their ids. */
  readonly shown: readonly string[];
  readonly silence: Silence | undefined;
}

export const citeEvidence = defineTool<{ claim: string; limit?: number | undefined }, EvidenceOutput>({
  name: "cite_evidence",
  input: () =>
    z.strictObject({
      claim: wordsOf("a question or a statement", 2000).describe("a question or a statement"),
      limit: z.int().min(1).max(10).optional().describe("passages per part"),
    }),
  output: () => evidenceOutput,
  run: ({ claim, limit }, service) => {
    const language = service.search.languageOf(claim);
    if (language === "other") return notRead(service);
    const parts = service.search.answer(claim, limit).map((answered): Part => partOf(answered, service));
    const coverage = together(parts.map(({ answered }) => answered.coverage));
    const passages = once(parts.flatMap((part) => part.passages));
    const all = idsOf(passages);
    const qualifying = parts.map(({ answered, shown }) =>
      answered.coverage === "silent" ? [] : qualifiersOf(shown.slice(0, LEADING), all, service, limit !== undefined),
    );
    const qualifiers = noLonger(once(qualifying.flat()), passages, parts.length, limit);
    const isAboutPatient = parts.some(({ answered }) => answered.isAboutPatient);
    const answering = parts.filter(({ answered }) => answered.coverage !== "silent");
    const leading = (answering.length === 0 ? parts : answering).flatMap(({ shown }) => shown.slice(0, LEADING));
    const hint = isAboutPatient ? hintFor([...new Set(leading)], service, coverage === "silent") : undefined;
    const [only] = parts;
    return {
      guideline: service.stamp,
      coverage,
      passages,
      qualifiers,
      otherwise: parts.flatMap(({ answered, shown }) => otherwiseIn(answered, shown, service)),
      references: [...new Set(answering.flatMap((part) => part.passages.flatMap(({ references }) => references)))].sort((a, b) => a - b),
      unmatched: [...new Set(parts.flatMap(({ answered }) => answered.unmatched))],
      steps: [...new Set(parts.flatMap(({ answered, shown }) => stepsOf(answered, shown, service)))],
      ...(parts.length > 1 || only?.silence === undefined ? {} : { silence: only.silence }),
      ...(parts.length < 2 ? {} : { parts: parts.map((part, at) => partOut(part, shownOf(qualifying[at] ?? [], qualifiers))) }),
      ...(hint === undefined ? {} : { hint }),
      notices: [...languageNotices(language, coverage !== "silent"), ...service.notices],
    };
  },
  render: renderEvidence,
});

function partOf(answered: Answered, service: Service): Part {
  const silence = service.knowledge.silences.find(({ id }) => id === answered.silences[0]);
  const bearing = answered.chosen.flatMap(({ id, score }) => scored(service.passages.get(id), score, service));
  const passages = answered.coverage === "silent" ? nearestTo(bearing, silence?.nearest, answered, service) : bearing;
  return {
    answered,
    passages,
    shown: idsOf(passages),
    silence: silence && { id: silence.id, text: silence.text, nearest: silence.nearest },
  };
}

function partOut({ answered: { question, coverage }, passages, silence }: Part, qualifiers: readonly Qualifier[]) {
  const shown = ({ passage, locator }: { passage: string; locator: string }) => ({ passage, locator });
  return {
    question,
    coverage,
    passages: passages.map(shown),
    qualifiers: qualifiers.map(shown),
    ...(silence === undefined ? {} : { silence }),
  };
}

/** Several coverages are one only where they agree. */
function together(coverages: readonly EvidenceOutput["coverage"][]): EvidenceOutput["coverage"] {
  const [first = "silent"] = coverages;
  return coverages.every((each) => each === first) ? first : "partial";
}

function shownOf(all: readonly Qualifier[], shown: readonly Qualifier[]): Qualifier[] {
  return shown.filter(({ passage }) => all.some((each) => each.passage === passage));
}

function idsOf(passages: readonly Scored[]): string[] {
  return passages.map(({ passage }) => passage);
}

function once<T extends { passage: string }>(all: readonly T[]): T[] {
  return [...new Map(all.toReversed().map((each) => [each.passage, each])).values()].toReversed();
}

/** Of what is not in English nothing is said. */
function notRead({ stamp, notices }: Service): EvidenceOutput {
  const none = { passages: [], qualifiers: [], otherwise: [], references: [], unmatched: [], steps: [] };
  return { guideline: stamp, coverage: "not_read", ...none, notices: [NOT_READ, ...notices] };
}

/** What stands nearest to a question that is not answered: as the silence's author says, or the best that was found. */
function nearestTo(
  bearing: readonly Scored[],
  authored: readonly string[] | undefined,
  { hits }: Answered,
  service: Service,
): readonly Scored[] {
  if (authored === undefined || authored.length === 0) return bearing.slice(0, MOST_NEAREST);
  return authored.flatMap((id) => scored(service.passages.get(id), hits.find((hit) => hit.id === id)?.score ?? 0, service));
}

function scored(passage: Passage | undefined, score: number, service: Service): Scored[] {
  return passage === undefined ? [] : [{ ...passageOut(passage, service), score }];
}

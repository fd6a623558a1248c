// cite_evidence: what bears on a question or a claim, what qualifies it, and whether the article answers it at all.
import * as z from "zod";
import type { Passage } from "../../knowledge/model.ts";
import type { Found } from "../../search/passages.ts";
import { hintFor } from "../hint.ts";
import { languageNotices, NOT_READ } from "../language.ts";
import { passageOut, passageSchema } from "../passages.ts";
import { qualifiersOf } from "../qualifiers.ts";
import { renderEvidence } from "../render/cite-evidence.ts";
import type { Service } from "../service.ts";
import { defineTool, noticesSchema, stampSchema, wordsOf } from "../tool.ts";

const DEFAULT_LIMIT = 5;
/** A passage with less than this share of the best one's score bears on something else. */
const BEARING = 0.4;
/** How many passages, at most, are shown where none answers. */
const MOST_NEAREST = 3;
/** How many of the best passages say what qualifies an answer, and which tool decides. */
const LEADING = 3;

const evidenceOutput = z.object({
  guideline: stampSchema,
  coverage: z.enum(["answered", "partial", "silent", "not_read"]),
  passages: z
    .array(passageSchema.extend({ score: z.number() }))
    .describe("best first; if coverage is silent, the nearest ones, which do not answer"),
  qualifiers: z.array(passageSchema.extend({ why: z.string() })).describe("what limits these passages, or says otherwise"),
  references: z.array(z.int()).describe("the reference numbers behind the passages"),
  unmatched: z.array(z.string()).describe("words that the article never uses"),
  silence: z.object({ id: z.string(), text: z.string(), nearest: z.array(z.string()) }).optional(),
  hint: z.object({ tool: z.string(), facts: z.array(z.string()), rules: z.array(z.string()), text: z.string() }).optional(),
  notices: noticesSchema,
});
export type EvidenceOutput = z.infer<typeof evidenceOutput>;
type Scored = EvidenceOutput["passages"][number];

export const citeEvidence = defineTool<{ claim: string; limit?: number | undefined }, EvidenceOutput>({
  name: "cite_evidence",
  input: () =>
    z.strictObject({
      claim: wordsOf("a question or a statement", 2000).describe("a question, or a statement to support"),
      limit: z.int().min(1).max(10).optional().describe(`passages at most, ${DEFAULT_LIMIT} if left out`),
    }),
  output: () => evidenceOutput,
  run: ({ claim, limit = DEFAULT_LIMIT }, service) => {
    const language = service.search.languageOf(claim);
    if (language === "other") return notRead(service);
    const found = service.search.ask(claim);
    const silence = service.knowledge.silences.find(({ id }) => id === found.silences[0]);
    const isSilent = found.coverage === "silent";
    const bearing = bearingOn(found, limit, service);
    const passages = isSilent ? nearestTo(bearing, silence?.nearest, found, service) : bearing;
    const leading = bearing.slice(0, LEADING).map(({ passage }) => passage);
    const hint = found.isAboutPatient ? hintFor(leading, service, isSilent) : undefined;
    return {
      guideline: service.stamp,
      coverage: found.coverage,
      passages,
      qualifiers: isSilent
        ? []
        : qualifiersOf(
            leading,
            bearing.map(({ passage }) => passage),
            service,
          ),
      references: isSilent ? [] : [...new Set(passages.flatMap(({ references }) => references))].sort((a, b) => a - b),
      unmatched: [...found.unmatched],
      ...(silence === undefined ? {} : { silence: { id: silence.id, text: silence.text, nearest: silence.nearest } }),
      ...(hint === undefined ? {} : { hint }),
      notices: [...languageNotices(language, !isSilent), ...service.notices],
    };
  },
  render: renderEvidence,
});

/** Of what is not in English nothing is said. */
function notRead({ stamp, notices }: Service): EvidenceOutput {
  const none = { passages: [], qualifiers: [], references: [], unmatched: [] };
  return { guideline: stamp, coverage: "not_read", ...none, notices: [NOT_READ, ...notices] };
}

/** The best hits that are not far behind the very best. */
function bearingOn({ hits }: Found, limit: number, service: Service): Scored[] {
  const least = (hits[0]?.score ?? 0) * BEARING;
  return hits
    .filter(({ score }) => score >= least)
    .slice(0, limit)
    .flatMap(({ id, score }) => scored(service.passages.get(id), score, service));
}

/** What stands nearest to a question that is not answered: as the silence's author says, or the best that was found. */
function nearestTo(bearing: readonly Scored[], authored: readonly string[] | undefined, { hits }: Found, service: Service): Scored[] {
  if (authored === undefined) return bearing.slice(0, MOST_NEAREST);
  return authored.flatMap((id) => scored(service.passages.get(id), hits.find((hit) => hit.id === id)?.score ?? 0, service));
}

function scored(passage: Passage | undefined, score: number, service: Service): Scored[] {
  return passage === undefined ? [] : [{ ...passageOut(passage, service), score }];
}

// The text of evidence: the verdict first, of each part where there are several, then the passages, what qualifies them, and what to do next.
import type { EvidenceOutput } from "../tools/cite-evidence.ts";
import { closing, inCitations, listed, passageLine, titled } from "./parts.ts";

export const COVERAGE_IN_WORDS: Readonly<Record<EvidenceOutput["coverage"], string>> = {
  answered: "Coverage: answered. Answer from these passages and cite them.",
  partial: "Coverage: partial. The passages bear on it but may not answer all of it; say what they leave open.",
  silent: "Coverage: silent. The article does not answer this; say so, and do not fill the gap from memory.",
  not_read: "Coverage: not read. This says nothing of the article.",
};
/** What stands over the passages of a part that is silent. */
export const NEAREST = "Nearest passages, which do not answer it";

type Coverage = EvidenceOutput["coverage"];

export function renderEvidence(output: EvidenceOutput): string {
  const { passages, qualifiers, unmatched, steps, otherwise, parts, hint } = output;
  return [
    verdictOf(output),
    ...(parts === undefined ? said(output.silence, output.coverage) : []),
    ...listed("Words that the article never uses: ", unmatched),
    ...steps,
    ...otherwise.map(({ said, article, passage }) => `Otherwise in the article: "${said}". ${article} [${passage}]`),
    "",
    ...(parts === undefined
      ? titled(output.coverage === "silent" ? NEAREST : "Passages", passages.map(passageLine))
      : partLines(parts, passages)),
    ...titled(
      "What qualifies them",
      // A reason that holds for several is said after the last of them.
      qualifiers.map((qualifier, at) =>
        qualifiers[at + 1]?.why === qualifier.why ? passageLine(qualifier) : `${passageLine(qualifier)}\n  ${qualifier.why}`,
      ),
    ),
    ...(hint === undefined ? [] : [hint.text]),
    ...closing(output),
  ].join("\n");
}

/** "Coverage: partial. Parts 1 and 3: answered; 2: silent." */
export function verdictOf({ coverage, parts }: EvidenceOutput): string {
  if (parts === undefined) return COVERAGE_IN_WORDS[coverage];
  const of = (["answered", "partial", "silent"] as const).flatMap((each) => {
    const numbers = parts.flatMap((part, at) => (part.coverage === each ? [at + 1] : []));
    return numbers.length === 0 ? [] : [`${each}: ${numbers.join(", ")}`];
  });
  return `Coverage: ${coverage}, of ${parts.length} parts ${of.join("; ")}. Answer each part from its passages and cite them; where one is silent, say so.`;
}

function said(silence: EvidenceOutput["silence"], coverage: Coverage): string[] {
  return silence === undefined ? [] : [`${coverage === "silent" ? "What it says" : "What it leaves open"}: ${silence.text}`];
}

/** A part's own words as its title, cut between words where they are many. */
export function shortened(question: string): string {
  if (question.length <= LONGEST_TITLE) return question;
  const end = question.lastIndexOf(" ", LONGEST_TITLE);
  return `${question.slice(0, end > 0 ? end : LONGEST_TITLE)} …`;
}
const LONGEST_TITLE = 70;

type Part = NonNullable<EvidenceOutput["parts"]>[number];
type Passage = EvidenceOutput["passages"][number];

/** Each part with the passages that it is the first to have, and the ids of those that stand under an earlier part. */
export function partsOf(parts: readonly Part[], passages: readonly Passage[]): { part: Part; fresh: Passage[]; above: string[] }[] {
  const shown = new Set<string>();
  return parts.map((part) => {
    const own = new Set(part.passages.map(({ passage }) => passage));
    const fresh = passages.filter(({ passage }) => own.has(passage) && !shown.has(passage));
    const above = [...own].filter((passage) => shown.has(passage));
    for (const { passage } of fresh) shown.add(passage);
    return { part, fresh, above };
  });
}

function partLines(parts: readonly Part[], passages: readonly Passage[]): string[] {
  return partsOf(parts, passages).flatMap(({ part: { question, coverage, silence }, fresh, above }, at) => [
    `${at + 1}. ${shortened(question)} (${coverage})`,
    ...said(silence, coverage),
    ...fresh.map(passageLine),
    ...(above.length === 0 ? [] : [`Above: ${inCitations(above)}`]),
    "",
  ]);
}

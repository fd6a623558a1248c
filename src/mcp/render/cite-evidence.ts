// The text of evidence: the verdict first, then the passages, what qualifies them, and what to do next.
import type { EvidenceOutput } from "../tools/cite-evidence.ts";
import { closing, listed, passageLine, titled } from "./parts.ts";

export const COVERAGE_IN_WORDS: Readonly<Record<EvidenceOutput["coverage"], string>> = {
  answered: "Coverage: answered. Answer from these passages and cite them.",
  partial: "Coverage: partial. The passages bear on it but may not answer all of it; say what they leave open.",
  silent: "Coverage: silent. The article does not answer this; say so, and do not fill the gap from memory.",
  not_read: "Coverage: not read. This says nothing of the article.",
};

export function renderEvidence(output: EvidenceOutput): string {
  const { coverage, passages, qualifiers, references, unmatched, silence, hint } = output;
  return [
    COVERAGE_IN_WORDS[coverage],
    ...(silence === undefined ? [] : [`${coverage === "silent" ? "What it says" : "What it leaves open"}: ${silence.text}`]),
    ...listed("Words that the article never uses: ", unmatched),
    "",
    ...titled(coverage === "silent" ? "Nearest passages, which do not answer it" : "Passages", passages.map(passageLine)),
    ...titled(
      "What qualifies them",
      // A reason that holds for several is said after the last of them.
      qualifiers.map((qualifier, at) =>
        qualifiers[at + 1]?.why === qualifier.why ? passageLine(qualifier) : `${passageLine(qualifier)}\n  ${qualifier.why}`,
      ),
    ),
    ...(references.length === 0 ? [] : [`References behind the passages: ${references.join(", ")}`]),
    ...(hint === undefined ? [] : [hint.text]),
    ...closing(output),
  ].join("\n");
}

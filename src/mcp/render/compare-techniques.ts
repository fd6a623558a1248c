// The text of a comparison: what bears on the patient first, one block per aspect, and who chooses.
import type { Techniques } from "../../knowledge/model.ts";
import type { AspectRow, ComparisonOutput } from "../tools/compare-techniques.ts";
import { closing, referenceMark, titled } from "./parts.ts";

export function renderComparison(output: ComparisonOutput, { techniques }: Techniques): string {
  const cites = (passages: readonly string[]): string => passages.map((passage) => `[${passage}]`).join(" ");
  const row = (aspect: AspectRow): string[] => [
    `${aspect.title} {${aspect.aspect}}: favours ${aspect.favours} (the article's certainty: ${aspect.certainty})`,
    ...techniques.map(({ id, name }) => `  ${name}: ${String(aspect[id])}`),
    ...(aspect.note === undefined ? [] : [`  Note: ${aspect.note}`]),
    `  ${cites(aspect.passages)}${referenceMark(aspect.references)}${aspect.tensions.length === 0 ? "" : ` tensions: ${aspect.tensions.join(", ")}`}`,
  ];
  return [
    ...titled(
      "For this patient",
      output.forThisPatient.map(({ aspect, because, passages }) => `- ${aspect}: ${because} ${cites(passages)}`),
    ),
    ...output.aspects.flatMap(row),
    "",
    `Which to use: ${output.choice.text} ${cites(output.choice.passages)}`,
    ...closing(output),
  ].join("\n");
}

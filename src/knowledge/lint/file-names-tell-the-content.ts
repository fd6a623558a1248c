// A rule, a consideration or a section's passages are found by their file's name.
import { sectionOf } from "../model.ts";
import type { Check } from "./index.ts";

export const fileNamesTellTheContent: Check = ({ knowledge, at, fileOf }) => {
  const expected = [
    ...knowledge.rules.map((rule) => ["rule", rule.id, `rules/${rule.id}.yaml`] as const),
    ...knowledge.considerations.map((each) => ["consideration", each.id, `considerations/${each.id}.yaml`] as const),
    ...knowledge.passages.map((passage) => ["passage", passage.id, `passages/${sectionOf(passage.id)}.yaml`] as const),
  ];
  return expected
    .filter(([kind, id, file]) => fileOf(kind, id) !== file)
    .map(([kind, id, file]) => ({
      ...at(kind, id),
      code: "file-name",
      message: `${kind} ${id} stands in ${fileOf(kind, id)}`,
      hint: `it belongs into ${file}: rename the file, or mend the id`,
    }));
};

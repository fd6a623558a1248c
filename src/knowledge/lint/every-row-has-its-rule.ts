// Each row that one rule stands for has siblings, and every one of those has exactly one rule too.
import type { Check } from "./index.ts";

export const everyRowHasItsRule: Check = ({ knowledge, at }) => {
  const rows = knowledge.rules.map((rule) => rule.row);
  const tables = knowledge.sections.filter((section) =>
    section.groups.some((group) => group.locators.some((locator) => rows.includes(locator))),
  );
  const without = tables
    .flatMap((section) => section.groups.flatMap((group) => group.locators))
    .filter((locator) => !rows.includes(locator))
    .map((locator) => ({
      ...at("file", "outline.yaml"),
      code: "row",
      message: `no rule stands for ${locator}`,
      hint: "write rules/<rule>.yaml for it",
    }));
  const twice = knowledge.rules
    .filter((rule, index) => rows.indexOf(rule.row) !== index)
    .map((rule) => ({
      ...at("rule", rule.id, ["row"]),
      code: "row",
      message: `rule ${rule.id} stands for ${rule.row}, and so does another rule`,
      hint: "a row has one rule",
    }));
  return [...without, ...twice];
};

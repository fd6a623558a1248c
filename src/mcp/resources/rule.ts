// guide://rule/{id}: what explain_rule says of a rule, in detail.
import type { TemplateResource } from "../resource.ts";
import { callTool } from "../tool.ts";
import { explainRule } from "../tools/explain-rule.ts";

export const rule: TemplateResource = {
  name: "rule",
  template: "guide://rule/{id}",
  variable: "id",
  title: "Rule",
  description: "One rule: its row, its condition in words and as data, how it is read and why, and its cases.",
  listed: true,
  values: ({ engine }) => engine.rules.map((each) => each.definition.id),
  read: (id, service) =>
    service.knowledge.rules.some((each) => each.id === id) ? callTool(explainRule, { rule: id, detail: true }, service).text : undefined,
};

// guide://coverage: which passages, rules and cases stand for each place of the article; counted, never written.
import { locatorOf } from "../../knowledge/model.ts";
import type { StaticResource } from "../resource.ts";
import { document, locatorsOf } from "./parts.ts";

export const coverage: StaticResource = {
  name: "coverage",
  uri: "guide://coverage",
  title: "Coverage",
  description: "For each place of the article: its passages, the rules that rest on it and how many cases try them.",
  read: (service) => {
    const { sections, passages, rules } = service.knowledge;
    const rows = sections.flatMap(locatorsOf).map((locator) => {
      const own = passages.filter(({ id }) => locatorOf(id) === locator).map(({ id }) => id.slice(locator.length + 1));
      const resting = rules.filter(
        (rule) => rule.row === locator || rule.readings.some(({ sources }) => sources.some((source) => locatorOf(source) === locator)),
      );
      const cases = resting.filter((rule) => rule.row === locator).reduce((sum, rule) => sum + rule.cases.length, 0);
      return `| ${locator} | ${own.join(", ")} | ${resting.map(({ id }) => id).join(", ")} | ${cases === 0 ? "" : cases} |`;
    });
    return document(
      ["# Coverage", "", "| place | passages | rules that rest on it | cases of its own rule |", "|---|---|---|---|", ...rows],
      service,
    );
  },
};

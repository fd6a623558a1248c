// guide://outline: sections and locators, with how many passages each has.
import { locatorOf } from "../../knowledge/model.ts";
import type { StaticResource } from "../resource.ts";
import { document } from "./parts.ts";

export const outline: StaticResource = {
  name: "outline",
  uri: "guide://outline",
  title: "Outline",
  description: "Sections and locators of the article, and how many passages stand at each.",
  read: (service) => {
    const { guideline, sections, passages } = service.knowledge;
    const count = (locator: string): number => passages.filter(({ id }) => locatorOf(id) === locator).length;
    const lines = sections.flatMap((section) => [
      "",
      `## ${section.title} (\`${section.id}\`)`,
      ...section.groups.flatMap((group) => [
        ...(section.groups.length > 1 ? [`### ${group.title}`] : []),
        ...group.locators.map((locator) => `- \`${locator}\`: ${count(locator)}`),
      ]),
    ]);
    return document([`# ${guideline.title}`, ...lines], service);
  },
};

// guide://section/{id}: all passages of a section in reading order.
import { locatorOf, sectionOf } from "../../knowledge/model.ts";
import type { TemplateResource } from "../resource.ts";
import { document, locatorsOf, passageLines } from "./parts.ts";

export const section: TemplateResource = {
  name: "section",
  template: "guide://section/{id}",
  variable: "id",
  title: "Section",
  description: "Everything that one section of the article says, passage by passage.",
  listed: true,
  values: ({ knowledge }) => knowledge.sections.map(({ id }) => id),
  read: (id, service) => {
    const { sections, passages } = service.knowledge;
    const found = sections.find((each) => each.id === id);
    if (found === undefined) return undefined;
    const inside = passages.filter((passage) => sectionOf(passage.id) === id);
    const lines = locatorsOf(found).flatMap((locator) => [
      "",
      `## ${locator}`,
      ...passageLines(
        inside.filter((passage) => locatorOf(passage.id) === locator),
        service,
      ),
    ]);
    return document([`# ${found.title}`, ...lines], service);
  },
};

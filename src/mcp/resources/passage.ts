// guide://passage/{+id}: one passage, or all at a locator, and the tensions that it is part of.

import { locatorOf } from "../../knowledge/model.ts";
import { tensionOut, tensionsAt } from "../passages.ts";
import { tensionLines } from "../render/parts.ts";
import type { TemplateResource } from "../resource.ts";
import { document, passageLines } from "./parts.ts";

export const passage: TemplateResource = {
  name: "passage",
  template: "guide://passage/{+id}",
  variable: "id",
  title: "Passage",
  description:
    "One statement of the article in own words, or all at a place, with reference numbers and where the article also says otherwise.",
  listed: false,
  values: ({ knowledge }) => knowledge.passages.map(({ id }) => id),
  read: (id, service) => {
    const found = service.knowledge.passages.filter((each) => each.id === id || locatorOf(each.id) === id);
    if (found.length === 0) return undefined;
    const tensions = tensionsAt(
      found.map((each) => each.id),
      service,
    ).map(tensionOut);
    return document([...passageLines(found, service), "", ...tensionLines(tensions)], service);
  },
};

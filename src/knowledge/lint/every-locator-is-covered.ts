// Every place of the source has at least one passage.
import { locatorOf } from "../model.ts";
import type { Check } from "./index.ts";

export const everyLocatorIsCovered: Check = ({ knowledge, at }) => {
  const covered = new Set(knowledge.passages.map((passage) => locatorOf(passage.id)));
  return knowledge.sections
    .flatMap((section) => section.groups.flatMap((group) => group.locators))
    .filter((locator) => !covered.has(locator))
    .map((locator) => ({
      ...at("file", "outline.yaml"),
      code: "uncovered",
      message: `no passage stands for ${locator}`,
      hint: "write one, or take the locator out of outline.yaml",
    }));
};

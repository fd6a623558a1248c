// From the built template to the document: the title and the data are put in, as text that cannot become an element.
import { escaped } from "../drawing/svg.ts";
import type { ViewData } from "./data.ts";

/** Where the template takes them; the build writes these. */
export const PLACE = { title: "%TITLE%", data: "%DATA%" } as const;

export function fillTemplate(template: string, data: ViewData): string {
  // A "<" within JSON stands only in strings, where it can be written so: no "</script>" ends the data.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return template.replace(PLACE.title, () => escaped(data.guideline.title)).replace(PLACE.data, () => json);
}

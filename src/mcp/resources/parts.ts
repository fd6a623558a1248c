// Pieces that several resources share, as Markdown.
import type { Passage, Section } from "../../knowledge/model.ts";
import { passageOut } from "../passages.ts";
import { closing, passageLine } from "../render/parts.ts";
import type { Service } from "../service.ts";

export function locatorsOf(section: Section): string[] {
  return section.groups.flatMap((group) => group.locators);
}

export function passageLines(passages: readonly Passage[], service: Service): string[] {
  return passages.map((passage) => passageLine(passageOut(passage, service)));
}

/** Lines with the notices and the source below. */
export function document(lines: readonly string[], { notices, stamp }: Service): string {
  return [...lines, "", ...closing({ guideline: stamp, notices })].join("\n");
}

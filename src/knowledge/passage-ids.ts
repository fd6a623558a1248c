// An id that an answer may have cited still leads to its passage, and every passage's id is on the list.
import type { Authored } from "./assemble.ts";
import { locatorOf, sectionOf } from "./model.ts";
import type { Problem } from "./problem.ts";

export const PASSAGE_IDS = "passage-ids.yaml";

/** The file that a passage belongs into. */
export function fileOfPassage(id: string): string {
  return `passages/${sectionOf(id)}.yaml`;
}

/** Each passage that was given out and is gone, with what is left hanging; each that is not on the list. */
export function passageIdsAreKept(authored: Authored): Problem[] {
  const { knowledge, at, givenOut } = authored;
  if (givenOut === undefined) return [];
  const passages = new Set(knowledge.passages.map(({ id }) => id));
  const gone = givenOut.filter((id) => !passages.has(id));
  const unlisted = [...passages]
    .filter((id) => !givenOut.includes(id))
    .map((id) => {
      const former = gone.find((other) => locatorOf(other) === locatorOf(id));
      return {
        ...at("passage", id),
        code: "passage-new",
        message: `the passage ${id} is not in ${PASSAGE_IDS}`,
        hint:
          former === undefined
            ? "add its id at the end of the list"
            : `if it is ${former}, give it that id back; if it is new, add its id there`,
      };
    });
  const lost = [...new Set(gone.map(fileOfPassage))].filter((file) => authored.fileOf("file", file) === "");
  return [
    ...gone.filter((id) => !lost.includes(fileOfPassage(id))).map((id) => passageGone(authored, id, givenOut)),
    ...lost.map((file) => fileGone(authored, file, gone)),
    ...unlisted,
  ];
}

function passageGone({ knowledge, at }: Authored, id: string, givenOut: readonly string[]): Problem {
  const file = fileOfPassage(id);
  const place = givenOut.indexOf(id);
  const here = knowledge.passages.filter((passage) => fileOfPassage(passage.id) === file).map((passage) => passage.id);
  const before = givenOut.slice(0, place).findLast((other) => here.includes(other));
  const { line } = at("file", PASSAGE_IDS, ["ids", place]);
  const after = before === undefined ? "" : `, where it followed ${before}`;
  return {
    ...(before === undefined ? at("file", file) : at("passage", before)),
    code: "passage-gone",
    message: `the passage ${id} is gone from this file${after}; answers may cite it (${PASSAGE_IDS}:${line})${leftBare(knowledge, id)}`,
    hint: `put it back ("git diff" shows what was taken out); if it must go, take its id out of ${PASSAGE_IDS} too, and say why in the commit`,
  };
}

function fileGone({ at }: Authored, file: string, gone: readonly string[]): Problem {
  const ids = gone.filter((id) => fileOfPassage(id) === file);
  return {
    ...at("file", PASSAGE_IDS),
    code: "passage-gone",
    message: `there is no ${file}, and answers may cite ${ids.length} passages that stood in it, such as ${ids[0]}`,
    hint: `put the file back, under that name ("git status" shows what became of it)`,
  };
}

/** Whose row or place has no passage any more. */
function leftBare(knowledge: Authored["knowledge"], id: string): string {
  const locator = locatorOf(id);
  if (knowledge.passages.some((passage) => locatorOf(passage.id) === locator)) return "";
  const rules = knowledge.rules.filter(({ row }) => row === locator).map((rule) => `rule ${rule.id} (rules/${rule.id}.yaml)`);
  return `. ${locator} has no passage now${rules.length > 0 ? `, and is the row of ${rules.join(" and ")}` : ""}`;
}

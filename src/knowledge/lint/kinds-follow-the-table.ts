// What a row is stands over it in the table: its rule, its passages and their words say the same.
import { type CitedText, citedTexts } from "../cited-texts.ts";
import { type Knowledge, locatorOf, type Rule, type Section } from "../model.ts";
import type { Problem } from "../problem.ts";
import type { Check } from "./index.ts";
import { namesPhrase } from "./phrase.ts";

type Group = Section["groups"][number] & { readonly path: readonly (string | number)[] };

export const kindsFollowTheTable: Check = ({ knowledge, at }) => {
  const groups = groupsOf(knowledge);
  const ruled = groups.filter(({ locators }) => knowledge.rules.some(({ row }) => locators.includes(row)));
  const groupOf = (locator: string): Group | undefined => ruled.find(({ locators }) => locators.includes(locator));
  const untold = ruled
    .filter(({ kind }) => kind === undefined)
    .map(({ title, path }) => ({
      ...at("file", "outline.yaml", path),
      code: "kind",
      message: `rules stand for the rows of "${title}", and it does not say of which kind they are`,
      hint: "give it kind: absolute, relative or indication",
    }));
  const rules = knowledge.rules.flatMap((rule: Rule): Problem[] => {
    const group = groupOf(rule.row);
    if (group?.kind === undefined || group.kind === rule.kind) return [];
    const { file, line } = at("file", "outline.yaml", group.path);
    return [
      {
        ...at("rule", rule.id, ["kind"]),
        code: "kind",
        message: `rule ${rule.id} is ${rule.kind}, and its row ${rule.row} stands among those that are ${group.kind}`,
        hint: `see "${group.title}" at ${file}:${line}; mend the kind or the row`,
      },
    ];
  });
  const passages = knowledge.passages.flatMap(({ id, kind, text }): Problem[] => {
    const group = groupOf(locatorOf(id));
    if (group?.kind === undefined) return [];
    const problem = (key: string, message: string, hint: string): Problem => ({ ...at("passage", id, [key]), code: "kind", message, hint });
    const due = group.kind === "indication" ? "indication" : "contraindication";
    const foreign = ruled.filter((other) => other.kind !== group.kind).flatMap(({ words = [] }) => words);
    const said = foreign.filter((words) => namesPhrase(text, words));
    const own = group.words ?? [];
    return [
      ...(kind === due
        ? []
        : [problem("kind", `passage ${id} is of kind ${kind}, and its row stands under "${group.title}"`, `its kind is ${due}`)]),
      ...said.map((words) =>
        problem("text", `passage ${id} says "${words}", and its row stands under "${group.title}"`, "read the row again and mend the text"),
      ),
      ...(own.length === 0 || said.length > 0 || own.some((words) => namesPhrase(text, words))
        ? []
        : [problem("text", `passage ${id} does not say what its row is`, `its text names it: ${own.join(", or ")}`)]),
    ];
  });
  // A single word ("indication") may mean something else where the text is not the row's own.
  const otherKind = ({ kind, id, path, text, passages: sources }: CitedText): Problem[] => {
    const cited = sources.flatMap((source) => groupOf(locatorOf(source)) ?? []);
    if (cited.length === 0) return [];
    const said = ruled.flatMap((group) => (group.words ?? []).map((words) => ({ words, kind: group.kind })));
    return said
      .filter((each) => each.words.includes(" ") && namesPhrase(text, each.words))
      .filter((each) => cited.every((group) => group.kind !== undefined && group.kind !== each.kind))
      .map(({ words }) => ({
        ...at(kind, id, path),
        code: "kind",
        message: `${kind} ${id} says "${words}", and the rows that it names stand under ${cited.map(({ title }) => `"${title}"`).join(", ")}`,
        hint: "read the rows again and mend the text, or name the row that it means",
      }));
  };
  return [...untold, ...rules, ...passages, ...citedTexts(knowledge).flatMap(otherKind)];
};

function groupsOf({ sections }: Knowledge): Group[] {
  return sections.flatMap(({ groups }, section) =>
    groups.map((group, index) => ({ ...group, path: ["sections", section, "groups", index, "title"] })),
  );
}

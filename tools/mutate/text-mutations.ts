// Slips in everything around the rules: the table's head and passages, what is told beside a decision, comparisons and the work-up.
import type { FactDefinition } from "../../src/rules/model.ts";
import { type Mutation, mutationsOf } from "./edit.ts";
import { type Json, type Node, slips } from "./rule-slips.ts";

type Step = string | number;
const KINDS = ["absolute", "relative", "indication"];
const CERTAINTIES = ["states", "suggests", "hypothesises", "unknown"];
const CONDITIONS = ["when", "satisfiedWhen", "notNeededWhen", "requiredWhen"];

export function outlineMutations(root: Node): Mutation[] {
  const mutation = mutationsOf("outline.yaml", root);
  return groupsOf(root).flatMap(({ path, group }) => {
    const { kind, words } = group;
    if (kind === undefined) return [];
    return [
      ...[...KINDS.filter((each) => each !== kind), undefined].map((each) => mutation("row's kind", [...path, "kind"], each)),
      ...(words === undefined ? [] : [mutation("row's words", [...path, "words"], ["some other words"])]),
    ];
  });
}

/** The words by which passages say what a row is, each with what the others say. */
export function kindWordsOf(outline: Node): { words: string; others: string[] }[] {
  const told = groupsOf(outline).map(({ group }) => ({ kind: group.kind, words: (group.words ?? []) as string[] }));
  return told.flatMap(({ kind, words: own }) =>
    own.map((words) => ({ words, others: told.filter((other) => other.kind !== kind).flatMap((other) => other.words) })),
  );
}

function groupsOf(outline: Node): { path: Step[]; group: Node }[] {
  return (outline.sections as Node[]).flatMap((section, at) =>
    (section.groups as Node[]).map((group, index) => ({ path: ["sections", at, "groups", index], group })),
  );
}

export function passageMutations(file: string, root: Node, kindWords: ReturnType<typeof kindWordsOf>, rows: readonly string[]): Mutation[] {
  const mutation = mutationsOf(file, root);
  return (root.passages as Node[]).flatMap((passage, at) => {
    const { id, text, kind, certainty, covers, unless } = passage as { id: string; text: string; kind: string; certainty: string } & Node;
    const path = ["passages", at];
    const isRow = rows.includes(id.split("/")[0] ?? "");
    const swapped = kindWords.flatMap(({ words, others }) => {
      const found = new RegExp(`(?<![\\p{L}])${words}(?![\\p{L}])`, "iu");
      return found.test(text) ? [...others, ""].map((other) => [`"${other}" for "${words}"`, text.replace(found, other)] as const) : [];
    });
    const lists = Object.entries({ covers, unless }).flatMap(([key, list]) => (Array.isArray(list) ? [[key, list] as const] : []));
    return [
      ...(isRow ? swapped.map(([name, written]) => mutation("kind's words", [...path, "text"], written, name)) : []),
      ...(isRow ? ["indication", "contraindication", "evidence"].filter((each) => each !== kind) : []).map((each) =>
        mutation("passage's kind", [...path, "kind"], each),
      ),
      ...CERTAINTIES.filter((each) => each !== certainty)
        .slice(0, 1)
        .map((each) => mutation("certainty", [...path, "certainty"], each)),
      ...figureSlips(text).map(([name, written]) => mutation("figure", [...path, "text"], written, name)),
      ...lists.flatMap(([key, list]) => [
        mutation(key, [...path, key], undefined),
        ...(list.length > 1 ? list.map((_, index) => mutation(key, [...path, key, index], undefined)) : []),
      ]),
    ];
  });
}

/** Each figure of a text once with another number. */
function figureSlips(text: string): [name: string, text: string][] {
  const digits = [...text.matchAll(/(?<![\p{L}\d.])\d+(?![\p{L}\d])/gu)].map(
    ({ 0: found, index }) => [found, String(Number(found) + 1), index] as const,
  );
  const shares = [...text.matchAll(/\b(?:one third|two thirds)\b/g)].map(
    ({ 0: found, index }) => [found, found === "one third" ? "two thirds" : "one third", index] as const,
  );
  return [...digits, ...shares].map(([from, to, index]) => [
    `${to} for ${from}`,
    text.slice(0, index) + to + text.slice(index + from.length),
  ]);
}

/** Considerations, comparisons, the work-up: what a decision brings along. */
export function companionMutations(file: string, root: Node, facts: readonly FactDefinition[]): Mutation[] {
  const mutation = mutationsOf(file, root);
  const found: Mutation[] = [];
  const visit = (node: Json, path: readonly Step[]): void => {
    if (Array.isArray(node)) node.forEach((each, index) => visit(each, [...path, index]));
    else if (typeof node === "object" && node !== null) visitKeys(node, path);
  };
  const visitKeys = (node: Node, path: readonly Step[]): void => {
    for (const [key, value] of Object.entries(node)) {
      const at = [...path, key];
      if (CONDITIONS.includes(key)) {
        found.push(mutation(key, at, undefined));
        found.push(...slips(value as Node, facts).map(([name, written]) => mutation(key, at, written, name)));
      } else if (key === "favours") {
        const says = Object.keys(node.says as Node);
        const others = [...says, "neither", "unclear"].filter((each) => each !== value);
        found.push(...others.map((each) => mutation(key, at, each)));
      } else if (key === "certainty")
        found.push(
          mutation(
            key,
            at,
            CERTAINTIES.find((each) => each !== value),
          ),
        );
      else if (key === "text" && typeof value === "string")
        found.push(...figureSlips(value).map(([name, text]) => mutation("figure", at, text, name)));
      else if (key === "atMost" && typeof value === "number") found.push(mutation("sittings", at, value + 1));
      else if (key === "unlessRuledOut") found.push(mutation(key, at, undefined));
      else visit(value, at);
    }
  };
  visit(root, []);
  return found;
}

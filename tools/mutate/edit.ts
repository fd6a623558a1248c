// A mutation: one file of the folder as data, with one thing in it changed.
import type { Path } from "../../src/knowledge/parse.ts";
import type { Json, Node } from "./rule-slips.ts";

export interface Mutation {
  readonly file: string;
  /** What was changed, within the file. */
  readonly path: Path;
  /** The kind of slip, in a word or two: what survived is counted by it. */
  readonly slip: string;
  /** In words: "kind: relative for absolute". */
  readonly name: string;
  /** The whole file with the change. */
  readonly written: Json;
}

type Step = string | number;

export function valueAt(root: Json, path: readonly Step[]): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (typeof value !== "object" || value === null) return undefined;
    return Array.isArray(value) ? value[step as number] : value[step as string];
  }, root);
}

/** The data with another value at that path, or with nothing there: undefined takes an entry out. Nothing else is changed. */
export function withValue(root: Json, path: readonly Step[], value: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  if (Array.isArray(root)) {
    if (rest.length === 0 && value === undefined) return root.filter((_, index) => index !== step);
    return root.map((each, index) => (index === step ? withValue(each, rest, value) : each));
  }
  const { [step as string]: old, ...others } = root as Node;
  if (rest.length === 0 && value === undefined) return others;
  return { ...(root as Node), [step as string]: withValue(old ?? null, rest, value) };
}

/** Makes mutations of one file: each by what is put where. */
export function mutationsOf(file: string, root: Json) {
  return (slip: string, path: readonly Step[], value: Json | undefined, name = inWords(valueAt(root, path), value)): Mutation => ({
    file,
    path,
    slip,
    name,
    written: withValue(root, path, value),
  });
}

function inWords(from: Json | undefined, to: Json | undefined): string {
  const short = (value: Json | undefined): string => (JSON.stringify(value) ?? "nothing").slice(0, 90);
  return to === undefined ? `without ${short(from)}` : `${short(to)} for ${short(from)}`;
}

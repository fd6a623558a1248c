// A new entry as changes to the knowledge's files: all of them, or the reason why there are none.
import { parse } from "yaml";
import { KINDS } from "./drafts.ts";

/** Why nothing is to be written: one line. */
export class NoEntry extends Error {}

const USAGE = `usage: npm run scaffold -- passage LOCATOR/SLUG | rule ID ROW | consideration ID | term "WORD" TOPIC | silence ID TOPIC`;
const PASSAGE_IDS = "passage-ids.yaml";

export interface Entry {
  /** Where it is to be filled in. */
  readonly file: string;
  /** The whole of every file that is new or changed. */
  readonly files: ReadonlyMap<string, string>;
}

/** The entry that the words ask for, in these files. Throws NoEntry where it cannot be, or is there already. */
export function scaffold([name = "", first = "", second = "", ...more]: readonly string[], files: ReadonlyMap<string, string>): Entry {
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (kind === undefined || first === "" || more.length > 0 || (second !== "" && kind.second === undefined)) throw new NoEntry(USAGE);
  for (const [word, schema] of [
    [first, kind.first],
    [second, kind.second],
  ] as const) {
    const problem = word === "" ? undefined : schema?.safeParse(word).error?.issues[0]?.message;
    if (problem !== undefined) throw new NoEntry(`"${word}" does not do for a ${name}: ${problem}`);
  }
  const file = kind.file(first, second);
  const text = files.get(file);
  if (kind.whole) {
    if (text !== undefined) throw new NoEntry(`${file} exists already`);
    return { file, files: new Map([[file, kind.text(first, second)]]) };
  }
  if (text === undefined)
    throw new NoEntry(
      `there is no ${file}; the first part of a passage's id is its section, a term names a file of vocabulary/, a silence one of silences/`,
    );
  const { list, by } = kind.among ?? { list: "", by: [] };
  const there = entriesIn(text, list).flatMap((entry) =>
    by.flatMap((key) => (entry as Record<string, unknown> | null)?.[key] ?? []).map(String),
  );
  if (name === "passage") there.push(...entriesIn(files.get(PASSAGE_IDS) ?? "", "ids").map(String));
  if (there.some((each) => each.toLowerCase() === first.toLowerCase())) throw new NoEntry(`there is a ${name} "${first}" already`);
  const changed = new Map([[file, ended(text) + kind.text(first, second)]]);
  if (name === "passage") changed.set(PASSAGE_IDS, `${ended(files.get(PASSAGE_IDS) ?? "ids:\n")}  - ${first}\n`);
  return { file, files: changed };
}

function entriesIn(yaml: string, list: string): readonly unknown[] {
  const entries: unknown = (parse(yaml) as Record<string, unknown> | null)?.[list];
  return Array.isArray(entries) ? entries : [];
}

function ended(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}

// The vocabulary as entries: written by the words of the passages, and read term by term.
import type * as z from "zod";
import type { VocabularyEntry } from "./model.ts";
import type { Path } from "./parse.ts";
import { TERM_KINDS, type vocabularyFile } from "./schema/index.ts";

type VocabularyFile = z.infer<typeof vocabularyFile>;

/** What tells an entry from every other: "spill of extravasation". */
export function termId({ term, of }: VocabularyEntry): string {
  return `${term} of ${of}`;
}

/** The entries of a file, each with its path there, in the order of the file. */
export function entriesOf({ terms = [] }: VocabularyFile): { entry: VocabularyEntry; path: Path }[] {
  return terms.flatMap((group, index) =>
    TERM_KINDS.flatMap((kind) =>
      (group[kind] ?? []).map((term, at) => ({
        entry: { term, of: group.of, kind, ...(kind === "narrower" && group.why !== undefined ? { why: group.why } : {}) },
        path: ["terms", index, kind, at],
      })),
    ),
  );
}

/** The entries of all files by term and by what it stands beside, so that their order does not hang on the files'. */
export function sortedVocabulary(files: readonly VocabularyFile[]): VocabularyEntry[] {
  const key = ({ term, of }: VocabularyEntry) => `${term}\n${of}`;
  return files.flatMap((file) => entriesOf(file).map(({ entry }) => entry)).sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

// From the texts of a knowledge folder to one linked knowledge base, or to every problem in it.
import type * as z from "zod";
import { rightName } from "./file-names.ts";
import { link } from "./link.ts";
import { type Check, checks } from "./lint/index.ts";
import { type Knowledge, locatorOf } from "./model.ts";
import { type Parsed, type Path, type Place, parseFile } from "./parse.ts";
import { PASSAGE_IDS, passageIdsAreKept } from "./passage-ids.ts";
import { type Problem, sortProblems } from "./problem.ts";
import * as schema from "./schema/index.ts";
import { entriesOf, sortedVocabulary, termId } from "./vocabulary.ts";

/** Where an entry was written: by kind ("rule", "passage", "fact" …) and id. */
export type At = (kind: string, id: string, path?: Path) => Place;
export interface Authored {
  readonly knowledge: Knowledge;
  readonly at: At;
  /** Facts that only the author's files tell: the name of each entry's file. */
  readonly fileOf: (kind: string, id: string) => string;
  /** The passage ids that were given out; undefined where the folder keeps no list of them. */
  readonly givenOut: readonly string[] | undefined;
}

/**
 * Reads a knowledge folder given as texts by path ("rules/height-loss.yaml"). Refused whole: with one problem there is
 * no base. The order of the files does not matter. `more` are checks that want what stands above this layer. `parse`
 * reads one file; who assembles one folder again and again hands over one that remembers.
 */
export function assemble(
  files: ReadonlyMap<string, string>,
  more: readonly Check[] = [],
  parse: typeof parseFile = parseFile,
): { authored: Authored; problems: [] } | { problems: Problem[] } {
  const reader = new Reader(files, parse);
  const knowledge = reader.read();
  if (knowledge === undefined) return { problems: sortProblems(reader.problems) };
  const authored = { knowledge, at: reader.at, fileOf: reader.fileOf, givenOut: reader.givenOut };
  const linked = [...reader.problems, ...link(authored), ...passageIdsAreKept(authored)];
  // The checks trust every name, so that they run only on a base whose names all lead somewhere.
  const problems = linked.length > 0 ? linked : [...checks, ...more].flatMap((check) => check(authored));
  return problems.length > 0 ? { problems: sortProblems(problems) } : { authored, problems: [] };
}

class Reader {
  readonly problems: Problem[] = [];
  givenOut: readonly string[] | undefined;
  readonly #places = new Map<string, { file: string; place: (path: Path) => Place; prefix: Path }>();
  readonly #files: ReadonlyMap<string, string>;
  readonly #unread: Set<string>;
  readonly #read: typeof parseFile;

  constructor(files: ReadonlyMap<string, string>, parse: typeof parseFile) {
    this.#files = files;
    this.#read = parse;
    this.#unread = new Set(files.keys());
  }

  readonly at: At = (kind, id, path = []) => {
    const known = this.#places.get(`${kind} ${id}`);
    return known === undefined ? { file: `${kind} ${id}`, line: 1, column: 1 } : known.place([...known.prefix, ...path]);
  };

  readonly fileOf = (kind: string, id: string): string => this.#places.get(`${kind} ${id}`)?.file ?? "";

  read(): Knowledge | undefined {
    const guideline = this.#required("guideline.yaml", schema.guidelineFile);
    const outline = this.#required("outline.yaml", schema.outlineFile);
    const facts = this.#required("facts.yaml", schema.factsFile);
    const rules = this.#folder("rules", schema.ruleFile, (file) => [["rule", file.id, []]]);
    const considerations = this.#folder("considerations", schema.considerationFile, (file) => [["consideration", file.id, []]]);
    const passageFiles = this.#folder("passages", schema.passagesFile, (file) =>
      file.passages.map((passage, index) => ["passage", passage.id, ["passages", index]]),
    );
    this.givenOut = this.#optional(PASSAGE_IDS, schema.passageIdsFile)?.ids;
    const references = this.#optional("references.yaml", schema.referencesFile);
    const techniques = this.#optional("techniques.yaml", schema.techniquesFile);
    const workup = this.#optional("workup.yaml", schema.workupFile);
    const tensions = this.#optional("tensions.yaml", schema.tensionsFile);
    const silences = this.#folder("silences", schema.silencesFile, (file) =>
      file.silences.map((silence, index) => ["silence", silence.id, ["silences", index]]),
    ).flatMap((file) => file.silences);
    const intents = this.#optional("intents.yaml", schema.intentsFile);
    const vocabulary = this.#folder("vocabulary", schema.vocabularyFile, (file) => [
      ...entriesOf(file).map(({ entry, path }): [string, string, Path] => ["term", termId(entry), path]),
      ...(file.alternatives ?? []).map((each, index): [string, string, Path] => ["alternative", each.of, ["alternatives", index]]),
    ]);
    const prompts = this.#optional("prompts.yaml", schema.promptsFile);
    const drawing = this.#optional("drawing.yaml", schema.drawingFile);
    const example = this.#optional("example.yaml", schema.exampleFile);
    for (const file of this.#unread) {
      this.problems.push({
        file,
        line: 1,
        column: 1,
        code: "unknown-file",
        message: "no knowledge file has this name, and it is not read",
        hint: rightName(file),
      });
    }
    if (guideline === undefined || outline === undefined || facts === undefined || this.problems.length > 0) return undefined;
    const idsOf = (entries: readonly { id: string }[] = []): string[] => entries.map(({ id }) => id);
    this.#list(
      "fact",
      "facts.yaml",
      "facts",
      facts.facts.map(({ name }) => name),
    );
    this.#list("entailment", "facts.yaml", "entailments", idsOf(facts.entailments));
    this.#list(
      "reference",
      "references.yaml",
      "references",
      (references?.references ?? []).map(({ number }) => String(number)),
    );
    this.#list("aspect", "techniques.yaml", "aspects", idsOf(techniques?.aspects));
    this.#list("step", "workup.yaml", "steps", idsOf(workup?.steps));
    this.#list("tension", "tensions.yaml", "tensions", idsOf(tensions?.tensions));
    this.#list("intent", "intents.yaml", "intents", idsOf(intents?.intents));
    const order = outline.sections.flatMap((section) => section.groups.flatMap((group) => group.locators));
    const passages = passageFiles.flatMap((file) => file.passages);
    return {
      guideline,
      sections: outline.sections,
      referenceCount: outline.referenceCount,
      ...facts,
      levelNames: facts.levelNames ?? null,
      remarks: facts.remarks ?? [],
      rules: byId(rules),
      considerations: byId(considerations),
      // In reading order; within a locator as written.
      passages: passages
        .map((passage, index) => ({ passage, rank: order.indexOf(locatorOf(passage.id)), index }))
        .sort((left, right) => left.rank - right.rank || left.index - right.index)
        .map(({ passage }) => passage),
      references: [...(references?.references ?? [])].sort((left, right) => left.number - right.number),
      techniques: techniques ?? null,
      workup: workup?.steps ?? [],
      tensions: byId(tensions?.tensions ?? []),
      silences: byId(silences),
      intents: intents ?? null,
      vocabulary: sortedVocabulary(vocabulary),
      alternatives: vocabulary.flatMap((file) => file.alternatives ?? []).sort((left, right) => (left.of < right.of ? -1 : 1)),
      prompts: prompts?.prompts ?? [],
      drawing: drawing ?? null,
      example: example ?? null,
    };
  }

  #parse<T>(file: string, type: z.ZodType<T>): Parsed<T> {
    this.#unread.delete(file);
    const parsed = this.#read(file, this.#files.get(file) ?? "", type);
    this.problems.push(...parsed.problems);
    this.#places.set(`file ${file}`, { file, place: parsed.place, prefix: [] });
    return parsed;
  }

  #required<T>(file: string, type: z.ZodType<T>): T | undefined {
    if (this.#files.has(file)) return this.#parse(file, type).value;
    this.problems.push({
      file,
      line: 1,
      column: 1,
      code: "missing-file",
      message: "the file is missing",
      hint: "see knowledge/README.md for what it holds",
    });
    return undefined;
  }

  #optional<T>(file: string, type: z.ZodType<T>): T | undefined {
    return this.#files.has(file) ? this.#parse(file, type).value : undefined;
  }

  #folder<T>(folder: string, type: z.ZodType<T>, entries: (value: T) => [kind: string, id: string, path: Path][]): T[] {
    const names = [...this.#files.keys()].filter((name) => name.startsWith(`${folder}/`) && name.endsWith(".yaml")).sort();
    return names.flatMap((file) => {
      const { value, place } = this.#parse(file, type);
      if (value === undefined) return [];
      for (const [kind, id, path] of entries(value)) this.#note(kind, id, { file, place, prefix: path });
      return [value];
    });
  }

  #list(kind: string, file: string, key: string, ids: readonly string[]): void {
    const source = this.#places.get(`file ${file}`);
    if (source !== undefined) ids.forEach((id, index) => this.#note(kind, id, { ...source, prefix: [key, index] }));
  }

  #note(kind: string, id: string, entry: { file: string; place: (path: Path) => Place; prefix: Path }): void {
    const key = `${kind} ${id}`;
    const known = this.#places.get(key);
    if (known === undefined) this.#places.set(key, entry);
    else {
      const first = known.place(known.prefix);
      this.problems.push({
        ...entry.place(entry.prefix),
        code: "twice",
        message: `${kind} ${id} is defined twice`,
        hint: `the first one is at ${first.file}:${first.line}; keep one of them`,
      });
    }
  }
}

function byId<T extends { id: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((left, right) => (left.id < right.id ? -1 : 1));
}

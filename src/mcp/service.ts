// What every tool works with: one knowledge base and what is made of it once.
import type { KnowledgeBase, Passage } from "../knowledge/model.ts";
import { type Knowledge, locatorOf, ruleBaseOf } from "../knowledge/model.ts";
import { type Engine, makeEngine } from "../rules/engine.ts";
import type { Detector } from "../search/language.ts";
import { makeSearch, type PassageSearch, type StoredSearch } from "../search/passages.ts";

/** Names the source and the very bytes of knowledge that an answer was made from. */
export interface Stamp {
  citation: string;
  knowledgeVersion: string;
  digest: string;
}

/** What a client sees of a tool: name, texts and JSON Schemas. */
export interface ToolDefinition {
  name: string;
  title: string;
  description: string;
  input: Record<string, unknown>;
  output: Record<string, unknown>;
}

export interface Service {
  readonly knowledge: Knowledge;
  readonly engine: Engine;
  readonly search: PassageSearch;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly stamp: Stamp;
  /** Said with every answer. */
  readonly notices: readonly string[];
  /** By passage: the sentence itself, from a reader's own copy of the source; empty without one. */
  readonly quotes: ReadonlyMap<string, string>;
  /** By reference number: the entry that a user supplied, formatted; empty without one. */
  readonly supplied: ReadonlyMap<number, string>;
  /** The tools as clients see them, made when the knowledge was compiled; undefined where they were not. */
  readonly definitions: readonly ToolDefinition[] | undefined;
  /** The app's document without its data, for clients that show one; undefined where there is none. */
  readonly appTemplate: (() => string) | undefined;
  /** The locator and all reference numbers behind passages, the main one first. */
  readonly sourceOf: (passages: readonly string[]) => { source: string; references: number[] };
}

/** What a user may add at start. */
export interface Supplements {
  quotes?: ReadonlyMap<string, string>;
  supplied?: ReadonlyMap<number, string>;
  definitions?: readonly ToolDefinition[] | undefined;
  /** Reads the app's template, at the first client that shows it. */
  appTemplate?: () => string;
  /** Reads the search that was made when the knowledge was compiled; undefined where none fits, and it is made again. */
  readSearch?: () => StoredSearch | undefined;
  /** Reads what guesses languages, at the first text that is not plainly English. */
  readDetector?: () => Detector;
}

/** How much of the SHA-256 is shown: enough to tell two knowledge bases apart, short enough to be read. */
export const DIGEST_SHOWN = 8;

/**
 * The service over one knowledge base. No answer depends on the requests before it: what they leave behind is only what
 * need not be worked out again, and the engine's part of that is bounded by the states that its facts can be in.
 */
export function makeService({ knowledge, digest }: KnowledgeBase, supplements: Supplements = {}): Service {
  const { quotes = new Map(), supplied = new Map(), definitions, readSearch, readDetector, appTemplate } = supplements;
  const passages = new Map(knowledge.passages.map((passage) => [passage.id, passage]));
  let engine: Engine | undefined;
  let search: PassageSearch | undefined;
  return {
    knowledge,
    // Made at the first decision: a client that only lists the tools does not wait for it.
    get engine() {
      engine ??= makeEngine(ruleBaseOf(knowledge));
      return engine;
    },
    get search() {
      search ??= makeSearch(knowledge, readSearch?.(), readDetector);
      return search;
    },
    passages,
    stamp: { citation: knowledge.guideline.citation, knowledgeVersion: knowledge.guideline.version, digest: digest.slice(0, DIGEST_SHOWN) },
    notices: [knowledge.guideline.notice],
    quotes,
    supplied,
    definitions,
    appTemplate,
    sourceOf: (ids) => ({
      source: locatorOf(ids[0] ?? ""),
      references: [...new Set(ids.flatMap((id) => passages.get(id)?.references ?? []))].sort((left, right) => left - right),
    }),
  };
}

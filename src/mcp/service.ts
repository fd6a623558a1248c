// What every tool works with: one knowledge base and what is made of it once.
import type { KnowledgeBase } from "../knowledge/model.ts";
import { type Knowledge, locatorOf, ruleBaseOf } from "../knowledge/model.ts";
import { type Engine, makeEngine } from "../rules/engine.ts";

/** Names the source and the very bytes of knowledge that an answer was made from. */
export interface Stamp {
  citation: string;
  knowledgeVersion: string;
  digest: string;
}

export interface Service {
  readonly knowledge: Knowledge;
  readonly engine: Engine;
  readonly stamp: Stamp;
  /** Said with every answer. */
  readonly notices: readonly string[];
  readonly sourceOf: (passages: readonly string[]) => { source: string; references: number[] };
}

/** How much of the SHA-256 is shown: enough to tell two knowledge bases apart, short enough to be read. */
const DIGEST_SHOWN = 16;

/** The service over one knowledge base; it keeps no state that a request could change. */
export function makeService({ knowledge, digest }: KnowledgeBase): Service {
  const references = new Map(knowledge.passages.map((passage) => [passage.id, passage.references ?? []]));
  return {
    knowledge,
    engine: makeEngine(ruleBaseOf(knowledge)),
    stamp: { citation: knowledge.guideline.citation, knowledgeVersion: knowledge.guideline.version, digest: digest.slice(0, DIGEST_SHOWN) },
    notices: [knowledge.guideline.notice],
    sourceOf: (passages) => ({
      source: locatorOf(passages[0] ?? ""),
      references: [...new Set(passages.flatMap((id) => references.get(id) ?? []))].sort((left, right) => left - right),
    }),
  };
}

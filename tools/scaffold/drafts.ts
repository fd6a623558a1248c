// What each kind of entry of the knowledge begins as: its place, and what is to be filled in.
import type * as z from "zod";
import { TERM_KINDS } from "../../src/knowledge/schema/index.ts";
import { line, locator, passageId, slug } from "../../src/knowledge/schema/names.ts";

/** The row that a rule without one is given, to be filled in. */
const SOME_ROW = "table1.rel.1";

export interface Kind {
  /** What its first word, an id or a term, has to be. */
  readonly first: z.ZodType<string>;
  /** What a second word has to be; left out where there is none. */
  readonly second?: z.ZodType<string>;
  readonly file: (first: string, second: string) => string;
  /** The file is its own: it must not be there yet. */
  readonly whole: boolean;
  /** Where entries stand together: the key of their list, and the keys that tell one from another. */
  readonly among?: { readonly list: string; readonly by: readonly string[] };
  readonly text: (first: string, second: string) => string;
}

export const KINDS: Readonly<Record<string, Kind>> = {
  passage: {
    first: passageId,
    file: (id) => `passages/${id.split(".")[0]}.yaml`,
    whole: false,
    among: { list: "passages", by: ["id"] },
    text: (id) => `
  - id: ${id}
    sentences: [1] # which sentences of the paragraph it stands for
    text: TODO the statement in your own words, with its figures and its hedges
    # references: [12] # the numbers that stand at that statement
    kind: evidence
    certainty: suggests # states, suggests, hypothesises or unknown; never surer than the article
    asks:
      - TODO a question that it answers
`,
  },
  rule: {
    first: slug,
    second: locator,
    file: (id) => `rules/${id}.yaml`,
    whole: true,
    text: (id, row) => `id: ${id}
kind: relative # absolute, relative or indication
scope: level # patient or level
row: ${row || SOME_ROW}
title: TODO what it says when it is present
condition:
  holds: TODO
readings:
  - question: TODO what the row leaves open
    answer: TODO how it is read here
    reason: TODO why
    sources: [${row || SOME_ROW}]
cases:
  - { name: TODO present, facts: {}, status: present }
  - { name: TODO absent, facts: {}, status: absent }
  - { name: nothing given, facts: {}, status: unknown, reason: not_given }
`,
  },
  consideration: {
    first: slug,
    file: (id) => `considerations/${id}.yaml`,
    whole: true,
    text: (id) => `id: ${id}
text: TODO one or two sentences in your own words
passages: [TODO]
# when: { holds: multipleMyeloma } # left out: with every decision
`,
  },
  term: {
    first: line,
    second: slug,
    file: (_, topic) => `vocabulary/${topic}.yaml`,
    whole: false,
    among: { list: "terms", by: TERM_KINDS },
    text: (word) => `
  - of: TODO words that the passages use
    same: [${JSON.stringify(word)}] # or narrower (a kind of it), related (finds it, answers nothing), opposite
`,
  },
  silence: {
    first: slug,
    second: slug,
    file: (_, topic) => `silences/${topic}.yaml`,
    whole: false,
    among: { list: "silences", by: ["id"] },
    text: (id) => `
  - id: ${id}
    topic: TODO
    text: TODO one sentence that says what the article does and does not say
    nearest: []
    words: [TODO words with which people ask for it]
    catches: [TODO a question that it is about, TODO another]
    not: [TODO a question near it that the article answers, TODO another]
`,
  },
};

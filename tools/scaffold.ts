// npm run scaffold: a new passage, rule, consideration, term or silence in its place, with what is to be filled in.
import { appendFileSync, existsSync, writeFileSync } from "node:fs";

const FOLDER = "knowledge";
const USAGE = `usage: npm run scaffold -- passage LOCATOR/SLUG | rule ID ROW | consideration ID | term "WORD" | silence ID`;

/** Where an entry goes and what is written there; `whole`: the file must not exist yet. */
interface Draft {
  file: string;
  text: string;
  whole: boolean;
}

const drafts: Record<string, (first: string, second: string) => Draft> = {
  passage: (id) => ({
    file: `passages/${id.split(".")[0]}.yaml`,
    whole: false,
    text: `
  - id: ${id}
    sentences: [1] # which sentences of the paragraph it stands for
    text: TODO the statement in your own words, with its figures and its hedges
    # references: [12] # the numbers that stand at that statement
    kind: evidence
    certainty: suggests # states, suggests, hypothesises or unknown; never surer than the article
    asks:
      - TODO a question that it answers
`,
  }),
  rule: (id, row) => ({
    file: `rules/${id}.yaml`,
    whole: true,
    text: `id: ${id}
kind: relative # absolute, relative or indication
scope: level # patient or level
row: ${row || "table1.rel.1"}
title: TODO what it says when it is present
condition:
  holds: TODO
readings:
  - question: TODO what the row leaves open
    answer: TODO how it is read here
    reason: TODO why
    sources: [${row || "table1.rel.1"}]
cases:
  - { name: TODO present, facts: {}, status: present }
  - { name: TODO absent, facts: {}, status: absent }
  - { name: nothing given, facts: {}, status: unknown, reason: not_given }
`,
  }),
  consideration: (id) => ({
    file: `considerations/${id}.yaml`,
    whole: true,
    text: `id: ${id}
text: TODO one or two sentences in your own words
passages: [TODO]
# when: { holds: multipleMyeloma } # left out: with every decision
`,
  }),
  term: (word) => ({
    file: "vocabulary.yaml",
    whole: false,
    text: `
  - term: ${JSON.stringify(word)}
    means: [TODO words that the passages use]
    kind: synonym # abbreviation, synonym, lay, spelling or brand
    why: TODO
`,
  }),
  silence: (id) => ({
    file: "silences.yaml",
    whole: false,
    text: `
  - id: ${id}
    topic: TODO
    words: [TODO words with which people ask for it]
    text: TODO one sentence that says what the article does and does not say
    nearest: []
`,
  }),
};

const [kind = "", first = "", second = ""] = process.argv.slice(2);
const draft = drafts[kind]?.(first, second);
if (draft === undefined || first === "") fail(USAGE);
const path = `${FOLDER}/${draft.file}`;
if (draft.whole && existsSync(path)) fail(`${path} exists already`);
if (!draft.whole && !existsSync(path)) fail(`there is no ${path}; the first part of the id is the section`);
if (kind === "passage") appendFileSync(`${FOLDER}/passage-ids.yaml`, `  - ${first}\n`);
if (draft.whole) writeFileSync(path, draft.text);
else appendFileSync(path, draft.text);
process.stdout.write(`${path}: fill in every TODO, then run npm run check\n`);

function fail(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

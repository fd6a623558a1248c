// npm run mutate: every slip of the known kinds in the knowledge, tried on the check; 1 where one that changes a disposition passes.
import { parseArgs } from "node:util";
import { Dispositions } from "./mutate/dispositions.ts";
import type { Mutation } from "./mutate/edit.ts";
import { mutationsOfFolder } from "./mutate/mutations.ts";
import { Trial } from "./mutate/trial.ts";
import { filesOf, readKnowledge } from "./read-knowledge.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: "boolean", default: false } } });
const [folder = "knowledge"] = positionals;
const { knowledge } = readKnowledge(folder);
const trial = new Trial(filesOf(folder));
const dispositions = new Dispositions(knowledge);
const mutations = mutationsOfFolder(trial.written());

interface Survivor {
  readonly mutation: Mutation;
  readonly place: string;
  /** A case that it decides otherwise; undefined where it changes no disposition. */
  readonly decides?: string;
}

const survivors: Survivor[] = [];
mutations.forEach((mutation, index) => {
  if (index % 100 === 0) process.stderr.write(`${index} of ${mutations.length} mutations, ${survivors.length} passed\n`);
  const result = trial.run(mutation);
  if ("problems" in result) return;
  const { file, line } = trial.placeOf(mutation);
  const changed = dispositions.differsIn(result.authored.knowledge);
  const decides = changed && `${changed.facts} comes out as ${changed.after} and not as ${changed.before}`;
  survivors.push({ mutation, place: `${folder}/${file}:${line}`, ...(decides && { decides }) });
});

const matter = survivors.filter(({ decides }) => decides !== undefined);
const others = survivors.filter(({ decides }) => decides === undefined);
const print = (text: string): void => void process.stdout.write(`${text}\n`);
for (const { mutation, place, decides } of matter) print(`${place} ${mutation.slip}: ${mutation.name}; ${decides}`);
for (const { mutation, place } of values.all ? others : []) print(`${place} ${mutation.slip}: ${mutation.name}; changes no disposition`);
const slips = [...new Set(others.map(({ mutation }) => mutation.slip))].sort();
const counted = slips.map((slip) => `${others.filter(({ mutation }) => mutation.slip === slip).length} ${slip}`);
print(
  `${mutations.length} mutations: ${mutations.length - survivors.length} are told by the check, ${matter.length} pass that change a disposition`,
);
print(`${others.length} pass that change none of ${dispositions.count} (--all names them): ${counted.join(", ") || "none"}`);
if (matter.length > 0) process.exitCode = 1;

// npm run mutate: every slip of the known kinds in the knowledge, tried on the check; 1 where one that changes a disposition passes.
import { parseArgs } from "node:util";
import { Dispositions } from "./mutate/dispositions.ts";
import type { Mutation } from "./mutate/edit.ts";
import { mutationsOfFolder } from "./mutate/mutations.ts";
import { Trial } from "./mutate/trial.ts";
import { filesOf, readKnowledge } from "./read-knowledge.ts";

const USAGE = `usage: npm run mutate [-- [FOLDER] [--file FILE] [--all]]
  FOLDER       the knowledge (knowledge)
  --file FILE  only the mutations of one of its files, such as facts.yaml
  --all        name those too that pass and change no disposition
`;
/** How many mutations between two lines of progress. */
const STEP = 200;

interface Survivor {
  readonly mutation: Mutation;
  readonly place: string;
  readonly matters: boolean;
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: "boolean", default: false }, file: { type: "string" } },
  });
  const [folder = "knowledge"] = positionals;
  const { knowledge } = readKnowledge(folder);
  const trial = new Trial(filesOf(folder));
  const dispositions = new Dispositions(knowledge);
  const mutations = mutationsOfFolder(trial.written()).filter(({ file }) => file === (values.file ?? file));
  if (mutations.length === 0) throw new Error(`nothing in ${values.file ?? folder} is of a kind that is mutated`);
  const survivors = mutations.flatMap((mutation, index): Survivor[] => {
    if (index % STEP === 0) process.stderr.write(`${index} of ${mutations.length} mutations tried\n`);
    const result = trial.run(mutation);
    if ("problems" in result) return [];
    const { file, line } = trial.placeOf(mutation);
    const place = `${folder}/${file}:${line}`;
    const other = dispositions.differsIn(result.authored.knowledge);
    const told = `${place} ${mutation.slip}: ${mutation.name}`;
    if (other !== undefined) print(`${told}; ${other.facts} comes out as ${other.after} and not as ${other.before}`);
    else if (values.all) print(`${told}; changes no disposition`);
    return [{ mutation, place, matters: other !== undefined }];
  });
  const matter = survivors.filter(({ matters }) => matters);
  const others = survivors.filter(({ matters }) => !matters).map(({ mutation }) => mutation.slip);
  const counted = [...new Set(others)].sort().map((slip) => `${others.filter((each) => each === slip).length} ${slip}`);
  print(
    `${mutations.length} mutations: ${mutations.length - survivors.length} are told by the check, ${matter.length} pass that change a disposition`,
  );
  print(`${others.length} pass that change none of ${dispositions.count} (--all names them): ${counted.join(", ") || "none"}`);
  return matter.length > 0 ? 1 : 0;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n${USAGE}`);
  process.exitCode = 2;
}

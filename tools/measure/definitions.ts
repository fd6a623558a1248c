// How many tokens the tool definitions cost a client's context, each and all together (o200k).
import { readFileSync } from "node:fs";
import { encode } from "gpt-tokenizer/encoding/o200k_base";

interface Definition {
  name: string;
  title: string;
  description: string;
  input: object;
  output: object;
}

const { tools } = JSON.parse(readFileSync("dist/tools.json", "utf8")) as { tools: Definition[] };
const rows = tools.map(({ name, title, description, input, output }) => {
  return { name, tokens: encode(JSON.stringify({ name, title, description, inputSchema: input, outputSchema: output })).length };
});
for (const { name, tokens } of rows) process.stdout.write(`${name.padEnd(24)} ${tokens}\n`);
process.stdout.write(`${"all".padEnd(24)} ${rows.reduce((sum, { tokens }) => sum + tokens, 0)}\n`);

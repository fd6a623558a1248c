// npm run docs: writes what README.md, docs/ and server.json take from the program; with --check, exit 1 where they differ.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { fromBundle, toBundle } from "../src/knowledge/bundle.ts";
import { makeService } from "../src/mcp/service.ts";
import { tools } from "../src/mcp/tools/index.ts";
import { clientSections, connectSection } from "./docs/connect.ts";
import { costTable } from "./measure/token-table.ts";
import { readKnowledge } from "./read-knowledge.ts";
import { firstSentence } from "./release/first-sentence.ts";
import { readPackageJson } from "./release/package.ts";
import { serverJson } from "./release/server-json.ts";

const EXAMPLE = "examples/clinical-case.json";
const EXAMPLE_LINES = 47;

const service = makeService(fromBundle(toBundle(readKnowledge("knowledge").knowledge)));

function toolTable(): string {
  const rows = tools.map((tool) => {
    const text = service.knowledge.guideline.tools.find(({ name }) => name === tool.name);
    const input = tool.input(service);
    const takes = input instanceof z.ZodObject ? Object.keys(input.shape).map((key) => `\`${key}\``) : [];
    return `| \`${tool.name}\` | ${takes.join(", ")} | ${firstSentence(text?.description ?? "")} |`;
  });
  return ["| tool | takes | what it does |", "|---|---|---|", ...rows].join("\n");
}

function example(): string {
  // As into a pipe: 80 columns wide, whatever the terminal that this runs on.
  const env = { ...process.env, COLUMNS: undefined, FORCE_COLOR: "0" };
  const lines = execFileSync("node", ["dist/cli.js", "check", EXAMPLE], { encoding: "utf8", env }).split("\n");
  const shown = lines.slice(0, EXAMPLE_LINES);
  return ["```", `$ npm start -- check ${EXAMPLE}`, ...shown, "…", "```"].join("\n");
}

function outputs(): string {
  const parts = tools.map((tool) => {
    const { $schema, ...schema } = z.toJSONSchema(tool.output(service), { io: "output" });
    return [`## ${tool.name}`, "", "```json", JSON.stringify(schema, null, 1), "```", ""].join("\n");
  });
  return ["# What each tool returns", "", "JSON Schema of the structured content; made by `npm run docs`.", "", ...parts].join("\n");
}

/** A file whose marked parts hold these contents; what stands around them is written by hand. */
function filled(file: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [mark, content]) => between(file, text, mark, content), readFileSync(file, "utf8"));
}

function between(file: string, text: string, mark: string, content: string): string {
  const [begin, end] = [`<!-- ${mark}:begin -->`, `<!-- ${mark}:end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}

const packageJson = readPackageJson();
const { server, title } = service.knowledge.guideline;
const wanted = new Map([
  ["README.md", filled("README.md", { tools: toolTable(), example: example(), connect: connectSection(server, packageJson.name) })],
  ["docs/clients.md", filled("docs/clients.md", { clients: clientSections(server, packageJson.name) })],
  ["docs/measurements.md", filled("docs/measurements.md", { tokens: costTable(service) })],
  ["docs/outputs.md", outputs()],
  ["server.json", `${JSON.stringify(serverJson(packageJson, title), null, 2)}\n`],
]);
const check = process.argv.includes("--check");
for (const [file, text] of wanted) {
  let now = "";
  try {
    now = readFileSync(file, "utf8");
  } catch {
    // Written below.
  }
  if (now === text) continue;
  if (check) {
    process.stderr.write(`${file} is not what the program says; run npm run docs\n`);
    process.exitCode = 1;
  } else writeFileSync(file, text);
}

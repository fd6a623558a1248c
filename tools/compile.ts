// npm run build, first part: knowledge/ → dist/knowledge.json and what is made of it, or every problem in it and exit 1.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { canonicalJson, fromBundle, toBundle, toMade } from "../src/knowledge/bundle.ts";
import { defineTools } from "../src/mcp/adapter.ts";
import { makeService } from "../src/mcp/service.ts";
import { tools } from "../src/mcp/tools/index.ts";
import { storeSearch } from "../src/search/passages.ts";
import { readKnowledge } from "./read-knowledge.ts";

const [folder = "knowledge", out = "dist/knowledge.json"] = process.argv.slice(2);
const bundle = toBundle(readKnowledge(folder).knowledge);
const base = fromBundle(bundle);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, bundle);
/** Beside the knowledge, with its digest: what is made of it once, because making it takes longer than reading it. */
const write = (part: string, json: string): void => writeFileSync(join(dirname(out), `${part}.json`), toMade(base.digest, part, json));
// Clients see a tool's fields in the order in which they are defined.
write("tools", JSON.stringify(defineTools(tools, makeService(base))));
write("search", canonicalJson(storeSearch(base.knowledge)));
// Not of the knowledge itself but of the text behind it: a guideline need not have them.
const prints = join(folder, "fingerprints.json");
if (existsSync(prints)) write("fingerprints", JSON.stringify(JSON.parse(readFileSync(prints, "utf8"))));

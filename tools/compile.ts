// npm run build, first part: knowledge/ → dist/knowledge.json, or every problem in it and exit 1.
import { mkdirSync, writeFileSync } from "node:fs";
import { toBundle } from "../src/knowledge/bundle.ts";
import { readKnowledge } from "./read-knowledge.ts";

const [folder = "knowledge", out = "dist/knowledge.json"] = process.argv.slice(2);
const { knowledge } = readKnowledge(folder);
mkdirSync(out.split("/").slice(0, -1).join("/") || ".", { recursive: true });
writeFileSync(out, toBundle(knowledge));

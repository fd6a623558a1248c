import { service } from "./test/support/base.ts";
import { callTool } from "./src/mcp/tool.ts";
import { tools } from "./src/mcp/tools/index.ts";
import { readFileSync } from "node:fs";
const s = service();
const tool = (n: string) => tools.find((t) => t.name === n)!;
const c = process.argv[2] ? {levels:[{level:"T12"}]} : JSON.parse(readFileSync("examples/clinical-case.json", "utf8"));
for (let i=0;i<20000;i++) callTool(tool("check_contraindications"), c, s);

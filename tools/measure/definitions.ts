// How many tokens the tool definitions cost a client's context, each and all together: as they go over the wire, in o200k.
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { encode } from "gpt-tokenizer/encoding/o200k_base";

const client = new Client({ name: "measure", version: "1.0.0" });
await client.connect(new StdioClientTransport({ command: process.execPath, args: ["dist/cli.js"] }));
const { tools } = await client.listTools();
await client.close();
const rows = tools.map((tool) => ({ name: tool.name, tokens: encode(JSON.stringify(tool)).length }));
rows.push({ name: "all", tokens: rows.reduce((sum, { tokens }) => sum + tokens, 0) });
for (const { name, tokens } of rows) process.stdout.write(`${name.padEnd(24)} ${tokens}\n`);

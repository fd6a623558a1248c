// The server in the OpenAI Agents SDK (https://openai.github.io/openai-agents-js): its tools as an agent sees them, one call, and,
// given a key, an agent that uses them.
//
//   npm ci && node openai-agents.mjs             in this folder; no key, no network
//   OPENAI_API_KEY=… node openai-agents.mjs      also asks a model (OPENAI_MODEL picks another one)
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Agent, getAllMcpTools, MCPServerStdio, RunContext, run, setTracingDisabled } from "@openai/agents";

// Traces would send what was asked and answered to OpenAI, beside what the model itself is sent.
setTracingDisabled(true);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// The server built in this repository. Installed from npm it is { command: "npx", args: ["-y", "vertebral-augmentation-mcp"] }.
const server = new MCPServerStdio({ name: "vertebral", command: process.execPath, args: [here("../dist/cli.js")] });
await server.connect();

try {
  const tools = await getAllMcpTools([server]);
  console.log(`An agent sees ${tools.length} tools: ${tools.map(({ name }) => name).join(", ")}\n`);

  // What a model's tool call would run. Only facts that were given: what is left out is unknown, never "no".
  const { patient, levels } = JSON.parse(readFileSync(here("clinical-case.json"), "utf8"));
  const check = tools.find(({ name }) => name === "check_contraindications");
  const decision = await check.invoke(new RunContext(), JSON.stringify({ patient, levels }));
  console.log(decision.text);

  if (process.env.OPENAI_API_KEY) {
    const agent = new Agent({
      name: "Augmentation",
      model: process.env.OPENAI_MODEL ?? "gpt-5-mini",
      // The SDK does not hand on what the server says of its own use; this is the gist.
      instructions:
        "Answer from the tools alone. Call check_contraindications with only the facts that you were told, ask for what it lists first, and cite each statement as [locator].",
      mcpServers: [server],
    });
    const question = `Is vertebral augmentation contraindicated, and what do we still have to find out? ${JSON.stringify({ patient, levels })}`;
    const { finalOutput } = await run(agent, question);
    console.log(`\nThe model says:\n${finalOutput}`);
  }
} finally {
  await server.close();
}

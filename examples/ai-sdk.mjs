// The server in the AI SDK (https://ai-sdk.dev): its tools as the SDK sees them, one call, and, given a key, a model that uses them.
//
//   npm ci && node ai-sdk.mjs                    in this folder; no key, no network
//   OPENAI_API_KEY=… node ai-sdk.mjs             also asks a model (OPENAI_MODEL picks another one)
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createMCPClient } from "@ai-sdk/mcp";
import { Experimental_StdioMCPTransport } from "@ai-sdk/mcp/mcp-stdio";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// The server built in this repository. Installed from npm it is { command: "npx", args: ["-y", "vertebral-augmentation-mcp"] }.
const server = { command: process.execPath, args: [here("../dist/cli.js")] };
const client = await createMCPClient({ transport: new Experimental_StdioMCPTransport(server) });

try {
  const tools = await client.tools();
  console.log(`The AI SDK sees ${Object.keys(tools).length} tools: ${Object.keys(tools).join(", ")}\n`);

  // What a model's tool call would run. Only facts that were given: what is left out is unknown, never "no".
  const { patient, levels } = JSON.parse(readFileSync(here("clinical-case.json"), "utf8"));
  const decision = await tools.check_contraindications.execute({ patient, levels }, { toolCallId: "1", messages: [] });
  console.log(decision.content.map(({ text }) => text).join("\n"));

  if (process.env.OPENAI_API_KEY) {
    const [{ generateText, stepCountIs }, { openai }] = await Promise.all([import("ai"), import("@ai-sdk/openai")]);
    const { text } = await generateText({
      model: openai(process.env.OPENAI_MODEL ?? "gpt-5-mini"),
      // The server says itself how its tools are to be used.
      system: client.instructions,
      prompt: `Is vertebral augmentation contraindicated, and what do we still have to find out? ${JSON.stringify({ patient, levels })}`,
      tools,
      stopWhen: stepCountIs(8),
    });
    console.log(`\nThe model says:\n${text}`);
  }
} finally {
  await client.close();
}

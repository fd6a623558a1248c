// The server in LangChain (https://docs.langchain.com): its tools as LangChain sees them, one call, and, given a key, an agent.
//
//   npm ci && node langchain.mjs                 in this folder; no key, no network
//   OPENAI_API_KEY=… node langchain.mjs          also asks a model (OPENAI_MODEL picks another one)
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MultiServerMCPClient } from "@langchain/mcp-adapters";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// The server built in this repository. Installed from npm it is { command: "npx", args: ["-y", "vertebral-augmentation-mcp"] }.
const server = { command: process.execPath, args: [here("../dist/cli.js")] };
const client = new MultiServerMCPClient({
  mcpServers: { vertebral: { transport: "stdio", ...server } },
  // The server answers in text and as an object, each complete. LangChain would have a model read both: the text is enough.
  afterToolCall: ({ result: [content] }) => ({
    result: [content]
      .flat()
      .map((block) => block.text ?? block)
      .join("\n"),
  }),
});

try {
  const tools = await client.getTools();
  console.log(`LangChain sees ${tools.length} tools: ${tools.map(({ name }) => name).join(", ")}\n`);
  // LangChain checks arguments itself. Without this, a model learns that a fact is misspelt, but not which.
  for (const tool of tools) tool.verboseParsingErrors = true;

  // What a model's tool call would run. Only facts that were given: what is left out is unknown, never "no".
  const { patient, levels } = JSON.parse(readFileSync(here("clinical-case.json"), "utf8"));
  const check = tools.find(({ name }) => name === "check_contraindications");
  const decision = await check.invoke({ patient, levels });
  console.log(decision);

  if (process.env.OPENAI_API_KEY) {
    const [{ createAgent }, { ChatOpenAI }] = await Promise.all([import("langchain"), import("@langchain/openai")]);
    const agent = createAgent({
      model: new ChatOpenAI({ model: process.env.OPENAI_MODEL ?? "gpt-5-mini" }),
      // The server says itself how its tools are to be used.
      systemPrompt: (await client.getClient("vertebral")).getInstructions(),
      tools,
    });
    const question = `Is vertebral augmentation contraindicated, and what do we still have to find out? ${JSON.stringify({ patient, levels })}`;
    const { messages } = await agent.invoke({ messages: [{ role: "user", content: question }] });
    console.log(`\nThe model says:\n${messages.at(-1).text}`);
  }
} finally {
  await client.close();
}

// The tools, resources and prompts that the conformance scenarios about content call by name.
import { completable, type McpServer, ResourceTemplate } from "@modelcontextprotocol/server";
import * as z from "zod";

/** One white pixel, and a sound without a sample. */
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEANl9ngAAAAABJRU5ErkJggg==";
const WAV = "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=";

const text = (words: string) => ({ type: "text" as const, text: words });
const image = { type: "image" as const, data: PNG, mimeType: "image/png" };
const embedded = (uri: string, mimeType: string, words: string) => ({
  type: "resource" as const,
  resource: { uri, mimeType, text: words },
});
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const none = z.object({});

export function addContent(server: McpServer): void {
  addTools(server);
  addResources(server);
  addPrompts(server);
}

function addTools(server: McpServer): void {
  const answers = {
    test_simple_text: [text("This is a simple text response for testing.")],
    test_image_content: [image],
    test_audio_content: [{ type: "audio" as const, data: WAV, mimeType: "audio/wav" }],
    test_embedded_resource: [embedded("test://embedded-resource", "text/plain", "This is an embedded resource content.")],
    test_multiple_content_types: [
      text("Multiple content types test:"),
      image,
      embedded("test://mixed-content-resource", "application/json", '{"test":"data","value":123}'),
    ],
    // The client did not ask for log messages: none may come before the answer.
    test_logging_tool: [text("Nothing was logged.")],
  };
  for (const [name, content] of Object.entries(answers)) {
    server.registerTool(name, { description: `Answers ${name}`, inputSchema: none }, () => ({ content }));
  }
  server.registerTool("test_error_handling", { description: "Always fails", inputSchema: none }, () => {
    throw new Error("This tool intentionally returns an error for testing");
  });
  server.registerTool("test_tool_with_progress", { description: "Tells its progress", inputSchema: none }, async (_, { mcpReq }) => {
    const progressToken = mcpReq._meta?.progressToken;
    for (const progress of [0, 50, 100]) {
      if (progressToken !== undefined)
        await mcpReq.notify({ method: "notifications/progress", params: { progressToken, progress, total: 100 } });
      if (progress < 100) await pause(50);
    }
    return { content: [text("Done")] };
  });
}

function addResources(server: McpServer): void {
  const config = (mimeType: string) => ({ title: "Fixture", description: "For a conformance scenario", mimeType });
  server.registerResource("static-text", "test://static-text", config("text/plain"), ({ href }) => ({
    contents: [{ uri: href, mimeType: "text/plain", text: "This is the content of the static text resource." }],
  }));
  server.registerResource("static-binary", "test://static-binary", config("image/png"), ({ href }) => ({
    contents: [{ uri: href, mimeType: "image/png", blob: PNG }],
  }));
  const template = new ResourceTemplate("test://template/{id}/data", { list: undefined });
  server.registerResource("template", template, config("application/json"), ({ href }, { id }) => ({
    contents: [{ uri: href, mimeType: "application/json", text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${id}` }) }],
  }));
}

function addPrompts(server: McpServer): void {
  const user = "user" as const;
  server.registerPrompt("test_simple_prompt", { description: "Without arguments" }, () => ({
    messages: [{ role: user, content: text("This is a simple prompt for testing.") }],
  }));
  const cities = completable(z.string(), (typed) => ["paris", "park", "party"].filter((word) => word.startsWith(typed)));
  const two = z.object({ arg1: cities, arg2: z.string() });
  server.registerPrompt("test_prompt_with_arguments", { description: "With two arguments", argsSchema: two }, ({ arg1, arg2 }) => ({
    messages: [{ role: user, content: text(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`) }],
  }));
  const one = z.object({ resourceUri: z.string() });
  server.registerPrompt("test_prompt_with_embedded_resource", { description: "With a resource", argsSchema: one }, ({ resourceUri }) => ({
    messages: [
      { role: user, content: embedded(resourceUri, "text/plain", "Embedded resource content for testing.") },
      { role: user, content: text("Please process the embedded resource above.") },
    ],
  }));
  server.registerPrompt("test_prompt_with_image", { description: "With an image" }, () => ({
    messages: [
      { role: user, content: image },
      { role: user, content: text("Please analyze the image above.") },
    ],
  }));
}

// Makes what a first call of each tool would wait for: schemas, index, the check of answers.
import { ToolError } from "./errors.ts";
import type { Service } from "./service.ts";
import { callTool, type Tool } from "./tool.ts";
import { tools } from "./tools/index.ts";
import { verifyAnswer } from "./tools/verify-answer.ts";

/** Calls every tool once: what is made at a first call has then been made. Throws where a tool is broken. */
export function warmUp(service: Service): void {
  void service.engine;
  void service.search;
  const [passage] = service.knowledge.passages;
  const args = new Map<Tool, object>([[verifyAnswer, { answer: passage?.text ?? "" }]]);
  for (const tool of tools.filter(({ available }) => available?.(service) ?? true)) {
    try {
      callTool(tool, args.get(tool) ?? {}, service);
    } catch (error) {
      // Most tools want to be told something, and by then have their schema.
      if (!(error instanceof ToolError)) throw error;
    }
  }
}

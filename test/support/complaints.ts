// Arguments as a client sends them, through everything that reads them: what is wrong with them, or what was understood.
import { ToolError } from "../../src/mcp/errors.ts";
import { callTool } from "../../src/mcp/tool.ts";
import { type CheckOutput, checkContraindications } from "../../src/mcp/tools/check-contraindications.ts";
import { service } from "./base.ts";

const served = service();

/** The answer to valid arguments. Throws the ToolError for others. */
export function answerTo(raw: unknown): CheckOutput {
  return callTool(checkContraindications, raw, served).output as CheckOutput;
}

/** What is wrong with the arguments, one sentence each; nothing where they are valid. */
export function complaintsOf(raw: unknown): string[] {
  return refusalOf(raw)?.message.split("\n") ?? [];
}

/** The error that the arguments are answered with. */
export function refusalOf(raw: unknown): ToolError | undefined {
  try {
    answerTo(raw);
  } catch (error) {
    if (error instanceof ToolError) return error;
    throw error;
  }
  return undefined;
}

// A caller's mistake: told in words that say what is accepted and what to do next.
import { visible } from "../knowledge/visible.ts";

export type ToolErrorCode = "invalid_arguments" | "contradiction" | "not_found" | "invalid_cursor";

/** Everything in it is meant for the caller. Any other error that a tool throws is a bug, and its text stays inside. */
export class ToolError extends Error {
  readonly code: ToolErrorCode;
  readonly hint: string;

  constructor(code: ToolErrorCode, message: string, hint: string) {
    super(visible(message));
    this.name = "ToolError";
    this.code = code;
    this.hint = hint;
  }

  /** What the caller reads: the mistake, then what to do next. */
  get text(): string {
    return `${this.code}: ${this.message}\n${this.hint}`;
  }
}

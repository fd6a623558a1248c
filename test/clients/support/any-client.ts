// What the matrix asks of any client, whether a library of the protocol or an agent framework.
import type { Reach } from "../../support/sdk-clients.ts";

export interface Answered {
  /** All that a model would read. */
  readonly text: string;
  readonly isError: boolean;
  /** Where the client hands it on. */
  readonly structured?: unknown;
}

export interface AnyClient {
  readonly tools: () => Promise<string[]>;
  /** What goes wrong in the client itself, before or after the call, is an answer with isError too. */
  readonly call: (name: string, args: object) => Promise<Answered>;
  readonly read?: (uri: string) => Promise<string>;
  readonly prompt?: (name: string, args: Record<string, string>) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface ClientKind {
  readonly name: string;
  readonly connect: (reach: Reach) => Promise<AnyClient>;
  /** What it has an interface for besides tools. "objects": it hands on structured content. */
  readonly offers: readonly ("objects" | "resources" | "prompts")[];
  /** It checks arguments against the tool's schema, and does not send what does not fit. */
  readonly checksArguments?: boolean;
}

interface Result {
  readonly content?: unknown;
  readonly isError?: unknown;
  readonly structuredContent?: unknown;
}

/** The protocol's own result, as most clients hand it on. */
export function answered({ content, isError, structuredContent }: Result): Answered {
  return { text: textOf(content), isError: isError === true, structured: structuredContent };
}

/** The text of one block or of a list of them. */
export function textOf(content: unknown): string {
  const blocks = (Array.isArray(content) ? content : [content]) as { text?: string }[];
  return blocks.map((block) => block.text ?? "").join("\n");
}

// How the view calls tools: through the host that shows it, or as an MCP client of the server that served it.

/** What a call comes to: the tool's output, or why there is none, in words for the reader. */
export type Answer<Output = unknown> =
  | { readonly output: Output; readonly problem?: undefined }
  | { readonly output?: undefined; readonly problem: string };

export interface Connection {
  readonly call: <Output>(tool: string, args: object) => Promise<Answer<Output>>;
}

/** What tools answer, in either setting. */
export interface ToolResult {
  readonly content?: readonly { readonly type: string; readonly text?: string }[] | undefined;
  readonly structuredContent?: unknown;
  readonly isError?: boolean | undefined;
}

export function answerOf<Output>({ content, structuredContent, isError }: ToolResult): Answer<Output> {
  const text = (content ?? []).flatMap((each) => (each.type === "text" && each.text !== undefined ? [each.text] : [])).join("\n");
  if (isError === true) return { problem: text === "" ? "The tool failed and did not say why." : text };
  if (structuredContent === undefined || structuredContent === null) {
    return { problem: `The answer came without the data that this view shows.\n${text}` };
  }
  return { output: structuredContent as Output };
}

/** Passages and rules do not change while the view is open: each is asked for once. A call that failed may be tried again. */
export function cached(connection: Connection): Connection {
  const kept = new Map<string, Promise<Answer>>();
  const KEPT = new Set(["explain_rule", "read_passages"]);
  return {
    call: <Output>(tool: string, args: object) => {
      if (!KEPT.has(tool)) return connection.call<Output>(tool, args);
      const key = `${tool} ${JSON.stringify(args)}`;
      const asked = kept.get(key) ?? connection.call(tool, args);
      kept.set(key, asked);
      void asked.then(({ problem }) => problem !== undefined && kept.delete(key));
      return asked as Promise<Answer<Output>>;
    },
  };
}

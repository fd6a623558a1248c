// The host around the view: tools are called through it, its theme, size and safe area are followed.
import { App, applyDocumentTheme, applyHostStyleVariables, type McpUiHostContext } from "@modelcontextprotocol/ext-apps";
import { type Answer, answerOf, type Connection, type ToolResult } from "./connection.ts";

export interface Host {
  readonly connection: Connection;
  /** Tells the model what was entered here, where the host passes it on. */
  readonly tell: (text: string, structured: Record<string, unknown>) => void;
}

export interface HostEvents {
  readonly onInput: (args: unknown) => void;
  readonly onResult: (result: ToolResult, tool: string | undefined) => void;
  readonly onCancelled: (reason: string) => void;
}

export function connectToHost(identity: { name: string; version: string }, events: HostEvents): Host {
  const app = new App({ name: `${identity.name}-view`, version: identity.version }, {}, { autoResize: true });
  app.addEventListener("toolinput", ({ arguments: args }) => events.onInput(args));
  app.addEventListener("toolresult", (result) => events.onResult(result as ToolResult, app.getHostContext()?.toolInfo?.tool.name));
  app.addEventListener("toolcancelled", ({ reason }) => events.onCancelled(reason ?? ""));
  app.addEventListener("hostcontextchanged", follow);
  app.onteardown = async () => ({});
  const ready = app.connect().then(() => follow(app.getHostContext() ?? {}));
  return {
    connection: {
      call: async <Output>(tool: string, args: object): Promise<Answer<Output>> => {
        try {
          await ready;
          if (app.getHostCapabilities()?.serverTools === undefined) {
            return { problem: "This client shows the view and lets it call no tools. Ask in the chat instead." };
          }
          return answerOf<Output>((await app.callServerTool({ name: tool, arguments: args as Record<string, unknown> })) as ToolResult);
        } catch (error) {
          return { problem: `The client did not pass the call on (${error instanceof Error ? error.message : String(error)}).` };
        }
      },
    },
    tell: (text, structuredContent) => {
      if (app.getHostCapabilities()?.updateModelContext === undefined) return;
      app.updateModelContext({ content: [{ type: "text", text }], structuredContent }).catch(() => undefined);
    },
  };
}

/** The texts are English whatever the host's locale is; what depends on it, form fields, the browser does by itself. */
function follow({ theme, styles, safeAreaInsets }: McpUiHostContext): void {
  if (theme !== undefined) applyDocumentTheme(theme);
  if (styles?.variables !== undefined) applyHostStyleVariables(styles.variables);
  const root = document.documentElement;
  if (safeAreaInsets === undefined) return;
  for (const side of ["top", "right", "bottom", "left"] as const) root.style.setProperty(`--safe-${side}`, `${safeAreaInsets[side]}px`);
}

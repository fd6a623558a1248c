// The host around the view: tools are called through it, its theme, size and safe area are followed, and what it offers is used.
import { App, applyDocumentTheme, applyHostStyleVariables, type McpUiHostContext } from "@modelcontextprotocol/ext-apps";
import { type Answer, answerOf, type Connection, type ToolResult } from "./connection.ts";
import type { Offers } from "./context.ts";

export interface Host {
  readonly connection: Connection;
  /** Tells the model what was entered here, where the host passes it on. */
  readonly tell: (text: string, structured: Record<string, unknown>) => void;
}

export interface HostEvents {
  readonly onInput: (args: unknown) => void;
  readonly onResult: (result: ToolResult, tool: string | undefined) => void;
  readonly onCancelled: (reason: string) => void;
  /** What the host lets the view do, and how it shows it, as of now. */
  readonly onSetting: (setting: HostSetting) => void;
}

export interface HostSetting {
  readonly offers: Offers;
  /** Within the chat, and not on the whole screen. */
  readonly isInline: boolean;
}

export function connectToHost(identity: { name: string; version: string }, events: HostEvents): Host {
  const app = new App(
    { name: `${identity.name}-view`, version: identity.version },
    { availableDisplayModes: ["inline", "fullscreen"] },
    { autoResize: true },
  );
  const changed = (): void => {
    const context = app.getHostContext() ?? {};
    follow(context);
    events.onSetting({ offers: offersOf(app, context), isInline: (context.displayMode ?? "inline") === "inline" });
  };
  app.addEventListener("toolinput", ({ arguments: args }) => events.onInput(args));
  app.addEventListener("toolresult", (result) => events.onResult(result as ToolResult, app.getHostContext()?.toolInfo?.tool.name));
  app.addEventListener("toolcancelled", ({ reason }) => events.onCancelled(reason ?? ""));
  app.addEventListener("hostcontextchanged", changed);
  app.onteardown = async () => ({});
  const ready = app.connect().then(changed);
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

/** Only what the host says that it can do. What it refuses all the same changes nothing here. */
function offersOf(app: App, { availableDisplayModes = [], displayMode = "inline" }: McpUiHostContext): Offers {
  const { downloadFile, message } = app.getHostCapabilities() ?? {};
  const isOn = displayMode === "fullscreen";
  const other = isOn ? "inline" : "fullscreen";
  const quietly = (asked: Promise<unknown>): void => void asked.catch(() => undefined);
  return {
    example: false,
    ...(message !== undefined && {
      ask: (text: string) => quietly(app.sendMessage({ role: "user", content: [{ type: "text", text }] })),
    }),
    ...(downloadFile !== undefined && {
      save: (name: string, text: string) =>
        quietly(app.downloadFile({ contents: [{ type: "resource", resource: { uri: `file:///${name}`, mimeType: "text/html", text } }] })),
    }),
    ...(availableDisplayModes.includes(other) && {
      fullscreen: { isOn, toggle: () => quietly(app.requestDisplayMode({ mode: other })) },
    }),
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

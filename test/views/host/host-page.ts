// A minimal host, run in the browser: opens a tool's view in a sandboxed frame as the extension wants it, and notes what comes.
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { AppBridge, getToolUiResourceUri, type McpUiHostContext, PostMessageTransport } from "@modelcontextprotocol/ext-apps/app-bridge";

export interface OpenOptions {
  readonly server: string;
  readonly tool: string;
  readonly args: Record<string, unknown>;
  readonly width: number;
  readonly context?: McpUiHostContext;
  /** Given to the view in place of the tool's own result. */
  readonly result?: Record<string, unknown>;
  /** The result without its structured content, as some hosts pass it on. */
  readonly textOnly?: boolean;
  /** The host lets its views call no tools. */
  readonly withoutTools?: boolean;
  /** What else it can do, and says so: messages to the chat, files to save, the whole screen. */
  readonly offers?: readonly ("message" | "downloadFile" | "fullscreen")[];
}

export interface Noted {
  readonly sizes: { width?: number | undefined; height?: number | undefined }[];
  readonly calls: { name: string; arguments?: unknown }[];
  readonly told: unknown[];
  /** What the view asked the host to do besides. */
  readonly asked: { readonly what: string; readonly params: unknown }[];
  readonly meta: unknown;
  readonly mimeType: string | undefined;
}

const CSP = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; connect-src 'none'; base-uri 'none'";

async function open(options: OpenOptions): Promise<void> {
  const { server, tool, args, width, withoutTools = false, offers = [] } = options;
  const context: McpUiHostContext = {
    ...(offers.includes("fullscreen") && { availableDisplayModes: ["inline", "fullscreen"] }),
    ...options.context,
  };
  const client = new Client({ name: "test-host", version: "1.0.0" }, { versionNegotiation: { mode: { pin: "2026-07-28" } } });
  await client.connect(new StreamableHTTPClientTransport(new URL(server)));
  const { tools } = await client.listTools();
  const definition = tools.find(({ name }) => name === tool);
  if (definition === undefined) throw new Error(`no tool ${tool}`);
  const uri = getToolUiResourceUri(definition) ?? "";
  const [content] = (await client.readResource({ uri })).contents;
  if (content === undefined || !("text" in content)) throw new Error(`no document at ${uri}`);
  const result = (options.result ?? (await client.callTool({ name: tool, arguments: args }))) as Record<string, unknown>;

  const frame = document.createElement("iframe");
  frame.title = "View";
  frame.setAttribute("sandbox", "allow-scripts");
  frame.style.cssText = `width:${width}px;height:300px;border:1px solid #999;display:block`;
  document.body.append(frame);
  const bridge = new AppBridge(
    null,
    { name: "test-host", version: "1.0.0" },
    {
      ...(withoutTools ? {} : { serverTools: {} }),
      updateModelContext: { text: {}, structuredContent: {} },
      ...(offers.includes("message") && { message: { text: {} } }),
      ...(offers.includes("downloadFile") && { downloadFile: {} }),
    },
    { hostContext: { toolInfo: { tool: definition }, displayMode: "inline", ...context } },
  );
  const noted: Noted = { sizes: [], calls: [], told: [], asked: [], meta: content._meta, mimeType: content.mimeType };
  bridge.oncalltool = async (params) => {
    noted.calls.push({ name: params.name, arguments: params.arguments });
    return (await client.callTool(params as { name: string; arguments: Record<string, unknown> })) as never;
  };
  bridge.onsizechange = (size) => {
    noted.sizes.push(size);
    if (size.height !== undefined) frame.style.height = `${size.height}px`;
  };
  bridge.onupdatemodelcontext = async (params) => {
    noted.told.push(params);
    return {};
  };
  bridge.onmessage = async (params) => {
    noted.asked.push({ what: "message", params });
    return {};
  };
  bridge.ondownloadfile = async (params) => {
    noted.asked.push({ what: "downloadFile", params });
    return {};
  };
  bridge.onrequestdisplaymode = async ({ mode }) => {
    noted.asked.push({ what: "displayMode", params: mode });
    bridge.setHostContext({ toolInfo: { tool: definition }, ...context, displayMode: mode });
    return { mode };
  };
  const initialized = new Promise<void>((resolve) => {
    bridge.oninitialized = () => resolve();
  });
  const target = frame.contentWindow as Window;
  await bridge.connect(new PostMessageTransport(target, target));
  frame.srcdoc = content.text.replace("<head>", `<head><meta http-equiv="Content-Security-Policy" content="${CSP}">`);
  await initialized;
  await bridge.sendToolInput({ arguments: args });
  const { structuredContent, ...text } = result;
  await bridge.sendToolResult((options.textOnly ? text : { ...text, structuredContent }) as never);
  Object.assign(globalThis, {
    noted,
    setContext: (changed: McpUiHostContext) =>
      bridge.setHostContext({ toolInfo: { tool: definition }, displayMode: "inline", ...context, ...changed }),
    setWidth: (pixels: number) => {
      frame.style.width = `${pixels}px`;
    },
    teardown: () => bridge.teardownResource({}),
  });
}

Object.assign(globalThis, { openView: open });

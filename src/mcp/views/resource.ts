// The view as a resource for clients that show apps: its address, its type, and what it asks of the client.
import type { Service } from "../service.ts";
import { viewData } from "./data.ts";
import { fillTemplate } from "./template.ts";

/** The type by which a client knows an app, as the extension has fixed it. */
export const APP_TYPE = "text/html;profile=mcp-app";

/** The tools whose results the view shows. Each is complete without it. */
const SHOWN: ReadonlySet<string> = new Set(["check_contraindications", "compare_techniques"]);

export function appUri({ knowledge }: Service): string {
  return `ui://${knowledge.guideline.server}/view.html`;
}

/** What a tool's definition says of the view; older clients look for the flat key. Nothing where there is none to show. */
export function appMeta(tool: string, service: Service): Record<string, unknown> | undefined {
  if (service.appTemplate === undefined || !SHOWN.has(tool)) return undefined;
  const uri = appUri(service);
  return { ui: { resourceUri: uri }, "ui/resourceUri": uri };
}

/** It loads nothing, connects nowhere and wants no permission; a border sets it apart from the chat. */
export const APP_ASKS = {
  ui: { csp: { connectDomains: [], resourceDomains: [], frameDomains: [], baseUriDomains: [] }, prefersBorder: true },
} as const;

/** The document. Throws where the service was made without its template. */
export function appDocument(service: Service, version: string): string {
  return fillTemplate(service.appTemplate?.() ?? "", viewData(service, version));
}

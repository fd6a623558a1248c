// The product's own server behind its own HTTP application, with the fixtures that the conformance scenarios call by name.
import type { McpServer } from "@modelcontextprotocol/server";
import { serverFactory } from "../../src/mcp/server.ts";
import { makeLog, type Serving, serveOverHttp, settingsOf } from "../../src/transports/http.ts";
import { turnsOfLoop } from "../../src/transports/turns.ts";
import { service } from "../support/base.ts";
import { addContent } from "./fixture-content.ts";
import { addInput } from "./fixture-input.ts";
import { addSchemas } from "./fixture-schemas.ts";

/** Nothing of this is in the program that is shipped. `report` gets every line of the log about an error. */
export async function serveWithFixtures(report: (line: string) => void): Promise<Serving> {
  const turns = turnsOfLoop();
  const product = serverFactory(service(), "0.0.0", (id, error) => report(`bug ${id}: ${error}\n`), turns);
  const factory = (): McpServer => {
    const server = product();
    addContent(server);
    addInput(server);
    addSchemas(server);
    return server;
  };
  const about = { name: "conformance", version: "0.0.0" };
  return serveOverHttp({ factory, turns, about, names: new Set() }, settingsOf({ port: "0", rate: "0" }), makeLog("error", report));
}

// serve: the MCP server over stdio.
import { serverFactory } from "../mcp/server.ts";
import { serveOverStdio } from "../transports/stdio.ts";
import { type Command, EXIT, SUPPLEMENT_OPTIONS, UsageError, readOptions } from "./command.ts";

const usage = "serve";

export const serveCommand: Command = {
  name: "serve",
  usage,
  summary: "Serve MCP over stdio",
  run: async (args, { service, version, complain }) => {
    const { values, positionals } = readOptions(usage, args, SUPPLEMENT_OPTIONS);
    if (positionals.length > 0) throw new UsageError(`serve takes no words; usage: ${usage}`);
    const factory = serverFactory(await service(values), version, (id, error) => {
      complain(`bug ${id}: ${error instanceof Error ? error.stack : String(error)}`);
    });
    serveOverStdio(factory, (error) => complain(error.message));
    return EXIT.answered;
  },
};

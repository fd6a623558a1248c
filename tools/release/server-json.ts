// server.json, by which the MCP registry knows the package: made from package.json and the guideline.
import { type PackageJson, repositoryOf } from "./package.ts";

const SCHEMA = "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json";

/** The .mcpb bundle is left out: the registry wants its address and checksum, which are known once a release has it. */
export function serverJson(packageJson: PackageJson, title: string): object {
  const { name, version, description, mcpName } = packageJson;
  return {
    $schema: SCHEMA,
    name: mcpName,
    title,
    description,
    version,
    repository: { url: repositoryOf(packageJson).url, source: "github" },
    packages: [{ registryType: "npm", identifier: name, version, runtimeHint: "npx", transport: { type: "stdio" } }],
  };
}

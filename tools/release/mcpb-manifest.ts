// The manifest of the desktop bundle: made from package.json, the guideline and the tools' definitions.
import type { Guideline } from "../../src/knowledge/model.ts";
import { firstSentence } from "./first-sentence.ts";
import { type PackageJson, repositoryOf } from "./package.ts";

/**
 * There is no `user_config`: a setting that is left empty reaches the program as its own placeholder, so that
 * --references and --source are for those who start the program themselves.
 */
export function mcpbManifest(packageJson: PackageJson, guideline: Guideline): object {
  const { name, version, description, author, license, keywords, engines } = packageJson;
  return {
    manifest_version: "0.3",
    name,
    display_name: guideline.title,
    version,
    description,
    long_description: `${description} (${guideline.citation}). ${guideline.notice}`,
    author: { name: author },
    repository: { type: "git", url: repositoryOf(packageJson).url },
    server: {
      type: "node",
      entry_point: "dist/cli.js",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the client puts its folder in
      mcp_config: { command: "node", args: ["${__dirname}/dist/cli.js"] },
    },
    tools: guideline.tools.map((tool) => ({ name: tool.name, description: firstSentence(tool.description) })),
    tools_generated: false,
    prompts_generated: true,
    keywords: [...keywords],
    license,
    compatibility: { platforms: ["darwin", "win32", "linux"], runtimes: { node: engines.node } },
  };
}

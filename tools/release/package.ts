// What package.json says of the package, and whether it can be published as it stands.
import { readFileSync } from "node:fs";

export interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly author: string;
  readonly license: string;
  readonly keywords: readonly string[];
  readonly repository: { readonly type: string; readonly url: string };
  readonly mcpName: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Stands for whoever publishes the package, until somebody does: no public address is known. */
export const PLACEHOLDER = "OWNER";

export function readPackageJson(): PackageJson {
  return JSON.parse(readFileSync("package.json", "utf8")) as PackageJson;
}

/** The repository's address as a browser takes it, and whose it is. Throws for anything but a repository on GitHub. */
export function repositoryOf({ repository }: Pick<PackageJson, "repository">): { url: string; owner: string } {
  const [, url, owner] = /^git\+(https:\/\/github\.com\/([^/]+)\/[^/]+)\.git$/.exec(repository.url) ?? [];
  if (url === undefined || owner === undefined) throw new Error(`repository.url ${repository.url} is not git+https://github.com/…/….git`);
  return { url, owner };
}

/** Everything that keeps the package from being published, a sentence each. */
export function unpublishable(packageJson: PackageJson): string[] {
  const { owner } = repositoryOf(packageJson);
  const wanted = `io.github.${owner}/${packageJson.name}`;
  return [
    owner === PLACEHOLDER ? `package.json's repository.url still has the placeholder ${PLACEHOLDER}: put in who publishes it` : "",
    packageJson.mcpName === wanted ? "" : `package.json's mcpName is ${packageJson.mcpName}; the registry wants ${wanted}`,
  ].filter((problem) => problem !== "");
}

// What the package ships that was not written here: each package with its licence and the reason that it is there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The licence itself, and notices where there are any. */
  readonly text: string;
}

/** The packages whose files were built in, by name. Throws where one comes without its licence: it may not be shipped so. */
export function packagesIn(inputs: readonly string[]): ThirdParty[] {
  const roots = inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? []);
  return [...new Set(roots)].map(readPackage).sort((left, right) => (left.name < right.name ? -1 : 1));
}

function readPackage(root: string): ThirdParty {
  const { name, version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, string>;
  const files = readdirSync(root).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  if (name === undefined || version === undefined || license === undefined || files.length === 0)
    throw new Error(`${root} has no licence file or does not name its licence; it cannot be shipped`);
  return { name, version, license, text: files.map((file) => readFileSync(join(root, file), "utf8").trim()).join("\n\n") };
}

/** Why each dependency is there, by name, from the table in CONTRIBUTING.md. */
export function reasonsIn(contributing: string): Map<string, string> {
  const rows = [...contributing.matchAll(/^\| (`[^|]+) \| ([^|]+) \|$/gm)];
  return new Map(rows.flatMap(([, names = "", why = ""]) => [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => [name, why.trim()])));
}

export interface Shipped {
  readonly bundled: readonly ThirdParty[];
  /** Installed beside the package. */
  readonly installed: readonly ThirdParty[];
  readonly reasons: ReadonlyMap<string, string>;
  /** The packages that package.json names; others come with one of them. */
  readonly chosen: ReadonlySet<string>;
  /** Licences of code that a bundled package had built in itself. */
  readonly within: string;
}

/** The notices as they are shipped. Throws where a package was chosen and no reason is given. */
export function notices({ bundled, installed, reasons, chosen, within }: Shipped): string {
  const line = ({ name, version, license }: ThirdParty): string => {
    const why = reasons.get(name) ?? (chosen.has(name) ? undefined : "comes with another of these");
    if (why === undefined) throw new Error(`CONTRIBUTING.md gives no reason for ${name}, which is shipped`);
    return `- ${name} ${version} (${license}): ${why}`;
  };
  const rule = "-".repeat(72);
  return [
    "What this package ships that was not written for it, and why.",
    "",
    "Built into dist/, licences below:",
    ...bundled.map(line),
    "",
    "Installed beside it, with licences of their own:",
    ...installed.map(line),
    "",
    ...bundled.flatMap(({ name, version, text }) => [rule, `${name} ${version}`, "", text, ""]),
    rule,
    within.trim(),
    "",
  ].join("\n");
}

/** The packages that are installed beside this one. */
export function installedPackages(names: readonly string[]): ThirdParty[] {
  return names.map((name) => {
    const root = join("node_modules", name);
    if (!existsSync(root)) throw new Error(`${name} is not installed`);
    return readPackage(root);
  });
}

// Over stdio, which is started anew for every chat, nothing of the HTTP server, the doctor or what prints is loaded.
import { build, type Metafile } from "esbuild";
import { expect, it } from "vitest";

/** This output and all that are loaded with it. */
function loadedWith(outputs: Metafile["outputs"], output: string, seen = new Set<string>()): Set<string> {
  if (seen.has(output)) return seen;
  seen.add(output);
  for (const { path, kind } of outputs[output]?.imports ?? []) if (kind === "import-statement") loadedWith(outputs, path, seen);
  return seen;
}

it("by the program's static imports", async () => {
  const { metafile } = await build({
    entryPoints: { cli: "src/cli/main.ts" },
    outdir: "dist",
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    packages: "external",
    loader: { ".csl": "text", ".xml": "text" },
    logLevel: "error",
  });
  const outputs = [...loadedWith(metafile.outputs, "dist/cli.js")];
  const sources = outputs.flatMap((output) => Object.keys(metafile.outputs[output]?.inputs ?? {}));
  const packages = outputs
    .flatMap((output) => metafile.outputs[output]?.imports ?? [])
    .filter(({ external, kind }) => external === true && kind === "import-statement");
  expect(sources).toContain("src/cli/serve.ts");
  expect(sources).toContain("src/transports/stdio.ts");
  expect(sources.filter((source) => /^src\/(transports\/http|cli\/(doctor\/|terminal\/(?!clean)|report\/|help))/.test(source))).toEqual([]);
  expect(packages.map(({ path }) => path).filter((path) => /http|rate-limiter|negotiator|string-width|protocol\/node/.test(path))).toEqual(
    [],
  );
});

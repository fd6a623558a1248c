// npm run build, second part: src/ → one file that starts fast, dist/cli.js; what reads a PDF in a thread of its own beside it.
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { LATIN } from "../src/cli/language.ts";
import { noteInputs } from "./release/inputs.ts";
import { readPackageJson } from "./release/package.ts";

const { metafile } = await build({
  entryPoints: { cli: "src/cli/main.ts", "pdf-worker": "src/cli/pdf-worker.ts" },
  outdir: "dist",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  // What a package has as modules: jsonc-parser's other form cannot be built in.
  mainFields: ["module", "main"],
  minify: true,
  metafile: true,
  legalComments: "external",
  loader: { ".csl": "text", ".xml": "text" },
  external: Object.keys(readPackageJson().dependencies),
  logLevel: "warning",
});
/** The data of the languages that are asked for, and as JSON: as code it takes ten times as long to read. */
const languages: Plugin = {
  name: "languages",
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]eld[/\\]src[/\\]ngrams[/\\]\w+\.js$/ }, async ({ path }) => {
      const { ngramsData: data } = (await import(pathToFileURL(path).href)) as { ngramsData: Ngrams };
      const kept = Object.entries(data.ngrams).flatMap(([ngram, scores]) => {
        const own = Object.entries(scores).filter(([number]) => LATIN.includes(data.languages[number] ?? ""));
        return own.length === 0 ? [] : [[ngram, Object.fromEntries(own)] as const];
      });
      const json = JSON.stringify({ ...data, ngrams: Object.fromEntries(kept) });
      return { contents: `export const ngramsData = JSON.parse(${JSON.stringify(json)});` };
    });
  },
};
/** Of each n-gram a score by the number of a language. */
interface Ngrams {
  languages: Record<string, string>;
  ngrams: Record<string, Record<string, number>>;
}

// What guesses languages is data for the most part: a file of its own, in the form that can be read on the spot.
const language = await build({
  entryPoints: { language: "src/cli/language.ts" },
  outdir: "dist",
  outExtension: { ".js": ".cjs" },
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20.19",
  minify: true,
  metafile: true,
  plugins: [languages],
  logLevel: "warning",
});
noteInputs(["language.cjs"], language.metafile);
noteInputs(
  Object.keys(metafile.outputs).map((path) => basename(path)),
  metafile,
);

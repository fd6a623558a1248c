// npm run build, third part: the view → dist/page.html and dist/app.html, each one file with script and style in it.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { build, type Plugin, transform } from "esbuild";
import { sealPage } from "../src/knowledge/bundle.ts";
import { pictureCss } from "../src/mcp/drawing/picture.ts";
import { PLACE } from "../src/mcp/views/template.ts";
import { noteInputs } from "./release/inputs.ts";

const CLIENT = "src/mcp/views/client";
/** From where light-dark(), nesting and all else that the style uses is understood. */
const TARGET = ["chrome123", "firefox120", "safari17.5"];

/** zod brings its messages in fifty languages along, of which nothing here is shown: English is enough. */
const oneLanguage: Plugin = {
  name: "one-language",
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, ({ path }) => {
      return { contents: 'export { default as en } from "./en.js";', resolveDir: dirname(path) };
    });
  },
};

/**
 * The SDK's packages do not say that their modules only define things. Told so, the bundler leaves out those of which
 * nothing is used: the app needs no client's transports, validators and authorization.
 */
const onlyDefining: Plugin = {
  name: "only-defining",
  setup: (bundler) => {
    bundler.onResolve({ filter: /./ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === ASKED || kind === "entry-point") return undefined;
      const found = await bundler.resolve(path, { importer, resolveDir, kind, pluginData: ASKED });
      return /[/\\]node_modules[/\\]@modelcontextprotocol[/\\]/.test(found.path) ? { ...found, sideEffects: false } : found;
    });
  },
};
/** Marks the question to the bundler itself, which comes by here again. */
const ASKED = "asked";

async function script(entry: string): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [`${CLIENT}/${entry}.tsx`],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "iife",
    target: TARGET,
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    plugins: [oneLanguage, onlyDefining],
    logLevel: "warning",
  });
  noteInputs([`${entry}.html`], metafile);
  // Nothing in the script may end its element.
  return (outputFiles[0]?.text ?? "").trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
}

/** Later ones win. */
const STYLES = ["base", "controls", "assess", "findings", "tabs", "narrow", "print"];

async function style(): Promise<string> {
  const source = `${pictureCss("either")}\n${STYLES.map((name) => readFileSync(`${CLIENT}/styles/${name}.css`, "utf8")).join("\n")}`;
  return (await transform(source, { loader: "css", minify: true, target: TARGET })).code.trim();
}

/** A picture for the tab, in the address itself: it is not asked for. */
const ICON = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M8 .5L15.5 8L8 15.5L.5 8Z" fill="#1f4e79"/></svg>')}`;

const css = await style();
for (const entry of ["page", "app"]) {
  const document = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<link rel="icon" href="${ICON}"><title>${PLACE.title}</title>`,
    `<style>${css}</style></head><body><div id="view"></div>`,
    "<noscript>This page needs JavaScript; the command line and every MCP client give the same answers without it.</noscript>",
    `<script type="application/json" id="data">${PLACE.data}</script>`,
    `<script>${await script(entry)}</script></body></html>\n`,
  ];
  writeFileSync(`dist/${entry}.html`, sealPage(document.join("\n")));
}

// npx tsx tools/screenshots/terminal.ts OUT.png [COLUMNS [LINES]]: what a terminal shows of the example, as a picture.
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

const [out = "terminal.png", columns = "100", lines = "41"] = process.argv.slice(2);
const EXAMPLE = "examples/clinical-case.json";

/** By the number in an escape sequence: the style that it begins. 22 and 39 end weight and colour. */
const WEIGHTS: Record<string, string> = { 1: "font-weight:700", 2: "opacity:.62" };
const COLOURS: Record<string, string> = { 31: "#ff7b86", 32: "#6fdcb7", 33: "#f5c56c", 35: "#c9b3ff", 36: "#7fc8f8" };

/** The text with its escape sequences as spans; the program uses no others. */
function toHtml(text: string): string {
  let [weight, colour] = ["", ""];
  const pieces = text.split("\u001b[").map((piece, at) => {
    const [, code = "", rest = ""] = at === 0 ? ["", "", piece] : (/^([0-9]+)m(.*)/su.exec(piece) ?? []);
    if (code === "22") weight = "";
    else if (code === "39") colour = "";
    else if (code in WEIGHTS) weight = WEIGHTS[code] ?? "";
    else if (code in COLOURS) colour = `color:${COLOURS[code]}`;
    else if (at > 0) throw new Error(`nobody knows what the sequence ${code} looks like`);
    const escaped = rest.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    return weight + colour === "" ? escaped : `<span style="${[weight, colour].join(";")}">${escaped}</span>`;
  });
  return pieces.join("");
}

const env = { ...process.env, COLUMNS: columns, FORCE_COLOR: "1" };
const text = execFileSync("node", ["dist/cli.js", "check", EXAMPLE], { encoding: "utf8", env });
const shown = [`$ vertebral-augmentation-mcp check ${EXAMPLE}`, ...text.split("\n").slice(0, Number(lines)), "…"].join("\n");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.setContent(
    `<style>pre{display:inline-block;margin:0;padding:18px 22px;border-radius:8px;background:#14191f;color:#dfe5eb;font:14px/1.4 "DejaVu Sans Mono","Liberation Mono",monospace}</style><pre>${toHtml(shown)}</pre>`,
  );
  await page.locator("pre").screenshot({ path: out, omitBackground: true });
} finally {
  await browser.close();
}

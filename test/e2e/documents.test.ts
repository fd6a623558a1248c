// What the two documents of the view weigh with all their data.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { viewData } from "../../src/mcp/views/data.ts";
import { fillTemplate } from "../../src/mcp/views/template.ts";
import { service } from "../support/base.ts";

const MOST_BYTES = 150 * 1024;

it.each(["page", "app"])(`%s.html with all its data weighs at most ${MOST_BYTES} bytes, gzipped`, (name) => {
  const filled = fillTemplate(readFileSync(`dist/${name}.html`, "utf8"), viewData(service(), "0.0.0"));
  const bytes = gzipSync(filled, { level: 9 }).length;
  process.stdout.write(`${name}.html: ${bytes} bytes gzipped\n`);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

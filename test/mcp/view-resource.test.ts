// The view as a resource: named by the tools whose results it shows, where the program has it, and by no other.
import { expect, it } from "vitest";
import { fromBundle, toBundle } from "../../src/knowledge/bundle.ts";
import { makeService } from "../../src/mcp/service.ts";
import { tools } from "../../src/mcp/tools/index.ts";
import { appDocument, appMeta, appUri } from "../../src/mcp/views/resource.ts";
import { authored } from "../support/base.ts";

const base = fromBundle(toBundle(authored().knowledge));
let reads = 0;
const withView = makeService(base, {
  appTemplate: () => {
    reads += 1;
    return "<title>%TITLE%</title>%DATA%";
  },
});

it("two tools name it, in the nested form and in the flat one of older hosts", () => {
  const named = tools.flatMap(({ name }) => (appMeta(name, withView) === undefined ? [] : [name]));
  expect(named).toEqual(["check_contraindications", "compare_techniques"]);
  expect(appMeta("check_contraindications", withView)).toEqual({
    ui: { resourceUri: "ui://vertebral/view.html" },
    "ui/resourceUri": "ui://vertebral/view.html",
  });
});

it("no tool names it where the program has none", () => {
  expect(tools.map(({ name }) => appMeta(name, makeService(base)))).toEqual(tools.map(() => undefined));
});

it("the template is read when the document is asked for, and not before", () => {
  expect([appUri(withView), reads]).toEqual(["ui://vertebral/view.html", 0]);
  const document = appDocument(withView, "1.2.3");
  expect(reads).toBe(1);
  expect(document).toContain(`<title>${base.knowledge.guideline.title}</title>`);
  expect(JSON.parse(document.slice(document.indexOf("{")))).toMatchObject({ program: { version: "1.2.3" }, wantsToken: false });
});

// The lanes that tests run in, by the folder of test/ that a file stands in; vitest.config.ts makes a project of each.

export interface Lane {
  readonly name: string;
  /** Folders of test/. Of the first lane, units: whatever is in no other. */
  readonly folders: readonly string[];
  /** Left out of npm test: what of, for what it needs; and how to run it. */
  readonly leftOut?: { readonly what: string; readonly run: string };
}

/** Units start no program and need no build. `clients` and `conformance` have commands of their own. */
export const LANES: readonly Lane[] = [
  { name: "units", folders: [] },
  { name: "program", folders: ["e2e", "tools", "package", "deploy", "other-guideline"] },
  {
    name: "views",
    folders: ["views"],
    leftOut: { what: "the view and the report in a browser (needs Chromium)", run: "npm run test:views" },
  },
  { name: "nginx", folders: ["nginx"], leftOut: { what: "replicas behind a proxy (needs nginx)", run: "npm run test:nginx" } },
  {
    name: "terminal",
    folders: ["terminal"],
    leftOut: { what: "colours and width on a terminal (needs script of util-linux)", run: "npm run test:terminal" },
  },
  {
    name: "article",
    folders: ["article"],
    leftOut: { what: "the passages against the article itself (needs a copy of it)", run: "ARTICLE=PATH npm run test:article" },
  },
  {
    name: "mutants",
    folders: ["mutants"],
    leftOut: { what: "every slip in every rule file, which a case must catch", run: "npm run test:mutants" },
  },
  { name: "fuzz", folders: ["fuzz"], leftOut: { what: "20,000 calls of every tool, prompt and resource", run: "npm run fuzz" } },
];

/** What is no project of vitest.config.ts, and left out all the same. */
export const COMMANDS: readonly NonNullable<Lane["leftOut"]>[] = [
  { what: "the HTTP server under attack and load", run: "npm run soak" },
  { what: "clients that were not written here (needs npm ci --prefix test/clients and --prefix examples)", run: "npm run test:clients" },
  { what: "the official conformance suites (needs the same)", run: "npm run conformance" },
];

/** Folders with a configuration of their own. */
export const APART: readonly string[] = ["clients", "conformance"];

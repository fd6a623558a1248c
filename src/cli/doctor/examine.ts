// doctor without a client: everything that has to work is tried, and told line by line.
import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { KnowledgeUnusable, loadBundle, loadMade } from "../../knowledge/load.ts";
import type { KnowledgeBase } from "../../knowledge/model.ts";
import { DIGEST_SHOWN } from "../../mcp/service.ts";
import { type CommandContext, EXIT } from "../command.ts";
import { isTooOld, OLDEST_NODE } from "../node-version.ts";
import { tryHttp } from "./http.ts";
import { ERAS, tryStdio } from "./stdio.ts";

/** One thing that was looked at. */
export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly said: string;
  /** What to do, where it is not well. */
  readonly hint?: string;
  readonly ms?: Readonly<Record<string, number>>;
}

const REINSTALL = 'install the package again, or in a clone run "npm ci"';

/** Prints what was found; 2 where something is not well. */
export async function examine(json: boolean, context: CommandContext): Promise<number> {
  const program = realpathSync(process.argv[1] as string);
  const findings: Finding[] = [];
  const tell = (finding: Finding): void => {
    findings.push(finding);
    if (!json) context.print(inWords(finding));
  };
  tell(nodeFinding(process.versions.node));
  const folder = dirname(program);
  const base = opened(join(folder, "knowledge.json"));
  if ("check" in base) tell(base);
  else {
    tell(knowledgeFinding(base, folder));
    for (const era of ERAS) tell(await tryStdio(program, era, base));
    tell(await tryHttp(program, base));
  }
  const ok = findings.every((finding) => finding.ok);
  if (json) context.print(JSON.stringify({ version: context.version, program, node: process.execPath, ok, checks: findings }, null, 2));
  return ok ? EXIT.answered : EXIT.cannotRun;
}

export function nodeFinding(version: string): Finding {
  return isTooOld(version)
    ? { check: "node", ok: false, said: `Node ${version} is too old`, hint: `install Node ${OLDEST_NODE} or later` }
    : { check: "node", ok: true, said: `Node ${version} (${OLDEST_NODE} or later is needed)` };
}

/** The knowledge, or why there is none; then nothing that rests on it is tried. */
function opened(file: string): KnowledgeBase | Finding {
  try {
    return loadBundle(file);
  } catch (error) {
    if (!(error instanceof KnowledgeUnusable)) throw error;
    return { check: "knowledge", ok: false, said: error.message, hint: REINSTALL };
  }
}

/** The knowledge was opened, which it is only where its content has its digest: what was made of it must have the same. */
export function knowledgeFinding({ knowledge, digest }: KnowledgeBase, folder: string): Finding {
  const made = { "tools.json": "tools", "search.json": "search", "fingerprints.json": "fingerprints" };
  // The desktop bundle, whose reader has no --source, goes without fingerprints, and so may another guideline.
  const optional = (file: string): boolean => file === "fingerprints.json" && !existsSync(join(folder, file));
  const unfit = Object.entries(made).filter(([file, part]) => !optional(file) && loadMade(join(folder, file), digest, part) === undefined);
  const stale = [...unfit.map(([file]) => file), ...(existsSync(join(folder, "language.cjs")) ? [] : ["language.cjs"])];
  const { passages, rules, guideline } = knowledge;
  const shown = `digest ${digest.slice(0, DIGEST_SHOWN)}`;
  if (stale.length === 0) {
    const said = `knowledge ${guideline.version}, ${passages.length} passages, ${rules.length} rules, content as its ${shown} says`;
    return { check: "knowledge", ok: true, said };
  }
  const said = stale
    .map((file) => `${file} ${existsSync(join(folder, file)) ? "is damaged, or was made of other knowledge" : "is missing"}`)
    .join(", ");
  return { check: "knowledge", ok: false, said: `${said} (${shown})`, hint: REINSTALL };
}

function inWords({ ok, said, hint }: Finding): string {
  return `${ok ? "✓" : "✗"} ${said}${hint === undefined ? "" : `\n  → ${hint}`}`;
}

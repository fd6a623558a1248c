// The service over the compiled knowledge, with what a user added: a reference list, a copy of the article.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { fromMade, openPage } from "../knowledge/bundle.ts";
import { loadBundle, loadMade } from "../knowledge/load.ts";
import type { KnowledgeBase } from "../knowledge/model.ts";
import { makeService, type Service, type ToolDefinition } from "../mcp/service.ts";
import type { Detector } from "../search/language.ts";
import type { StoredSearch } from "../search/passages.ts";
import { CannotRun, type SupplementPaths, UsageError } from "./command.ts";
import { during } from "./progress.ts";

/** Throws KnowledgeUnusable, or a UsageError for a supplement that does not fit. Supplements load only where asked for. */
export async function openService({ references, source }: SupplementPaths = {}): Promise<Service> {
  const base = loadBundle(beside("knowledge.json"));
  const supplied =
    references === undefined ? undefined : await (await import("./references.ts")).readReferences(references, base.knowledge);
  const quotes = source === undefined ? undefined : await during(`Reading ${basename(source)}`, () => quotesFrom(source, base));
  const definitions = loadMade<ToolDefinition[]>(beside("tools.json"), base.digest, "tools");
  // Read at the first question: a client that only lists the tools does not wait for it.
  const readSearch = () => loadMade<StoredSearch>(beside("search.json"), base.digest, "search");
  // A megabyte, read at the first text that is not plainly English.
  const readDetector = (): Detector => createRequire(import.meta.url)("./language.cjs").detector;
  const appTemplate = () => readBeside("app.html", openPage);
  return makeService(base, {
    definitions,
    readSearch,
    readDetector,
    appTemplate,
    ...(supplied && { supplied }),
    ...(quotes && { quotes }),
  });
}

/** A file that stands beside the built program. */
function beside(name: string): string {
  return fileURLToPath(new URL(`./${name}`, import.meta.url));
}

/** By passage, the sentence in the reader's own copy. Throws a UsageError where the file is no copy of the article. */
async function quotesFrom(path: string, { knowledge, digest }: KnowledgeBase): Promise<ReadonlyMap<string, string>> {
  const [{ CopyUnreadable, readCopyFile }, { SourceText }, { readFingerprints }] = await Promise.all([
    import("./read-copy.ts"),
    import("../copy/verify.ts"),
    import("../copy/fingerprint.ts"),
  ]);
  const text = await readCopyFile(path).catch((error: unknown) => {
    throw error instanceof CopyUnreadable ? new UsageError(error.message) : error;
  });
  const prints = readBeside("fingerprints.json", (made) => readFingerprints(fromMade(made, digest, "fingerprints")));
  const copy = new SourceText(prints, text);
  const quotes = new Map(
    knowledge.passages.flatMap((passage) => {
      const quote = copy.quote(passage);
      return quote === undefined ? [] : [[passage.id, quote] as const];
    }),
  );
  if (quotes.size * 10 < knowledge.passages.length) throw new UsageError(`${path} does not look like a copy of the article`);
  return quotes;
}

/** The page that the server over HTTP shows, without its data. Throws CannotRun where there is none. */
export function readPageTemplate(): string {
  return readBeside("page.html", openPage);
}

/** What `read` makes of a file that stands beside the program. Throws CannotRun where there is none, or it is damaged. */
function readBeside<T>(name: string, read: (text: string) => T): T {
  try {
    return read(readFileSync(beside(name), "utf8"));
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? "it is damaged";
    throw new CannotRun(
      `${name}, which stands beside the program, cannot be read (${why}); run "npm run build", or install the package again`,
    );
  }
}

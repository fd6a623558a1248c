// The project's own knowledge, assembled once, for tests that look at it.

import { detector } from "../../src/cli/language.ts";
import { type Authored, assemble } from "../../src/knowledge/assemble.ts";
import { fromBundle, toBundle } from "../../src/knowledge/bundle.ts";
import { readFolder } from "../../src/knowledge/load.ts";
import { problemInWords } from "../../src/knowledge/problem.ts";
import { makeService, type Service } from "../../src/mcp/service.ts";
import { parseOnce } from "../../tools/mutate/parse-once.ts";

export const knowledgeFiles: ReadonlyMap<string, string> = readFolder("knowledge");

/** Tests assemble the same files again and again with one of them changed: what did not change is parsed once. */
export const parseKnown = parseOnce();

/** Throws with every problem where the folder has any. */
export function authored(files: ReadonlyMap<string, string> = knowledgeFiles): Authored {
  const result = assemble(files, [], parseKnown);
  if ("authored" in result) return result.authored;
  throw new Error(result.problems.map(problemInWords).join("\n"));
}

export function service(files?: ReadonlyMap<string, string>): Service {
  return makeService(fromBundle(toBundle(authored(files).knowledge)), { readDetector: () => detector });
}

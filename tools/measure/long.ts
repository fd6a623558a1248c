// How much of a long question one call of cite_evidence brings: the places that each part of it needs, and how long the text is.
import { readFileSync } from "node:fs";
import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { parse } from "yaml";
import type { Service } from "../../src/mcp/service.ts";
import { callTool } from "../../src/mcp/tool.ts";
import { citeEvidence } from "../../src/mcp/tools/cite-evidence.ts";

/** All of `places` are needed; of each list any one does. `silent` are parts that the article does not answer. */
export interface Long {
  id: string;
  who: string;
  split: string;
  question: string;
  parts: { about: string; places: string[][] }[];
  silent?: string[];
}
interface Evidence {
  passages: { locator: string }[];
  silence?: object;
  parts?: { silence?: object }[];
}

/** What one call brings for a question: of each part how many of its places, the tokens of the text, whether a silence is named. */
export function bring({ question, parts }: Long, service: Service) {
  const { output, text } = callTool(citeEvidence, { claim: question.trim() }, service);
  const evidence = output as unknown as Evidence;
  const shown = new Set(evidence.passages.map(({ locator }) => locator));
  const brought = parts.map(({ about, places }) => ({
    about,
    places,
    have: places.filter((some) => some.some((place) => shown.has(place))).length,
  }));
  const isSilent = [evidence, ...(evidence.parts ?? [])].some(({ silence }) => silence !== undefined);
  return { brought, tokens: encode(text).length, text, isSilent, output };
}

export function printLong(service: Service, print: (line: string) => void): void {
  const all = (parse(readFileSync("test/eval/long.yaml", "utf8")) as Long[]).map((each) => ({ ...each, ...bring(each, service) }));
  const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`.padStart(7);
  print(
    "long questions: parts, with any of their places, with all of them; tokens of the text on the mean; a silence named where one is due",
  );
  for (const split of ["dev", "held"]) {
    for (const who of ["all", ...new Set(all.map((each) => each.who))]) {
      const some = all.filter((each) => each.split === split && (who === "all" || each.who === who));
      const points = some.flatMap(({ brought }) => brought);
      const due = some.filter(({ silent }) => silent !== undefined);
      const tokens = some.reduce((sum, each) => sum + each.tokens, 0) / Math.max(some.length, 1);
      const any = percent(points.filter(({ have }) => have > 0).length, points.length);
      const whole = percent(points.filter(({ have, places }) => have === places.length).length, points.length);
      const named = `${due.filter(({ isSilent }) => isSilent).length}/${due.length}`;
      print(
        `  ${split.padEnd(5)} ${who.padEnd(12)} ${String(points.length).padStart(4)} ${any} ${whole} ${tokens.toFixed(0).padStart(5)} ${named.padStart(6)}`,
      );
    }
  }
}

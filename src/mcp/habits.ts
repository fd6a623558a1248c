// What clients do to arguments of their own accord, and what is made of it: put right in silence where it can mean one thing only,
// passed over with a notice where it means nothing to a tool. A misspelt name is none of these.
import type * as z from "zod";
import { valueAt } from "../knowledge/complaints.ts";
import { readJson } from "../knowledge/json.ts";

/** Root arguments that programs add to every call, and which. */
const ADDED: Readonly<Record<string, string>> = {
  toolCallId: "n8n",
  sessionId: "n8n",
  action: "n8n",
  chatInput: "n8n",
};

/** Arguments that did not fit, with a client's habits taken out; undefined where there are none in them. */
export interface Mended {
  readonly raw: unknown;
  /** What was passed over, for whoever reads the answer. */
  readonly notices: readonly string[];
}

type Issue = z.core.$ZodIssue;

/** What can be made of arguments with these issues. `raw` itself is not changed. */
export function mended(raw: unknown, issues: readonly Issue[]): Mended | undefined {
  if (!issues.some((issue) => changeFor(issue, raw) !== undefined)) return undefined;
  const copy = structuredClone(raw);
  const notices = issues.flatMap((issue) => {
    const change = changeFor(issue, copy);
    change?.apply();
    return change?.notice ?? [];
  });
  return { raw: copy, notices };
}

interface Change {
  readonly apply: () => void;
  readonly notice?: string;
}

function changeFor(issue: Issue, root: unknown): Change | undefined {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    const added = path.length > 0 ? [] : issue.keys.filter((key) => Object.hasOwn(ADDED, key));
    if (added.length === 0) return undefined;
    const by = [...new Set(added.map((key) => ADDED[key]))].join(", ");
    return {
      apply: () => {
        for (const key of added) delete (root as Record<string, unknown>)[key];
      },
      notice: `Passed over, as ${by} adds it to every call: ${added.join(", ")}.`,
    };
  }
  const value = valueAt(root, path);
  const parent = valueAt(root, path.slice(0, -1)) as Record<PropertyKey, unknown>;
  const last = path.at(-1);
  if (typeof value !== "string" || last === undefined) return undefined;
  const wanted = issue.code === "invalid_type" ? issue.expected : undefined;
  // An empty text where one cannot be: as null, it was not given. But an entry of a list that should be an object is there, and is none.
  if (value === "" && Array.isArray(parent) && wanted === "object") return undefined;
  if (value === "") return { apply: () => (Array.isArray(parent) ? emptied(parent) : void delete parent[last]) };
  if (wanted !== "object" && wanted !== "array") return undefined;
  const read = readJson(value);
  if (!("value" in read) || typeof read.value !== "object" || Array.isArray(read.value) !== (wanted === "array")) return undefined;
  return {
    apply: () => {
      parent[last] = read.value;
    },
  };
}

function emptied(list: unknown[]): void {
  list.splice(0, list.length, ...list.filter((each) => each !== ""));
}

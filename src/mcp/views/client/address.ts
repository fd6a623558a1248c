// What the page's address carries after "#": the case, whose it is, the tab, what was asked there. Nothing of it goes to a server.
import { asCase, BLANK, type Case, isBlank } from "./case.ts";

export const TABS = ["assess", "compare", "search"] as const;
export type Tab = (typeof TABS)[number];

export interface Asking {
  readonly text: string;
  readonly way: "question" | "words";
  /** Empty: everywhere. */
  readonly section: string;
}

/** Where the reader is besides the case. */
export interface Where {
  readonly tab: Tab;
  readonly asked?: Asking | undefined;
  /** What was ticked for the comparison; undefined where nothing was. */
  readonly ticked?: readonly string[] | undefined;
}

export interface Place extends Where {
  readonly facts: Case;
  /** The case is the example, or was made from it. */
  readonly isExample: boolean;
}

export const START: Place = { tab: "assess", facts: BLANK, isExample: false };

export function toAddress({ facts, isExample, tab, asked, ticked }: Place): string {
  const parts = [
    ...(isBlank(facts) ? [] : [`case=${encodeURIComponent(JSON.stringify(facts))}`]),
    ...(isExample ? ["example"] : []),
    ...(tab === "assess" ? [] : [`tab=${tab}`]),
    ...(ticked === undefined ? [] : [`for=${encodeURIComponent(ticked.join(","))}`]),
    ...(asked === undefined
      ? []
      : [`${asked.way}=${encodeURIComponent(asked.text)}`, ...(asked.section === "" ? [] : [`in=${encodeURIComponent(asked.section)}`])]),
  ];
  return parts.length === 0 ? "" : `#${parts.join("&")}`;
}

/** Throws an Error with a sentence where it carries something that is no case: nothing is read from it then. */
export function fromAddress(hash: string): Place {
  const parts = new Map(
    hash
      .replace(/^#/, "")
      .split("&")
      .map((part) => {
        const at = part.indexOf("=");
        return at < 0 ? ([part, ""] as const) : ([part.slice(0, at), part.slice(at + 1)] as const);
      }),
  );
  const text = (name: string): string | undefined => {
    const part = parts.get(name);
    return part === undefined ? undefined : decoded(part);
  };
  const tab = TABS.find((each) => each === parts.get("tab")) ?? "assess";
  const way = (["question", "words"] as const).find((each) => parts.has(each));
  const ticked = text("for");
  return {
    tab,
    facts: parts.has("case") ? caseIn(parts.get("case") ?? "") : BLANK,
    isExample: parts.has("example"),
    ...(way === undefined ? {} : { asked: { text: text(way) ?? "", way, section: text("in") ?? "" } }),
    ...(ticked === undefined ? {} : { ticked: ticked.split(",").filter((each) => each !== "") }),
  };
}

function caseIn(part: string): Case {
  let value: unknown;
  try {
    value = JSON.parse(decodeURIComponent(part));
  } catch {
    // Told as below.
  }
  const read = asCase(value);
  if (read === undefined) throw new Error("The address carries something after # that is no case. Nothing was read from it.");
  return read;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

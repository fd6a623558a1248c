// Configuration in the languages that clients read: JSON, TOML, a shell's command line.

/** Objects that fit a line stay on it, as a person would write them. */
const LINE = 100;

/** JSON, lists and small objects on one line each. */
export function jsonOf(value: unknown, indent = ""): string {
  const flat = flatJson(value);
  if (typeof value !== "object" || value === null || Array.isArray(value) || (indent !== "" && indent.length + flat.length <= LINE))
    return flat;
  const deeper = `${indent}  `;
  const entries = Object.entries(value).map(([key, each]) => `${deeper}${JSON.stringify(key)}: ${jsonOf(each, deeper)}`);
  return `{\n${entries.join(",\n")}\n${indent}}`;
}

function flatJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flatJson).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${flatJson(each)}`);
  return `{ ${entries.join(", ")} }`;
}

/** One TOML table of texts and lists of texts. JSON's escapes are TOML's as well. */
export function tomlOf(table: string, values: Readonly<Record<string, string | readonly string[]>>): string {
  return [`[${table}]`, ...Object.entries(values).map(([key, value]) => `${key} = ${flatJson(value)}`)].join("\n");
}

/** A command line whose words a shell reads as they are: sh, or on Windows PowerShell and cmd. */
export function shellOf(words: readonly string[], platform: NodeJS.Platform): string {
  const quoted = platform === "win32" ? (word: string) => `"${word}"` : (word: string) => `'${word.replaceAll("'", "'\\''")}'`;
  return words.map((word) => (/^[\w@%+=:,./\\-]+$/.test(word) ? word : quoted(word))).join(" ");
}

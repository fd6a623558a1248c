// The first sentence of a tool's description: what a list of tools has room for.

export function firstSentence(text: string): string {
  return `${text.split(". ")[0]?.replace(/\.$/, "")}.`;
}

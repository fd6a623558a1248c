// Text of somebody else's within a message of one line: nothing in it breaks the line, or hides.

/** Control and format characters, and the line ends that are not "\\n", as \\uXXXX. */
export function visible(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (found) =>
    [...found].map((each) => `\\u{${(each.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`).join(""),
  );
}

// Tells everyday words apart, in the forms that endings give them, without a stemmer: nothing is paid before a word is asked for.

/** A list of words, ready to be asked for any of their forms; made when it is first asked. */
export function wordList(words: string): (word: string) => boolean {
  let made: ReadonlySet<string> | undefined;
  return (word) => {
    made ??= new Set(words.trim().split(/\s+/));
    const list = made;
    return list.has(word) || (word.length > SHORT && basesOf(word).some((base) => list.has(base)));
  };
}

/** What a word may be a form of: "referred" of "referre", "referr" and "refer". */
function basesOf(word: string): string[] {
  return ENDINGS.flatMap(([ending, instead]) => {
    // "hiss" is no form of "his".
    if (!word.endsWith(ending) || (ending === "s" && word.endsWith("ss"))) return [];
    const base = word.slice(0, -ending.length) + instead;
    return DOUBLED.test(base) ? [base, base.slice(0, -1)] : [base];
  });
}

const DOUBLED = /([b-df-hj-np-tv-z])\1$/;
/** A word that is no longer has no endings to speak of. */
const SHORT = 3;
const ENDINGS = [
  ["s", ""],
  ["es", ""],
  ["ies", "y"],
  ["d", ""],
  ["ed", ""],
  ["ied", "y"],
  ["ing", ""],
  ["ing", "e"],
  ["ly", ""],
] as const;

// Whether a text has a phrase in it, as whole words and in any case.

/** `indication` stands in "Indication for it", and not in "contraindication". */
export function namesPhrase(text: string, phrase: string): boolean {
  const plain = (words: string): string =>
    ` ${words
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .join(" ")} `;
  return plain(text).includes(plain(phrase));
}

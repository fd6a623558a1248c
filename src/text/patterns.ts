// How authors write patterns of words: phrases with alternatives for a word or a part.

/**
 * What a pattern stands for: for each of its parts, set apart by " + ", the phrases of which one has to stand in a question.
 * " | " sets phrases apart, "a|b" words: "a|b c + d | e" is "a c" or "b c", and "d" or "e", in any order.
 */
export function partsOf(pattern: string): string[][] {
  return pattern.split(/\s\+\s/).map((part) => part.split(/\s\|\s/).flatMap(spellOut));
}

function spellOut(phrase: string): string[] {
  const words = phrase.split(/\s+/).filter((word) => word !== "");
  return words.reduce<string[]>((before, word) => before.flatMap((some) => word.split("|").map((each) => `${some} ${each}`.trim())), [""]);
}

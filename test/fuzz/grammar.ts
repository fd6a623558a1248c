// Texts with the grammar of an answer, stretched: what stands in brackets, spans, cells, lists and quotes, again and again.
import fc from "fast-check";

/** What a pattern may take in more than one way: it is repeated, alone and with one or two others. */
// biome-ignore format: what is of a kind stands on a line
const ATOMS = [
  "a", "a.", "A", "Aa", "1", "1.", "1,000", "é", "🦴", " ", "  ", "\t", "\n", ", ", "; ", ".", ":", "-", "–", "*", "_", "`", "|", "#", "?", "'", ")", "]",
  "ref ", "no. ", "fig. 1", "and ", "et al", "not ", "in the ", "published in ", "2010", "19", "50 %", "1/3", "T12", "dx.p3", "table1.rel.7",
  "[a]", "[a] ", "(a) ", "[dx.p3]", "[ref 28]", "[ref 14-19]", "[1-3, dx]", "[a](b)", "**a**", "- a", "> ", "| a ", "|--", "<b>", "<!--", "-->", "```\n",
] as const;

/** Short ones show what grows with every letter, before it takes for ever; long ones what grows with the square. */
const TIMES = [1, 3, 12, 20, 26, 30, 60, 180, 600, 2_500];
const LONGEST = 6_000;

const repeated: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.constantFrom(...ATOMS), { minLength: 1, maxLength: 3 }), fc.constantFrom(...TIMES))
  .map(([atoms, times]) => atoms.join("").repeat(times).slice(0, LONGEST));

/** What ends it otherwise than it began: only then has a pattern a reason to go back. */
const ENDS = ["", "x", "!", " ", ".", "1", "]", ")", "|", "\n", "x]", ":--x", " 2010", "%"];
const content: fc.Arbitrary<string> = fc
  .tuple(fc.array(repeated, { minLength: 1, maxLength: 2 }), fc.constantFrom(...ENDS))
  .map(([parts, end]) => parts.join("") + end);

const TABLE = "| what | where |\n| --- | --- |\n";
/** Where in an answer it stands. */
const FRAMES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `Pain was relieved [${text}].`,
  (text) => `Pain was relieved [dx.p3, 1-${text}].`,
  (text) => `Pain was relieved [ref 1${text}2].`,
  (text) => `Pain was relieved (${text}).`,
  (text) => `Pain was relieved ${text} in 50 %.`,
  (text) => `${text} relieved pain [dx.p3].`,
  (text) => `Smith${text} relieved pain.`,
  (text) => `${TABLE}| pain | ${text.replaceAll("\n", " ")} |`,
  (text) => `| a |\n|--${text.replaceAll("\n", " ")}\n| pain |`,
  (text) => `- ${text}\n- pain [dx.p3]`,
  (text) =>
    text
      .split(" ")
      .map((word, depth) => `${" ".repeat(depth % 80)}1. ${word}`)
      .join("\n"),
  (text) =>
    text
      .split(" ")
      .map((word) => `> ${word}`)
      .join("\n> "),
  (text) => `**${text}**: pain`,
  (text) => `# ${text}\npain`,
  (text) => `<!--${text}--> pain`,
  (text) => `[${text}](${text})`,
  (text) => `\`\`\`${text}\npain`,
];

/** An answer with one such place, or one frame in another, or several in a row. */
export const written: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...FRAMES), content).map(([frame, text]) => frame(text)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...FRAMES), fc.constantFrom(...FRAMES), content)
      .map(([outer, inner, text]) => outer(inner(text.slice(0, 600)))),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...FRAMES), content), { minLength: 2, maxLength: 5 })
      .map((all) => all.map(([frame, text]) => frame(text.slice(0, 600))).join("\n\n")),
  },
);

/** So often that what grows with every repetition takes longer than a call may. */
const OFTEN = 30;

/** Everything that is repeated in every place where it can stand: each once, ended otherwise than it began. */
export const everyStretch: readonly string[] = FRAMES.flatMap((frame) => ATOMS.map((atom) => frame(`${atom.repeat(OFTEN)}x`)));

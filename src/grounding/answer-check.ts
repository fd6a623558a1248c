// Checks a drafted answer: cuts it into sentences and gives each a verdict, in order.
import type { Knowledge } from "../knowledge/model.ts";
import { cut } from "./answer/cut.ts";
import type { Checked, Citation, Claim, Reading, Sentence, Statement } from "./model.ts";
import { givenIn } from "./reading/given.ts";
import { read } from "./reading/read.ts";
import { stancesIn } from "./reading/stance.ts";
import { makeWorld, type World } from "./reading/world.ts";
import { REASONS } from "./reasons.ts";
import { SETTINGS } from "./settings.ts";
import { type Claims, judge } from "./verdict.ts";

export interface Options {
  /** What the person said of the case: their words and figures are theirs. */
  readonly given?: string;
  /** What a user supplied of the bibliography: its names are known. */
  readonly names?: string;
  /** Names of checks to leave out. */
  readonly without?: ReadonlySet<string>;
}

export type AnswerCheck = (answer: string, options?: Options) => Checked[];

/** Made once for a knowledge base. The check is pure and never throws; an answer without a word has no sentence. */
export function makeAnswerCheck(knowledge: Knowledge): AnswerCheck {
  const world = makeWorld(knowledge);
  const levels = new Set(knowledge.levels.map((level) => level.toLowerCase()));
  return (answer, { given = "", names = "", without } = {}) => {
    const shown = new Set<string>();
    const own = givenIn(given);
    const named = givenIn(names);
    let topic: string | undefined;
    let recent: ReadonlySet<string> = new Set();
    let question: Reading | undefined;
    return cut(answer, { isSection: world.isSection, citation: knowledge.guideline.citation }).map((sentence): Checked => {
      const plain = { text: sentence.text, citations: sentence.citations.map(({ name }) => name), says: [] };
      if (sentence.kind === "code") return { ...plain, verdict: "not_a_claim", reasons: [REASONS.code] };
      if (sentence.text.length > SETTINGS.longestSentence)
        return { ...plain, verdict: "unsettled", reasons: [REASONS.tooLong(sentence.text.length, SETTINGS.longestSentence)] };
      const claims = claimsOf(answered(sentence, question, world), { topic, recent, given: own, named }, world);
      question = QUESTION.test(sentence.text) ? claims.whole.reading : undefined;
      topic = topicAfter(claims.whole.reading, sentence.kind === "heading" ? undefined : topic);
      recent = new Set([...recent, ...claims.whole.reading.choices]);
      return judge(claims, world, levels, shown, without);
    });
  };
}

const QUESTION = /\?\W{0,8}$/u;
const ANSWER =
  /^\W{0,8}(?:(?:usually|generally|often|sometimes|mostly|probably|certainly|definitely|in principle|in general),?\s)?(yes|no)(?![\p{L}\p{N}])(.{0,400})$/isu;

/** "Is it so? No, with care [place].": the answer says what was asked, or denies it, where it says nothing of the kind itself. */
function answered(sentence: Sentence, question: Reading | undefined, world: World): Sentence {
  const [first, ...others] = sentence.segments;
  const [, answer = "", rest = ""] = ANSWER.exec(first?.text ?? "") ?? [];
  const word = answer.toLowerCase();
  if (first === undefined || word === "" || question === undefined || others.length > 0) return sentence;
  if (stancesIn(read(rest, world.names)).length > 0) return sentence;
  // The verb that asks goes, and what the question says of its subject is denied.
  const said = stancesIn(question)[0]?.mark.from ?? 1;
  const [from, at] = [question.words[1]?.start ?? 0, question.words[said]?.start ?? 0];
  const asked = word === "yes" ? question.text.slice(from) : `${question.text.slice(from, at)} not ${question.text.slice(at)}`;
  return { ...sentence, segments: [{ ...first, text: `${asked.replace(QUESTION, "")}${rest}` }] };
}

/** Of a whole section's statements those that share most with a text, in their order. */
function nearestOf(statements: readonly Statement[], { words }: Reading, world: World): readonly Statement[] {
  if (statements.length <= SETTINGS.looked) return statements;
  const shared = world.sharing(words.filter(({ content }) => content));
  const best = [...statements].sort((left, right) => (shared.get(right) ?? 0) - (shared.get(left) ?? 0)).slice(0, SETTINGS.looked);
  return statements.filter((statement) => best.includes(statement));
}

/** The one technique that a text names; where it names none, what was spoken of before goes on. */
function topicAfter({ techniques }: Reading, before: string | undefined): string | undefined {
  const named = new Set(techniques.map(({ id }) => id));
  return named.size === 0 ? before : named.size === 1 ? [...named][0] : undefined;
}

function claimsOf(
  sentence: Sentence,
  { topic: before, ...known }: Pick<Claim, "topic" | "recent" | "given" | "named">,
  world: World,
): Claims {
  const under = sentence.under.map((text) => read(text, world.names));
  const topic = under.reduce((last, reading) => topicAfter(reading, last), sentence.under.length > 0 ? undefined : before) ?? before;
  const around = read(sentence.segments.map(({ text }) => text).join(" "), world.names);
  const claimOf = (reading: Reading, citations: readonly Citation[]): Claim => ({
    sentence,
    reading,
    around,
    citations,
    cited: nearestOf([...new Set(citations.flatMap((citation) => world.at(citation)))], reading, world),
    under,
    ...known,
    topic,
  });
  const whole = claimOf(around, sentence.citations);
  const stretches =
    sentence.segments.length === 1 ? [whole] : sentence.segments.map(({ text, citations }) => claimOf(read(text, world.names), citations));
  return { whole, stretches };
}

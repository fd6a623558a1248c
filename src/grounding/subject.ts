// Whether what a clause speaks of, the head of its subject, is nowhere in the statements that say the rest of it.
import { figureMatch, isSmallCount } from "./alignment.ts";
import { LIGHT_VERBS, VERBS_OF_BEING } from "./english/markers.ts";
import type { Evidence, Statement } from "./evidence.ts";
import { isKindWord } from "./kinds.ts";
import type { Part } from "./part.ts";
import { type ContentWord, coverage, firmMatchOf, matchOf } from "./support.ts";

/** A commoner word may stand for what a statement is about: "the technique", "people". */
const LEAST_WEIGHT = 2.5;
/** The head ends before one of these. */
const ENDS_HEAD =
  /^(?:of|in|with|without|for|from|by|after|before|during|at|on|to|that|which|who|whose|where|when|if|because|since|as|although|though|while|whereas|into|out|within|between|among|per|due|than|and|or|nor)$/u;
/** Words for the source and for those who wrote it. */
const SOURCE = /^(?:authors?|experts?|clinicians?|researchers?|investigators?)$/u;
const SINGLES_OUT = /^(?:most|best|single|principal|primary|main|chief|leading|first|commonest|only|sole|foremost|major|worst|least)$/u;
/** So many words after the verb: "is often the", "is considered the". */
const REACH = 4;
/** So much of what is said of the subject a statement must have to be the one that singles something out. */
const SAME = 0.75;
const HALF = 0.5;

/** A subject with its verb, by index. */
interface Clause {
  readonly head: readonly ContentWord[];
  readonly verb: number;
  readonly to: number;
}

/** A finding for each subject of rare words alone of which no statement has any, even as a synonym; `nearest` come near to the part. */
export function subjectFindings(part: Part, statements: readonly Statement[], nearest: readonly Statement[], evidence: Evidence): string[] {
  if (statements.some(({ kind }) => kind !== undefined)) return [];
  const near = withFigures(part, nearest, evidence);
  return clausesOf(part).flatMap((clause): string[] => {
    const { head } = clause;
    const isIn = (among: readonly Statement[], has: (each: ContentWord, statement: Statement) => boolean): boolean =>
      among.length === 0 || head.some((each) => !isRare(each, evidence) || among.some((statement) => has(each, statement)));
    // "A is the most common B" holds of one thing: there a question that a statement answers does not stand for its words.
    const singling = singled(part, clause, statements);
    const isThere =
      isIn(near, (each, statement) => matchOf(each, statement) > 0) &&
      isIn(singling, (each, statement) => firmMatchOf(each, statement) >= HALF);
    if (head.length === 0 || isThere) return [];
    return [`[${(singling[0] ?? near[0])?.locator}] does not say it of "${head.map(({ word }) => word.word).join(" ")}".`];
  });
}

/** Whether a word names something that the source speaks of in so many words, and seldom: any other may be a word for what is meant. */
function isRare({ weight, word: { word, term } }: ContentWord, { statements }: Evidence): boolean {
  const isSaid = (): boolean => statements.some(({ terms }) => terms.has(term));
  return weight >= LEAST_WEIGHT && !isKindWord(word) && !SOURCE.test(word) && isSaid();
}

/** Those that have the figures, where any has: a figure and what it is said of stand in one statement. */
function withFigures({ quantities }: Part, nearest: readonly Statement[], { lexis }: Evidence): readonly Statement[] {
  const counted = quantities.filter((quantity) => !isSmallCount(quantity));
  const having = nearest.filter((statement) => counted.every((quantity) => figureMatch(quantity, statement, lexis) > 0));
  return having.length > 0 ? having : nearest;
}

function isVerb(word: string): boolean {
  return VERBS_OF_BEING.has(word) || LIGHT_VERBS.has(word);
}

/** The clauses that begin with a subject and have a verb. */
function clausesOf({ words, content }: Part): Clause[] {
  const starts = words.flatMap(({ clause }, at) => (clause === words[at - 1]?.clause ? [] : [at]));
  return starts.flatMap((first, index): Clause[] => {
    const to = starts[index + 1] ?? words.length;
    let start = first;
    while (start < to && /^(?:and|but|so|then)$/u.test(words[start]?.word ?? "")) start += 1;
    let verb = start;
    while (verb < to && !isVerb(words[verb]?.word ?? "")) verb += 1;
    if (verb === to || verb === start || ENDS_HEAD.test(words[start]?.word ?? "")) return [];
    let end = start + 1;
    while (end < verb && words[end]?.comma !== true && !ENDS_HEAD.test(words[end]?.word ?? "")) end += 1;
    return [{ head: content.filter(({ at, weight }) => at >= start && at < end && weight > 1), verb, to }];
  });
}

/** The statements that single one thing out for what the clause says of its subject: "is the most common …"; none where it does not. */
function singled({ words, content }: Part, { verb, to }: Clause, statements: readonly Statement[]): Statement[] {
  const singles = words.some(
    ({ word }, at) => at > verb && at < Math.min(to, verb + REACH + 1) && SINGLES_OUT.test(word) && words[at - 1]?.word === "the",
  );
  if (!singles) return [];
  const said = content.filter(({ at, weight }) => at > verb && at < to && weight > 0);
  return statements.filter((each) => each.words.some(({ word }) => SINGLES_OUT.test(word)) && coverage(said, [each]) >= SAME);
}

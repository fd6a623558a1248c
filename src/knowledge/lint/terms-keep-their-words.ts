// A term of several words is read without its stop words: what is left must not mean more than what was written.
import { analyse, NEGATION, STOP_WORDS } from "../../text/analysis.ts";
import { termId } from "../vocabulary.ts";
import type { Check } from "./index.ts";

export const termsKeepTheirWords: Check = ({ knowledge, at }) =>
  knowledge.vocabulary.flatMap((entry) => {
    const written = analyse(entry.term, { stopWords: false, negations: true });
    const read = analyse(entry.term, { negations: true });
    if (written.length < 2) return [];
    const problem = (message: string, hint: string) => [{ ...at("term", termId(entry)), code: "term", message, hint }];
    const told = `the term "${entry.term}" is read as "${read.map(({ word }) => word).join(" ")}"`;
    if (read.length < 2) return problem(`${told}, which means more`, "add the word that makes it what it is, or take it out");
    const ends = [written[0], written.at(-1)].find((each) => each !== undefined && STOP_WORDS.has(each.word) && each.term !== NEGATION);
    if (ends === undefined) return [];
    return problem(`${told}: it has lost "${ends.word}" at its end`, "write the phrase whole, or leave that word out");
  });

// What a sentence is there for, beside saying something: a question, a lead-in, the person's own case, a result, a silence, talk.
import type { Claim } from "../model.ts";
import { marksOf } from "./read.ts";

export type Role = "question" | "lead" | "talk" | "person" | "silence" | "claim";

const QUESTION = /\?[\s"'”’)\]*_]*(?:\[[^\]]{0,200}\][\s.]*)*$/u;
const ASKS =
  /^(?:is|are|was|were|do|does|did|can|could|may|should|would|will|has|have|had|what|which|who|whom|whose|when|where|why|how)\b/iu;
/** The writer speaks of itself, to the reader, or of this server and what it came to. */
const TALK =
  /(?:^|[\s(“"'])(?:I|I'm|I've|I'd|I’m|I’ve|my|please|let me|let us|thank|thanks|sorry|hope)(?=[\s,.’']|$)|\b(?:not (?:medical )?advice|view of (?:a|one|this)|this (?:source|server|tool|answer)|the tool's?|undetermined|not settled|still (?:needed|missing|open)|missing (?:facts|for)|candidate (?:is|for)|qualif(?:y|ies)|the (?:result|verdict|decision) is|ask (?:your|the|him|her)|assessed (?:again|anew)|asked again|tell me|treating team|your team)\b/iu;
const PERSON =
  /\b(?:you|your|yours|he|she|him|her|his|hers|the patient's|this patient|my patient|your patient|mother|father|mum|mom|dad|wife|husband)\b/iu;
/** A sentence that says so little says nothing of the subject: content words. */
const LITTLE = 2;

/** The role of a claim, given the levels that facts can be of. Only what cites nothing may be talk or the person's own. */
export function roleOf({ sentence, reading, given }: Claim, levels: ReadonlySet<string>): Role {
  const bare = sentence.segments
    .map(({ text }) => text)
    .join(" ")
    .replace(/[*_#>]+/gu, " ")
    .trim();
  const content = reading.words.filter((word) => word.content);
  if (QUESTION.test(sentence.text) && ASKS.test(bare.split(/[:.;,—–]\s*/u).findLast((part) => ASKS.test(part)) ?? "")) return "question";
  if (QUESTION.test(sentence.text) && !/[.!:]\s/u.test(bare)) return "question";
  if (sentence.leads && (sentence.citations.length === 0 || content.length <= LITTLE)) return "lead";
  const cites = sentence.citations.length > 0;
  if (marksOf(reading, "silence").some(({ denied }) => !denied) || marksOf(reading, "tell").some(({ denied }) => denied)) return "silence";
  if (!cites && TALK.test(bare)) return "talk";
  const isLevel = reading.words.some(({ word }) => levels.has(word));
  if (!cites && (PERSON.test(bare) || isLevel)) return "person";
  const own = content.filter(({ word }) => given.has(word)).length;
  if (!cites && own > 0 && own === content.length) return "person";
  if (content.length === 0 && reading.figures.length === 0) return "talk";
  if (!cites && content.length < LITTLE && reading.techniques.length === 0) return "talk";
  return "claim";
}

// The check of answers of each knowledge base, for all who ask it: its statements are read once, when it is first needed.
import type { Knowledge } from "../knowledge/model.ts";
import { type AnswerCheck, makeAnswerCheck } from "./answer-check.ts";

const checks = new WeakMap<Knowledge, AnswerCheck>();

export function checkOf(knowledge: Knowledge): AnswerCheck {
  const made = checks.get(knowledge) ?? makeAnswerCheck(knowledge);
  checks.set(knowledge, made);
  return made;
}

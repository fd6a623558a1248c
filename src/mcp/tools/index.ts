// All tools, in the order in which clients see them.
import type { Tool } from "../tool.ts";
import { checkContraindications } from "./check-contraindications.ts";
import { citeEvidence } from "./cite-evidence.ts";
import { compareTechniques } from "./compare-techniques.ts";
import { explainRule } from "./explain-rule.ts";
import { planWorkup } from "./plan-workup.ts";
import { readPassages } from "./read-passages.ts";
import { searchPassages } from "./search-passages.ts";
import { verifyAnswer } from "./verify-answer.ts";

export const tools: readonly Tool[] = [
  checkContraindications,
  planWorkup,
  compareTechniques,
  citeEvidence,
  searchPassages,
  readPassages,
  verifyAnswer,
  explainRule,
];

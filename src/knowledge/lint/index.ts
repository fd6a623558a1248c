// Every check of a linked knowledge base: one file each, all of one shape.
import type { Authored } from "../assemble.ts";
import type { Problem } from "../problem.ts";
import { casesHold } from "./cases-hold.ts";
import { coversKeepTheBound } from "./covers-keep-the-bound.ts";
import { entailmentsEnd } from "./entailments-end.ts";
import { entailmentsHold } from "./entailments-hold.ts";
import { everyLevelIsDrawnOnce } from "./every-level-is-drawn-once.ts";
import { everyLocatorIsCovered } from "./every-locator-is-covered.ts";
import { everyReferenceIsCited } from "./every-reference-is-cited.ts";
import { everyRowCanBeAskedFor } from "./every-row-can-be-asked-for.ts";
import { everyRowHasItsRule } from "./every-row-has-its-rule.ts";
import { fileNamesTellTheContent } from "./file-names-tell-the-content.ts";
import { kindsFollowTheTable } from "./kinds-follow-the-table.ts";
import { nothingIsLeftToDo } from "./nothing-is-left-to-do.ts";
import { oppositesStayApart } from "./opposites-stay-apart.ts";
import { rulesReadOnlyFacts } from "./rules-read-only-facts.ts";
import { termsKeepTheirWords } from "./terms-keep-their-words.ts";
import { termsLeadToOneRow } from "./terms-lead-to-one-row.ts";
import { termsReadApart } from "./terms-read-apart.ts";
import { termsStandBesidePassages } from "./terms-stand-beside-passages.ts";
import { theExampleIsACase } from "./the-example-is-a-case.ts";
import { thresholdsHaveCases } from "./thresholds-have-cases.ts";
import { unlessKeepsItsQuestions } from "./unless-keeps-its-questions.ts";
import { valuesHaveCases } from "./values-have-cases.ts";
import { vocabularyIsUnambiguous } from "./vocabulary-is-unambiguous.ts";

/** Looks at the whole base; returns what is wrong with it, nothing where it holds. */
export type Check = (authored: Authored) => Problem[];

export const checks: readonly Check[] = [
  casesHold,
  coversKeepTheBound,
  entailmentsEnd,
  entailmentsHold,
  everyLevelIsDrawnOnce,
  everyLocatorIsCovered,
  everyReferenceIsCited,
  everyRowCanBeAskedFor,
  everyRowHasItsRule,
  fileNamesTellTheContent,
  kindsFollowTheTable,
  nothingIsLeftToDo,
  oppositesStayApart,
  rulesReadOnlyFacts,
  termsKeepTheirWords,
  termsLeadToOneRow,
  termsReadApart,
  termsStandBesidePassages,
  theExampleIsACase,
  thresholdsHaveCases,
  unlessKeepsItsQuestions,
  valuesHaveCases,
  vocabularyIsUnambiguous,
];

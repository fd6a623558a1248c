// npm run check asks each silence the questions beside it, and tells words that would silence what a row answers.
import { expect, test } from "vitest";
import { assemble } from "../../src/knowledge/assemble.ts";
import { problemInWords } from "../../src/knowledge/problem.ts";
import { silencesCatch } from "../../tools/silences/silences-catch.ts";
import { silencesLeaveAnswers } from "../../tools/silences/silences-leave-answers.ts";
import { knowledgeFiles, parseKnown } from "../support/base.ts";
import { edited, type Files } from "../support/edit-knowledge.ts";

const BLOOD = "silences/blood-and-infection.yaml";

function problemsOf(files: Files): string[] {
  return assemble(files, [silencesCatch, silencesLeaveAnswers], parseKnown).problems.map(problemInWords);
}

test("the project's own silences are found for what they are about, and for nothing that the article answers", () => {
  expect(problemsOf(knowledgeFiles)).toEqual([]);
});

test("a silence that is not found for its question is told at the question's line", () => {
  const files = edited(BLOOD, "catches: [When should apixaban be stopped", "catches: [When should cider be stopped", knowledgeFiles);
  expect(problemsOf(files)).toEqual([
    expect.stringMatching(
      /^silences\/blood-and-infection\.yaml:[0-9]+:[0-9]+ silence silence anticoagulant-interruption is about "When should cider/,
    ),
  ]);
});

test("a word that is too wide is told by the question that the article answers, and as another name of what a row decides on", () => {
  const problems = problemsOf(edited(BLOOD, "[antibiotic|", "[local or systemic infection, infection, antibiotic|", knowledgeFiles));
  expect(problems.join("\n")).toMatch(
    /the article answers "Is local infection an absolute contraindication\?", and it is called \w+ by antibiotic-prophylaxis/,
  );
  expect(problems.join("\n")).toMatch(
    /"infection" of silence antibiotic-prophylaxis is covered by table1\.abs\.3\/local-or-systemic-infection/,
  );
});

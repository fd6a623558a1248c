// The one definition of every knowledge file: what an author may write, checked entry by entry.
// Every object is strict: a key that is not listed is an error that names it.
export { intentsFile, silencesFile, TERM_KINDS, techniquesFile, tensionsFile, vocabularyFile, workupFile } from "./companions.ts";
export { factsFile } from "./facts.ts";
export { guidelineFile, outlineFile, promptsFile } from "./guideline.ts";
export { passage, passageIdsFile, passagesFile, referencesFile } from "./passages.ts";
export { considerationFile, ruleFile } from "./rules.ts";
export { drawingFile, exampleFile } from "./showing.ts";

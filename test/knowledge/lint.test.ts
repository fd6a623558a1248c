// Each check of a linked base finds what it is for, and says where and what to do.
import { expect, test } from "vitest";
import { checks } from "../../src/knowledge/lint/index.ts";
import { knowledgeFiles } from "../support/base.ts";
import { edited, type Files, problemsOf, without } from "../support/edit-knowledge.ts";

const HEIGHT = "rules/height-loss.yaml";
const BURST = "rules/burst-fracture.yaml";

/** The file with the lines that hold a text taken out. */
function cut(file: string, text: string, files: Files = knowledgeFiles): Files {
  const lines = (files.get(file) ?? "").split("\n");
  const kept = lines.filter((line) => !line.includes(text));
  if (kept.length === lines.length) throw new Error(`${file} has no ${text}`);
  return new Map(files).set(file, kept.join("\n"));
}

function cutPattern(file: string, pattern: RegExp): Files {
  const text = knowledgeFiles.get(file) ?? "";
  if (!pattern.test(text)) throw new Error(`${file} has no ${pattern}`);
  return new Map(knowledgeFiles).set(file, text.replace(pattern, ""));
}

function renamed(from: string, to: string): Files {
  return new Map([...knowledgeFiles].map(([name, text]) => [name === from ? to : name, text]));
}

test("there is one check for each file of the folder", () => {
  expect(checks.length).toBeGreaterThanOrEqual(7);
});

test.each([
  [
    "a case with another status",
    edited(BURST, "{ burstFracture: true }, status: present", "{ burstFracture: true }, status: absent"),
    /^rules\/burst-fracture\.yaml:14:[0-9]+ case .*expected absent, came to present/m,
  ],
  [
    "a case with another reason",
    edited(BURST, "reason: not_given", "reason: article_does_not_decide"),
    /expected unknown article_does_not_decide, came to unknown not_given/,
  ],
  [
    "a status that no case has",
    edited(
      BURST,
      "  - { name: no burst fracture, facts: { burstFracture: false }, status: absent }",
      "  - { name: burst again, facts: { burstFracture: true }, status: present }",
    ),
    /case .*no case is absent/,
  ],
  [
    "a case with a value that the fact does not have",
    edited("rules/infection.yaml", "facts: { infection: local }", "facts: { infection: lokal }"),
    /case .*"lokal" is not accepted; did you mean local/,
  ],
  [
    "a case whose facts another case gives too, with another status: both are named",
    edited(BURST, "cases:\n", "cases:\n  - { name: burst again, facts: { burstFracture: true }, status: absent }\n"),
    /case "burst again" \(burstFracture true\): expected absent, came to present; case "burst fracture" has the same facts and expects present/,
  ],
  [
    "two cases of one name",
    edited(BURST, "name: no burst fracture", "name: burst fracture"),
    /^rules\/burst-fracture\.yaml:15:[0-9]+ case .*two cases are named "burst fracture"/m,
  ],
  [
    "a number with its unit: the number is offered, and no bound is said to lack a case",
    edited(HEIGHT, "heightLossPercent: 66.8 ", "heightLossPercent: 66.8 % "),
    /^[^\n]*case "just above": heightLossPercent: "66\.8 %" is not accepted; did you mean 66\.8\? give a number[^\n]*$/,
  ],
  [
    "a range in one word",
    edited(HEIGHT, "{ min: 60, max: 70 }", "60-70"),
    /"60-70" is not accepted; did you mean \{ min: 60, max: 70 \}\?/,
  ],
  [
    "a share for a per cent: the number is shown with its unit",
    edited(HEIGHT, "heightLossPercent: 66.8 ", "heightLossPercent: 0.668 "),
    /case "just above" \(heightLossPercent 0\.668 %\): expected present, came to absent/,
  ],
  [
    "a case that contradicts itself",
    edited(BURST, "facts: { burstFracture: true }", "facts: { burstFracture: true, fractured: false }"),
    /case .*contradict each other/,
  ],
  [
    "a row without a rule",
    edited("tensions.yaml", ", burst-fracture,", ",", without(BURST)),
    /^outline\.yaml:[0-9]+:[0-9]+ row no rule stands for table1\.rel\.5/m,
  ],
  [
    "a row that does not say what it covers",
    edited("passages/table1.yaml", "    covers:\n      - burst\n", ""),
    /^rules\/burst-fracture\.yaml:[0-9]+:[0-9]+ covers no passage of table1\.rel\.5 says what it covers/m,
  ],
  [
    "what undoes a cover that there is not",
    edited("passages/table1.yaml", "    covers:\n      - burst\n", "    unless: [mended]\n"),
    /covers passage table1\.rel\.5\/burst-fracture has unless without covers/,
  ],
  [
    "two rules for a row",
    edited(BURST, "row: table1.rel.5", "row: table1.rel.6"),
    /row rule .* stands for table1\.rel\.6, and so does another/,
  ],
  [
    "a rule in a file of another name",
    renamed(BURST, "rules/burst.yaml"),
    /^rules\/burst\.yaml:1:1 file-name .*rules\/burst-fracture\.yaml/m,
  ],
  [
    "a consideration in a file of another name",
    renamed("considerations/axial-imaging.yaml", "considerations/imaging.yaml"),
    /file-name .*considerations\/axial-imaging\.yaml/,
  ],
  ["passages in a file of another name", renamed("passages/dx.yaml", "passages/diagnosis.yaml"), /file-name .*passages\/dx\.yaml/],
  [
    "no case just above a bound",
    cut(HEIGHT, "name: just above", cut(HEIGHT, "66.68")),
    /^rules\/height-loss\.yaml:[0-9]+:[0-9]+ threshold .*just above the bound 2\/3 of heightLossPercent/m,
  ],
  ["no case just below a bound", edited(HEIGHT, "heightLossPercent: 66.6 ", "heightLossPercent: 60 "), /threshold .*just below/],
  [
    "no case at a bound",
    cut(HEIGHT, "name: two thirds ", cut(HEIGHT, "as near as decimals come")),
    /threshold .*at \(or as near as decimals come\)/,
  ],
  [
    "a case above a bound, but not near it",
    edited(HEIGHT, "heightLossPercent: 66.8 ", "heightLossPercent: 68 ", cut(HEIGHT, "66.68")),
    /threshold .*just above/,
  ],
  [
    "a place of the source without a passage",
    edited("outline.yaml", "- table1.rel.5\n", "- table1.rel.5\n          - table1.rel.50\n"),
    /uncovered no passage stands for table1\.rel\.50/,
  ],
  ["a reference that nothing cites", edited("outline.yaml", "referenceCount: ", "referenceCount: 1"), /reference .*stands at no passage/],
  [
    "a reference that is not told of",
    cutPattern("references.yaml", /^ {2}- number: 7\n(?: {4}.*\n)+/m),
    /references\.yaml does not tell of reference 7/,
  ],
  [
    "a rule that counts levels",
    edited(BURST, "\n  holds: burstFracture", "\n  levelsMatching: { where: { holds: burstFracture }, atLeast: 1 }"),
    /condition rule burst-fracture uses levelsMatching/,
  ],
  [
    "a rule that reads what is not known",
    edited(BURST, "\n  holds: burstFracture", "\n  any: [{ not: { possibly: { holds: burstFracture } } }]"),
    /condition rule burst-fracture uses possibly/,
  ],
  [
    "an entailment that does",
    edited("facts.yaml", "when: { holds: burstFracture }", "when: { possibly: { holds: burstFracture } }"),
    /condition entailment burst-means-fractured uses possibly/,
  ],
  [
    "a kind that is not its row's",
    edited("rules/infection.yaml", "kind: absolute", "kind: relative"),
    /^rules\/infection\.yaml:2:7 kind rule infection is relative, and its row table1\.abs\.3 stands among those that are absolute/m,
  ],
  ["a burst fracture made absolute", edited(BURST, "kind: relative", "kind: absolute"), /^rules\/burst-fracture\.yaml:2:7 kind /m],
  [
    "an indication made relative",
    edited("rules/painful-acute-fracture.yaml", "kind: indication", "kind: relative"),
    /^rules\/painful-acute-fracture\.yaml:[0-9]+:7 kind /m,
  ],
  [
    "rows of no kind",
    edited("outline.yaml", "        kind: relative\n", ""),
    /^outline\.yaml:[0-9]+:[0-9]+ kind rules stand for the rows of "Relative contraindications", and it does not say/m,
  ],
  [
    "another kind in the words of a row",
    edited(
      "passages/table1.yaml",
      "Absolute contraindication to vertebral augmentation: an infection",
      "Relative contraindication to vertebral augmentation: an infection",
    ),
    /^passages\/table1\.yaml:[0-9]+:[0-9]+ kind passage table1\.abs\.3\/local-or-systemic-infection says "relative contraindication"/m,
  ],
  [
    "no kind in the words of a row",
    edited(
      "passages/table1.yaml",
      "Absolute contraindication to vertebral augmentation: an infection",
      "Against vertebral augmentation: an infection",
    ),
    /^passages\/table1\.yaml:[0-9]+:[0-9]+ kind passage table1\.abs\.3\/\S+ does not say what its row is/m,
  ],
  [
    "a contraindication among the indications",
    edited("passages/table1.yaml", "Indication for vertebral augmentation: midline", "Contraindication to vertebral augmentation: midline"),
    /kind passage table1\.ind\.2\/\S+ does not say what its row is/,
  ],
  [
    "a row's passage of another kind",
    edited("passages/table1.yaml", "kind: indication", "kind: contraindication"),
    /^passages\/table1\.yaml:[0-9]+:[0-9]+ kind passage table1\.ind\.1\/\S+ is of kind contraindication/m,
  ],
  [
    "another kind in a text that names the row",
    edited("workup.yaml", "Either is an absolute contraindication", "Either is a relative contraindication"),
    /^workup\.yaml:[0-9]+:[0-9]+ kind step settle-infection says "relative contraindication", and the rows that it names stand under "Absolute/m,
  ],
  [
    "a value that is dropped together with its case",
    edited(
      "rules/infection.yaml",
      "  - { name: systemic, facts: { infection: systemic }, status: present }\n",
      "",
      edited("rules/infection.yaml", "[local, systemic]", "[local]"),
    ),
    /^rules\/infection\.yaml:[0-9]+:[0-9]+ value rule infection looks at infection, and no case gives infection: systemic/m,
  ],
  [
    "an age that is dropped together with its case",
    cut(
      "rules/painful-acute-fracture.yaml",
      "fractureAge: subacute",
      edited("rules/painful-acute-fracture.yaml", "[acute, subacute]", "[acute]"),
    ),
    /^rules\/painful-acute-fracture\.yaml:[0-9]+:[0-9]+ value .*no case gives fractureAge: subacute/m,
  ],
  ["a suspicion without a case", cut("rules/infection.yaml", "infection: suspected"), /value .*no case gives infection: suspected/],
  [
    "a boolean of which one side has no case",
    cut("rules/cement-or-contrast-allergy.yaml", "contrastAllergy: true"),
    /value .*no case gives contrastAllergy: true/,
  ],
  [
    "a range whose end no case gives",
    cut(HEIGHT, "name: all of it"),
    /^facts\.yaml:[0-9]+:[0-9]+ value fact heightLossPercent goes to 100, and no case of a rule gives/m,
  ],
  [
    "a rule of a level that looks at the patient alone",
    edited("rules/infection.yaml", "scope: patient", "scope: level"),
    /^rules\/infection\.yaml:[0-9]+:8 scope rule infection is of a level and looks at no fact of one \(infection\)/m,
  ],
  [
    "a rule of the patient that looks at a level",
    edited(BURST, "scope: level", "scope: patient"),
    /^rules\/burst-fracture\.yaml:[0-9]+:8 scope .*looks at burstFracture, a fact of a level/m,
  ],
  [
    "a fact that is made one of the patient, in a rule of a level",
    edited("facts.yaml", "name: stirSignal\n    scope: level", "name: stirSignal\n    scope: patient"),
    /^rules\/no-acute-signal\.yaml:[0-9]+:8 scope rule no-acute-signal is of a level and looks at stirSignal, a fact of the patient/m,
  ],
  [
    "a fact of the patient that a rule of a level no longer looks at",
    edited("rules/burst-fracture.yaml", "scope: level", "scope: level\npatientFacts: [mriFeasible]"),
    /^rules\/burst-fracture\.yaml:4:15 scope rule burst-fracture names mriFeasible among its patientFacts/m,
  ],
  [
    "an entailment of the opposite",
    entailing("burst-means-fractured", "is: true", "is: false"),
    /^facts\.yaml:[0-9]+:[0-9]+ case entailment burst-means-fractured, case "burst": expected entails true, came to entails false/m,
  ],
  [
    "an entailment of another fact",
    entailing("burst-means-fractured", "fact: fractured", "fact: symptomatic"),
    /^facts\.yaml:[0-9]+:[0-9]+ case entailment burst-means-fractured, case "burst and not fractured": expected refused, came to entails true/m,
  ],
  [
    "an entailment from something else",
    entailing("burst-means-fractured", "when: { holds: burstFracture }", "when: { not: { holds: burstFracture } }"),
    /case entailment burst-means-fractured, case "burst": expected entails true, came to open/,
  ],
  [
    "an entailment's case that no fact allows",
    entailing("burst-means-fractured", "facts: { burstFracture: false }, open", "facts: { burstFracture: nope }, open"),
    /case entailment burst-means-fractured, case "not burst": burstFracture: "nope" is not/,
  ],
  [
    "an entailment that was never seen refused",
    cut("facts.yaml", "burst and not fractured"),
    /^facts\.yaml:[0-9]+:[0-9]+ case entailment burst-means-fractured, no case is refused/m,
  ],
  [
    "an entailment with a value without a case",
    cut("facts.yaml", "facts: { fractureAge: chronic }"),
    /^facts\.yaml:[0-9]+:[0-9]+ value entailment age-means-fractured looks at fractureAge, and no case gives fractureAge: chronic/m,
  ],
  [
    "an entailment with a bound without cases",
    cut("facts.yaml", "hardly any,"),
    /threshold entailment fragment-means-fractured: no case lies just above the bound 0/,
  ],
  [
    "an entailment without cases, across facts",
    added("infection-tells", { is: { fact: "infection", oneOf: ["none"] } }, "coagulopathy", "none", undefined),
    /^facts\.yaml:[0-9]+:[0-9]+ schema entailment [0-9]+ "infection-tells": cases: missing/m,
  ],
  [
    "a circle of entailments, each with its cases",
    added("fractured-means-burst", { holds: "fractured" }, "burstFracture", true, [
      { name: "fractured", facts: { fractured: true }, entails: true },
      { name: "not fractured", facts: { fractured: false }, open: true },
      { name: "fractured and not burst", facts: { fractured: true, burstFracture: false }, refused: true },
    ]),
    /^facts\.yaml:[0-9]+:[0-9]+ circle entailment burst-means-fractured goes in a circle: fractured → burstFracture → fractured/m,
  ],
  [
    "a fact that follows from itself",
    added("pain-tells-itself", { not: { holds: "mriFeasible" } }, "mriFeasible", false, [
      { name: "no", facts: { mriFeasible: false }, entails: false },
      { name: "yes", facts: { mriFeasible: true }, open: true },
    ]),
    /circle entailment pain-tells-itself goes in a circle: mriFeasible → mriFeasible/,
  ],
  [
    "a fact of the patient that follows from one level",
    added("burst-means-no-mri", { holds: "burstFracture" }, "mriFeasible", false, [
      { name: "burst", facts: { burstFracture: true }, entails: false },
      { name: "not burst", facts: { burstFracture: false }, open: true },
      { name: "burst and feasible", facts: { burstFracture: true, mriFeasible: true }, refused: true },
    ]),
    /scope entailment burst-means-no-mri tells mriFeasible, a fact of the patient, from burstFracture, a fact of the level/,
  ],
  ["a draft that is not filled in", edited(BURST, "title: Burst fracture", "title: TODO"), /^rules\/burst-fracture\.yaml:1:1 todo /m],
  ["a level that is not drawn", cut("drawing.yaml", "level: T4,"), /^drawing\.yaml:[0-9]+:[0-9]+ drawing shapes are .*T3, T5/m],
  ["a level that no group holds", edited("drawing.yaml", "from: T1, to: T12", "from: T2, to: T12"), /drawing groups hold .*C7, T2/],
  [
    "an example that the server would refuse",
    edited("example.yaml", "stirSignal: abnormal", "stirSignal: bright"),
    /example .*"bright" is not/,
  ],
  ["a word that stands twice in another case", terms("{ of: vertebroplasty, same: [Xyzzy], related: [xyzzY] }"), /term .*stands twice/],
  [
    "a term that shrinks to one that means more",
    terms("{ of: normal, related: [cold on] }"),
    /"cold on" is read as "cold", which means more/,
  ],
  ["a phrase that has lost its end", terms("{ of: optional, related: [not what must be] }"), /has lost "be" at its end/],
  [
    "two forms of one word",
    terms("{ of: fracture, same: [shattering], related: [shattered] }"),
    /"shattering" and "shattered" are read alike/,
  ],
  [
    "a term that is the same as words of two rows",
    terms("{ of: burst fracture, same: [blow] }", "{ of: coagulopathy, same: [blow] }"),
    /"blow" is the same as "coagulopathy" \(table1\.abs\.4\) and as "burst fracture" \(table1\.rel\.5\)|"blow" is the same as "burst fracture" \(table1\.rel\.5\) and as "coagulopathy"/,
  ],
  [
    "an opposite that is the same by a third",
    terms("{ of: optional, opposite: [imposed], same: [required] }", "{ of: required, same: [imposed] }"),
    /"imposed" is opposite to "optional", and the same as it by other entries/,
  ],
  [
    "a name without the amount that its row asks for",
    edited("passages/table1.yaml", "- two thirds height", "- lost height"),
    /covers "lost height", and rule height-loss asks how much/,
  ],
  [
    "words that no passage uses",
    terms("{ of: quantum tunnelling, related: [tunnel effect] }"),
    /no passage has all the words of "quantum tunnelling"/,
  ],
  [
    "a question that unless keeps from its own passage",
    edited("passages/table1.yaml", "unless: [chronic|old|healed fracture,", "unless: [opioids, chronic|old|healed fracture,"),
    /"opioids" in unless keeps passage table1\.ind\.1\/uncontrolled-pain-recent-fracture from its own question/,
  ],
] as [string, Files, RegExp][])("%s", (_, files, says) => {
  expect(problemsOf(files).join("\n")).toMatch(says);
});

/** The entailments with one text replaced in one of them. */
function entailing(id: string, from: string, to: string): Files {
  const [before = "", after = ""] = (knowledgeFiles.get("facts.yaml") ?? "").split(`- id: ${id}\n`);
  if (!after.includes(from)) throw new Error(`${id} has no ${from}`);
  return new Map(knowledgeFiles).set("facts.yaml", `${before}- id: ${id}\n${after.replace(from, to)}`);
}

/** One more entailment, with those cases. */
function added(id: string, when: object, fact: string, is: boolean | string, cases: object[] | undefined): Files {
  const entry = JSON.stringify({ id, when, fact, is, because: "so it is said", cases });
  return edited("facts.yaml", "entailments:\n", `entailments:\n  - ${entry.replace(/([,:])(?=\S)/g, "$1 ")}\n`);
}

function terms(...groups: string[]): Files {
  return new Map(knowledgeFiles).set("vocabulary/more.yaml", `terms:\n${groups.map((group) => `  - ${group}\n`).join("")}`);
}

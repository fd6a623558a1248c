// cite_evidence: answers from passages, names what qualifies them, keeps silent where the article does, and takes whatever is sent.
import { describe, expect, test } from "vitest";
import { ToolError } from "../../src/mcp/errors.ts";
import { callTool } from "../../src/mcp/tool.ts";
import { citeEvidence, type EvidenceOutput } from "../../src/mcp/tools/cite-evidence.ts";
import { service } from "../support/base.ts";

const ready = service();
const cite = (claim: string, more: object = {}): EvidenceOutput =>
  callTool(citeEvidence, { claim, ...more }, ready).output as EvidenceOutput;
const text = (claim: string): string => callTool(citeEvidence, { claim }, ready).text;
const refusal = (args: object): ToolError => {
  try {
    callTool(citeEvidence, args, ready);
  } catch (error) {
    if (error instanceof ToolError) return error;
  }
  throw new Error("it was not refused");
};

describe("a question that the article answers", () => {
  test.each([
    ["Which MRI sequence shows an acute fracture best?", "dx.p3"],
    ["How many levels can be treated in one procedure?", "complications.p5"],
    ["Is asymptomatic fracture a contraindication?", "table1.abs.1"],
    ["Why does kyphoplasty cost more?", "cost.p1"],
  ])("%s: %s first", (claim, locator) => {
    const { coverage, passages, unmatched } = cite(claim);
    expect(coverage).toBe("answered");
    expect(passages[0]?.locator).toBe(locator);
    expect(unmatched).toEqual([]);
  });

  test("gives the reference numbers behind its passages, in order and once", () => {
    const { passages, references } = cite("Is leakage more frequent with vertebroplasty?");
    expect(references).toContain(33);
    expect(references).toEqual([...new Set(passages.flatMap((passage) => passage.references))].sort((a, b) => a - b));
  });

  test("gives no more passages than asked for, the best first, none far behind the best", () => {
    const { passages } = cite("cement leak", { limit: 10 });
    expect(passages.length).toBeLessThanOrEqual(10);
    expect(cite("cement leak", { limit: 1 }).passages).toEqual(passages.slice(0, 1));
    for (const { score } of passages) expect(score).toBeGreaterThanOrEqual(0.4 * (passages[0]?.score ?? 0));
  });
});

describe("what qualifies it", () => {
  test("the other side of a tension, with the reason", () => {
    const { qualifiers } = cite("Leakage is more frequent with vertebroplasty than with kyphoplasty.");
    const other = qualifiers.find(({ passage }) => passage === "conclusion.p2/no-definitive-comparison");
    expect(other?.why).toMatch(/definitive conclusion/);
  });

  test("is never one of the passages that lead the answer", () => {
    for (const claim of ["Does height restoration matter?", "Radicular pain", "Are most leaks harmless?"]) {
      const { passages, qualifiers } = cite(claim);
      const leading = passages.slice(0, 3).map(({ passage }) => passage);
      expect(qualifiers.filter(({ passage }) => leading.includes(passage))).toEqual([]);
      expect(new Set(qualifiers.map(({ passage }) => passage)).size).toBe(qualifiers.length);
    }
  });
});

describe("a reference that is named", () => {
  test.each([
    ["What is reference 28?", ["evidence.p5"]],
    ["What does ref. 44 say of levels in one procedure?", ["complications.p5"]],
    ["What are references 32 and 36 cited for?", ["complications.p1"]],
    ["Vertebroplasty was no better than a sham procedure [28,29].", ["evidence.p5"]],
  ])("%s: what cites it leads", (claim, locators) => {
    const [first] = cite(claim).passages;
    expect(locators).toContain(first?.locator);
  });

  test("every passage that cites it comes before all that do not", () => {
    const { passages } = cite("Do references 10 and 33 speak of cement leaks?", { limit: 10 });
    const cites = passages.map(({ references }) => references.includes(10) || references.includes(33));
    expect(cites).toContain(true);
    expect(cites.lastIndexOf(true)).toBeLessThan(cites.indexOf(false) === -1 ? cites.length : cites.indexOf(false));
  });

  test("its authors, title and journal stay unknown", () => {
    for (const claim of ["Who wrote reference 28?", "What is the title of ref 12?", "Who are the authors of references 28 and 29?"]) {
      expect(cite(claim), claim).toMatchObject({ coverage: "silent", silence: { id: "bibliography" } });
    }
  });

  test("one that there is not is nothing", () => {
    expect(cite("What does reference 999 say?").coverage).not.toBe("answered");
  });
});

test.each([
  ["What if MRI is not possible?"],
  ["What if MRI cannot be done?"],
  ["MRI is unavailable here"],
])("%s: the scan that stands in for it leads", (claim) => {
  expect(cite(claim).passages[0]?.passage).toBe("dx.p3/spect-scan-when-no-mri");
});

describe("whether something is a contraindication", () => {
  test.each([
    ["Is symptomatic cord compression a contraindication?", "table1.abs.2"],
    ["Is sepsis an absolute contraindication?", "table1.abs.3"],
    ["Is a clotting disorder that cannot be corrected a contraindication?", "table1.abs.4"],
    ["Is severe emphysema a contraindication?", "table1.rel.8"],
    ["Is a bone scan with no uptake a reason against vertebroplasty?", "table1.rel.9"],
    ["Is chemotherapy a contraindication?", "evidence.p2"],
  ])("%s: answered by the row that covers it", (claim, locator) => {
    const { coverage, passages } = cite(claim);
    expect(coverage).toBe("answered");
    expect(passages[0]?.locator).toBe(locator);
  });

  test.each([
    "Is asymptomatic cord compression a contraindication?",
    "Can I treat someone with asymptomatic cord compression?",
    "Is leg weakness a contraindication?",
    "Is a latex allergy a contraindication?",
    "Is fever a contraindication?",
    "Can I treat a patient with fever?",
    "Is asthma a contraindication?",
    "Is correctable coagulopathy a contraindication?",
    "Is poor bone quality a contraindication?",
    "Is previous spine surgery a contraindication?",
    "Fever is an absolute contraindication.",
  ])("%s: no row decides it", (claim) => {
    expect(cite(claim).coverage).not.toBe("answered");
  });

  test.each(["Is nausea a contraindication?", "Is multiple myeloma a contraindication?"])("%s: no row comes near", (claim) => {
    expect(cite(claim)).toMatchObject({ coverage: "silent" });
    expect(cite(claim).silence).toBeUndefined();
  });
});

describe("how much", () => {
  test.each([
    ["How much radiation does kyphoplasty give?", "complications.p4"],
    ["How much better is kyphoplasty?", "conclusion.p2"],
    ["How much pain relief can be expected?", "abstract.p1"],
  ])("%s: told in words, so not met with silence", (claim, locator) => {
    const { coverage, passages } = cite(claim);
    expect(coverage).not.toBe("silent");
    expect(passages[0]?.locator).toBe(locator);
  });

  test.each([
    ["How much is kyphoplasty in euros?"],
    ["How much cement should I inject at T12?"],
  ])("%s: only a figure would tell", (claim) => {
    expect(cite(claim).coverage).toBe("silent");
  });
});

describe("silence", () => {
  test.each([
    ["What is the minimum platelet count?", "platelet-threshold"],
    ["What INR is acceptable for VP?", "inr-threshold"],
    ["Which needle gauge should be used?", "needle-gauge"],
    ["When can she drive again?", "driving"],
    ["Is it safe in pregnancy?", "pregnancy"],
    ["needle gauge thoracic", "needle-gauge"],
  ])("%s: {%s}", (claim, id) => {
    const { coverage, silence, passages, references, qualifiers } = cite(claim);
    expect(coverage).toBe("silent");
    expect(silence?.id).toBe(id);
    expect(passages.map(({ passage }) => passage)).toEqual(silence?.nearest);
    expect([references, qualifiers]).toEqual([[], []]);
  });

  test("says what the article does say, and that the nearest passages do not answer", () => {
    const words = text("What is the minimum platelet count?");
    expect(words).toMatch(/^Coverage: silent\./);
    expect(words).toContain("no platelet figure is given");
    expect(words).toContain("Nearest passages, which do not answer it:");
  });

  test.each([["Which submarine periscope is best?"], ["How do I bake sourdough croissants?"]])("of another subject: %s", (claim) => {
    expect(cite(claim).coverage).toBe("silent");
    expect(cite(claim).unmatched.length).toBeGreaterThan(0);
  });

  test.each([
    ["He is on warfarin and his clotting cannot be corrected, can we go ahead?", "table1.abs.4"],
    ["She is on antibiotics for sepsis", "table1.abs.3"],
    ["Her INR cannot be corrected", "table1.abs.4"],
  ])("does not meet what is only told beside the question: %s", (claim, locator) => {
    const { coverage, passages } = cite(claim);
    expect(coverage).not.toBe("silent");
    expect(passages[0]?.locator).toBe(locator);
  });

  test("a word of the question that the article never uses is named, as it was written", () => {
    const { coverage, unmatched } = cite("Does Kiva leak less cement than vertebroplasty?");
    expect(coverage).not.toBe("answered");
    expect(unmatched).toContain("kiva");
  });
});

describe("the hint", () => {
  test("names the tool and the facts that decide for a patient", () => {
    const { hint } = cite("My patient has lost 80% of the vertebral height, can I still treat her?");
    expect(hint).toMatchObject({ tool: "check_contraindications", rules: ["height-loss"], facts: ["heightLossPercent"] });
    expect(text("My patient has lost 80% of the vertebral height, can I still treat her?")).toContain(hint?.text);
  });

  test("names the work-up where imaging is asked for", () => {
    expect(cite("Which imaging does my patient need before the procedure?").hint?.tool).toBe("plan_workup");
  });

  test("is left out where nobody is spoken of", () => {
    expect(cite("Does viscous cement leak less?").hint).toBeUndefined();
  });
});

describe("a question of several parts", () => {
  const both = "What is the minimum platelet count, and which tests should be done?";

  test("each has its own verdict, and the whole agrees with none of them alone", () => {
    const { coverage, parts = [], passages, silence } = cite(both);
    expect(coverage).toBe("partial");
    expect(silence).toBeUndefined();
    expect(parts.map((part) => [part.coverage, part.silence?.id])).toEqual([
      ["silent", "platelet-threshold"],
      ["answered", undefined],
    ]);
    expect(parts[1]?.passages.map(({ locator }) => locator)).toContain("dx.p4");
    const shown = passages.map(({ passage }) => passage);
    expect(new Set(shown).size).toBe(shown.length);
    for (const part of parts) for (const { passage } of part.passages) expect(shown).toContain(passage);
  });

  test("the text says first how many are answered, and no passage twice", () => {
    const words = text(both);
    expect(words).toMatch(/^Coverage: partial, of 2 parts answered: 2; silent: 1\./);
    expect(words.match(/namely prothrombin time/g)).toHaveLength(1);
    expect(words).toContain("Above: [dx.p4/coagulation-tests-if-suspected]");
  });

  test("answered alike, the whole is too", () => {
    expect(cite("Which MRI sequence shows an acute fracture best? How many levels can be treated in one procedure?")).toMatchObject({
      coverage: "answered",
      parts: [{ coverage: "answered" }, { coverage: "answered" }],
    });
  });

  test("what is told of a case brings the rows of its findings", () => {
    const { passages } = cite(
      "He has a burst fracture at L1, severe COPD and an uncorrectable coagulopathy. Which imaging is needed first, and who should be near?",
    );
    const rows = passages.map(({ locator }) => locator);
    for (const row of ["table1.rel.5", "table1.rel.8", "table1.abs.4"]) expect(rows).toContain(row);
  });

  test("one question is no part of anything", () => {
    expect(cite("How many levels can be treated in one procedure?").parts).toBeUndefined();
  });
});

describe("what the article gives otherwise", () => {
  test.each([
    ["Is a burst fracture an absolute contraindication?", "table1.rel.5/burst-fracture"],
    ["Is height loss of over one third a contraindication?", "table1.rel.7/height-loss-over-two-thirds"],
    ["Why is kyphoplasty cheaper than vertebroplasty?", "cost.p1/kyphoplasty-more-expensive"],
    ["Was kyphoplasty introduced in 1987?", "intro.p4/kyphoplasty-1998-aims"],
    ["kyphoplasty restores 9 % of lung capacity?", "intro.p1/nine-percent-vital-capacity"],
  ])("%s", (claim, passage) => {
    const { otherwise } = cite(claim);
    expect(otherwise.map((each) => each.passage)).toContain(passage);
    expect(text(claim)).toContain(`Otherwise in the article: "${otherwise[0]?.said}"`);
  });

  test.each([
    "Is a burst fracture an absolute or a relative contraindication?",
    "Is infection an absolute contraindication?",
    "Why is kyphoplasty more expensive?",
    "When was kyphoplasty introduced?",
    "Are vertebral metastases present in 40 to 80 % of those who have cancer?",
  ])("%s: nothing", (claim) => {
    expect(cite(claim).otherwise).toEqual([]);
  });
});

describe("a kind of what a row speaks of", () => {
  test("is answered by the row, and the step and what it rests on are told", () => {
    const { coverage, passages, steps } = cite("Is a bladder infection a contraindication?");
    expect(coverage).toBe("answered");
    expect(passages[0]?.locator).toBe("table1.abs.3");
    expect(steps[0]).toMatch(/"bladder infection" is read as a kind of "infection", which the article does not say: /);
  });

  test("is told only where it was a step", () => {
    expect(cite("Is infection a contraindication?").steps).toEqual([]);
  });
});

describe("what is sent", () => {
  test.each([
    ["an empty claim", { claim: "" }],
    ["white space alone", { claim: "   " }],
    ["no claim", {}],
    ["10,000 words", { claim: "cement ".repeat(10_000) }],
    ["a limit out of bounds", { claim: "cement", limit: 11 }],
    ["an argument that there is not", { claim: "cement", section: "dx" }],
  ])("%s is refused in words", (_, args) => {
    expect(refusal(args).code).toBe("invalid_arguments");
  });

  test.each([["🩻"], ["?"], ["\u0000\u0007"], ["(a+)+$"], ["[\\"], ["42"]])("%j: nothing is asked, nothing is answered", (claim) => {
    expect(cite(claim)).toMatchObject({ coverage: "silent", passages: [] });
  });

  test("control characters and directions do not come back", () => {
    expect(text("cement\u001b[31m \u202eleak zqxj\u0007")).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  test("past a slip", () => {
    const { unmatched, passages } = cite("Does verterbroplasty leak more than kyfoplasty?");
    expect(unmatched).toEqual([]);
    expect(passages[0]?.locator).toBe("complications.p1");
  });
});

test("no question that was written for a passage meets silence", () => {
  const asks = ready.knowledge.passages.flatMap(({ asks = [] }) => asks);
  expect(asks.length).toBeGreaterThan(1000);
  expect(asks.filter((ask) => ready.search.ask(ask).coverage === "silent")).toEqual([]);
});

describe("a question that is not in English", () => {
  test.each([
    "Ist eine Infektion eine absolute Kontraindikation?",
    "Quelles sont les contre-indications absolues de la cimentoplastie ?",
    "椎体成形术的禁忌症是什么？",
    "كسر في العمود الفقري",
  ])("is not read, and nothing is said of the article: %s", (claim) => {
    const { coverage, passages, qualifiers, references, unmatched, silence, hint, notices } = cite(claim);
    expect({ coverage, passages, qualifiers, references, unmatched, silence, hint }).toEqual({
      coverage: "not_read",
      passages: [],
      qualifiers: [],
      references: [],
      unmatched: [],
      silence: undefined,
      hint: undefined,
    });
    expect(notices[0]).toMatch(/Put it in English/);
    expect(text(claim)).toMatch(/^Coverage: not read\./);
    expect(text(claim)).not.toMatch(/does not answer|silent|never uses/);
  });

  test("where it cannot be told, it is read, and the advice stands beside silence", () => {
    const { coverage, notices } = cite("zementaustritt");
    expect(coverage).toBe("silent");
    expect(notices[0]).toMatch(/if this is in another language/);
  });
});

// Arguments that each tool answers.
export const ARGUMENTS: Record<string, object> = {
  check_contraindications: { patient: { infection: "suspected" }, levels: [{ level: "T12" }, { level: "L1" }] },
  plan_workup: { levels: [{ level: "T12" }] },
  compare_techniques: {},
  read_passages: { section: "table1" },
  explain_rule: { rule: "height-loss" },
  search_passages: { query: "infection" },
  cite_evidence: { claim: "Is infection a contraindication?" },
  verify_answer: { answer: "Infection is a contraindication." },
};

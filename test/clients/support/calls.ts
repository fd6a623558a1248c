// One call of each tool, with what its text must say, worked out from the article and the contract.

/** 70 % is more than two thirds: relative. Nothing else is known, so that an absolute one is still possible. */
export const LOSS_70 = { levels: [{ level: "T12", heightLossPercent: { min: 70, max: 70 } }] };

export const CALLS: readonly [tool: string, args: object, says: RegExp[]][] = [
  [
    "check_contraindications",
    LOSS_70,
    [/^T12: undetermined; still possible: contraindicated/, /^- Relative contraindication: .*height lost \[table1\.rel\.7\]/m],
  ],
  // A suspicion is settled first.
  ["plan_workup", { patient: { infection: "suspected" }, levels: [{ level: "T12" }] }, [/^1\. .*infection.*: to do/m, /\[table1\.abs\.3/]],
  ["compare_techniques", { aspects: ["cost"] }, [/^Cost: favors vertebroplasty/m, /\[cost\.p1/]],
  ["cite_evidence", { claim: "Is infection a contraindication?" }, [/^Coverage: answered/, /\[table1\.abs\.3/]],
  ["search_passages", { query: "height loss" }, [/\[table1\.rel\.7/]],
  ["read_passages", { locators: ["dx.p3"] }, [/STIR/, /\[dx\.p3/]],
  // Table 1 has it among the absolute ones.
  ["verify_answer", { answer: "Infection is a relative contraindication [table1.abs.3]." }, [/contradicted/, /absolute/]],
  ["explain_rule", { rule: "height-loss" }, [/more than 2\/3/, /\[table1\.rel\.7\]/]],
];

export const TOOLS: readonly string[] = CALLS.map(([tool]) => tool);

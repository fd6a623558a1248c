// What each rule comes to on one level, and what that rests on.
import { evaluate, type Ground, grounds } from "./condition.ts";
import type { ReadyRule } from "./engine.ts";
import type { OpenPoint, Status, UnknownReason } from "./model.ts";

/** A rule on one level: its status and the atoms that make it so. */
export interface Finding {
  readonly rule: ReadyRule;
  readonly status: Status;
  /** Only where the status is unknown. */
  readonly reason: UnknownReason | undefined;
  /** The point that leaves it open, where one does: the source itself, or that nobody has found out what would settle it. */
  readonly open: OpenPoint | undefined;
  readonly grounds: readonly Ground[];
}

/**
 * The status of a rule. Unknown facts make it unknown unless the condition is settled without them; where a point holds
 * that the source leaves open it is unknown whatever the condition says.
 */
export function evaluateRule(rule: ReadyRule, masks: readonly number[]): Finding {
  const truth = evaluate(rule.condition, masks);
  const openTruths = rule.leftOpen.map(({ when }) => evaluate(when, masks));
  const open = rule.leftOpen[openTruths.indexOf(true)];
  if (open !== undefined) {
    const found = grounds(open.when, masks);
    if (open.settledBy.length > 0) {
      const waitsFor = found.filter(({ fact }) => open.settledBy.includes(fact));
      return { rule, status: "unknown", reason: "not_given", open: open.point, grounds: waitsFor };
    }
    return { rule, status: "unknown", reason: "article_does_not_decide", open: open.point, grounds: found };
  }
  if (truth === "unknown" || openTruths.includes("unknown")) {
    const conditions = [rule.condition, ...rule.leftOpen.map(({ when }) => when)];
    const unsettled = conditions.filter((condition) => evaluate(condition, masks) === "unknown");
    const unknownGrounds = unsettled.flatMap((condition) => grounds(condition, masks)).filter((ground) => ground.truth === "unknown");
    return { rule, status: "unknown", reason: "not_given", open: undefined, grounds: unknownGrounds };
  }
  return { rule, status: truth ? "present" : "absent", reason: undefined, open: undefined, grounds: grounds(rule.condition, masks) };
}

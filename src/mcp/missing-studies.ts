// Where a decision waits for studies: the steps of the work-up that would tell what is not known.
import * as z from "zod";
import type { LevelDecision } from "../rules/decide.ts";
import { isTreatable } from "../rules/outcome.ts";
import { nameOf } from "./level-name.ts";
import type { Service } from "./service.ts";
import { conditionOf, standingOf } from "./step-status.ts";

export const studySchema = z.object({ title: z.string(), levels: z.array(z.string()), onlyIf: z.string().optional() });

/**
 * Imaging and laboratory steps, in order, that are to be done or may be, where a row that waits for facts looks at what they
 * tell: also where a study was not done, and the row waits for another. `onlyIf`: what has to be so, and is not known.
 */
export function studiesFor(levels: readonly LevelDecision[], service: Service): z.infer<typeof studySchema>[] {
  const { engine, knowledge } = service;
  const waiting = levels.filter(({ disposition, possible }) => disposition === "undetermined" && isTreatable(possible));
  return knowledge.workup.flatMap((step) => {
    if (step.kind === "history") return [];
    const concerned = waiting.flatMap(({ understood, findings }) => {
      const { status, tells } = standingOf(step, [understood], service);
      const open = findings.filter(({ reason }) => reason === "not_given").flatMap(({ rule }) => [...rule.facts]);
      const isWaitedFor = open.some((fact) => tells.includes(engine.facts[fact]?.name ?? ""));
      return isWaitedFor && (status === "to_do" || status === "depends") ? [{ level: nameOf(understood.level), status }] : [];
    });
    if (concerned.length === 0) return [];
    const onlyIf = concerned.every(({ status }) => status === "depends") ? { onlyIf: conditionOf(step, service) } : {};
    return [{ title: step.title, levels: concerned.map(({ level }) => level), ...onlyIf }];
  });
}

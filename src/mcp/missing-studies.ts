// Where a decision waits for studies: the steps of the work-up that would tell what is not known.
import * as z from "zod";
import type { LevelDecision } from "../rules/decide.ts";
import { isTreatable } from "../rules/outcome.ts";
import { nameOf } from "./level-name.ts";
import type { Service } from "./service.ts";
import { standingOf } from "./step-status.ts";

export const studySchema = z.object({ title: z.string(), levels: z.array(z.string()) });

/** Imaging and laboratory steps, in order, that are to be done or may be, and would tell what an undetermined level waits for. */
export function studiesFor(levels: readonly LevelDecision[], service: Service): z.infer<typeof studySchema>[] {
  const waiting = levels.filter(({ disposition, possible }) => disposition === "undetermined" && isTreatable(possible));
  return service.knowledge.workup.flatMap((step) => {
    if (step.kind === "history") return [];
    const concerned = waiting.filter(({ understood, findings }) => {
      const { status, tells } = standingOf(step, [understood], service);
      const open = findings.filter(({ reason }) => reason === "not_given").flatMap(({ grounds }) => grounds);
      const isWaitedFor = open.some(({ fact }) => tells.includes(service.engine.facts[fact]?.name ?? ""));
      return isWaitedFor && (status === "to_do" || status === "depends");
    });
    return concerned.length === 0 ? [] : [{ title: step.title, levels: concerned.map(({ understood }) => nameOf(understood.level)) }];
  });
}

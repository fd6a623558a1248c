// What bears on levels that were decided: how their rows were read, and where the source also says otherwise.
import * as z from "zod";
import { evaluate } from "../rules/condition.ts";
import type { LevelDecision } from "../rules/decide.ts";
import type { Finding } from "../rules/evaluate.ts";
import { type ConditionNode, UNNAMED } from "../rules/model.ts";
import { type TensionOut, tensionOut } from "./passages.ts";
import type { Service } from "./service.ts";

const names = z.array(z.string());
/** `levels` is empty where the level was not named. */
export const readingSchema = z.object({ rule: z.string(), question: z.string(), answer: z.string(), sources: names, levels: names });
export type ReadingOut = z.infer<typeof readingSchema>;

/** The rules that decide a level, or that it is left open by: those that are present, indications that are absent, open points. */
function isTelling({ rule, status, open }: Finding): boolean {
  return status === "present" || open !== undefined || (status === "absent" && rule.definition.kind === "indication");
}

/** How rows were read, wherever a reading is what makes its rule present, absent or open on a level. */
export function readingsOf(levels: readonly LevelDecision[], { knowledge, engine }: Service): ReadingOut[] {
  return engine.rules.flatMap(({ definition }) => {
    const rule = knowledge.rules.find(({ id }) => id === definition.id);
    return (rule?.readings ?? []).flatMap(({ question, answer, sources, when }) => {
      if (when === undefined) return [];
      const bearing = levels.filter((level) => holdsOn(level, when, engine)).map(({ understood }) => understood.level);
      return bearing.length === 0
        ? []
        : [{ rule: definition.id, question, answer, sources, levels: bearing.filter((each) => each !== UNNAMED) }];
    });
  });
}

/** The tensions that bear on what decides, or on what the article itself leaves open. */
export function tensionsOf(levels: readonly LevelDecision[], { knowledge, engine }: Service): TensionOut[] {
  return knowledge.tensions
    .filter(({ rules = [], when }) =>
      levels.some((level) => {
        const isConcerned = level.findings.some((finding) => isTelling(finding) && rules.includes(finding.rule.definition.id));
        return isConcerned && (when === undefined || holdsOn(level, when, engine));
      }),
    )
    .map(tensionOut);
}

function holdsOn({ understood }: LevelDecision, when: ConditionNode, engine: Service["engine"]): boolean {
  return evaluate(engine.compile(when), understood.masks) === true;
}

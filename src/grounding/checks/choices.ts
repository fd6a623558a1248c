// Alternatives: the statement that is meant says it of another of them, and none at the place says it of this one.
import type { Reading } from "../model.ts";
import { LEVEL } from "../reading/names.ts";
import { REASONS } from "../reasons.ts";
import { SETTINGS } from "../settings.ts";
import { accounts } from "../support/account.ts";
import { meantBy } from "../support/meant.ts";
import type { Check } from "./check.ts";

export const choices: Check = {
  name: "choices",
  of: "stretch",
  compare: (claim, world) => {
    const meant = meantBy(claim, world, SETTINGS.meantButOne);
    const [best] = meant;
    if (best === undefined) return [];
    return [...world.knowledge.alternatives.map(({ of }) => of), LEVEL].flatMap((of) => {
      const said = chosen(claim.reading, of);
      const source = chosen(best.statement.reading, of);
      // A statement of the place that names this one too has to tell some of the rest.
      const telling = accounts(claim.reading, claim.cited, world).filter(({ rest }) => rest >= SETTINGS.tellsToo);
      const isSaid = [...meant, ...telling].some(({ statement }) => said.some((each) => statement.reading.choices.has(each)));
      if (
        said.length === 0 ||
        source.length === 0 ||
        isSaid ||
        (of === LEVEL && said.some((each) => claim.given.has(each.split("/")[1]?.toLowerCase() ?? "")))
      )
        return [];
      const [left, right] = [said, source].map((each) => each[0]?.split("/")[1]?.replaceAll("-", " ") ?? "");
      return [{ verdict: "contradicted", reason: REASONS.choice(left ?? "", right ?? "", best.statement.passage.id) }];
    });
  },
};

function chosen({ choices: all }: Reading, of: string): string[] {
  return [...all].filter((each) => each.startsWith(`${of}/`));
}

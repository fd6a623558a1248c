// Which statement a claim tells: the cited one that has most of it, or, without a citation, the one that has it nearly whole.
import type { Claim, Statement } from "../model.ts";
import type { World } from "../reading/world.ts";
import { SETTINGS } from "../settings.ts";
import { type Account, accounts } from "./account.ts";

/** How many statements are looked at for a claim without a citation. */
const CANDIDATES = 8;

/** The statements that share most with a claim, from the whole of the knowledge. */
export function candidates(claim: Claim, world: World): readonly Statement[] {
  const known = found.get(claim.reading);
  if (known !== undefined) return known;
  const words = claim.reading.words.filter(({ content }) => content);
  const best = [...world.sharing(words)]
    .sort((left, right) => right[1] - left[1])
    .slice(0, CANDIDATES)
    .map(([statement]) => statement);
  found.set(claim.reading, best);
  return best;
}
const found = new WeakMap<Claim["reading"], readonly Statement[]>();

/**
 * The accounts of the statements that a claim may be telling, best first: those that have at least `least` of its word weight
 * and nearly as much as the best one. Empty where the claim has too few words to tell.
 */
export function meantBy(claim: Claim, world: World, least: number = SETTINGS.meant): Account[] {
  const content = claim.reading.words.filter((word) => word.content).length;
  if (content < SETTINGS.enoughWords) return [];
  const statements = claim.citations.length > 0 ? claim.cited : candidates(claim, world);
  const all = accounts(claim.reading, statements, world);
  const best = all[0]?.rest ?? 0;
  const enough = claim.citations.length > 0 ? least : Math.max(least, SETTINGS.meantUncited);
  return all.filter(({ rest, pairs }) => pairs.size >= 2 && rest >= Math.max(enough, best - 0.05));
}

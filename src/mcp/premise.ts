// What a question takes for granted and the article gives otherwise: a figure, a kind of row, which technique has more of something.
import * as z from "zod";
import { CHECKS } from "../grounding/checks/index.ts";
import { checkOf } from "../grounding/shared.ts";
import type { Passage } from "../knowledge/model.ts";
import type { Answered } from "../search/answer.ts";
import { type Quantity, readQuantities } from "../text/quantities.ts";
import { tensionsAt } from "./passages.ts";
import type { Service } from "./service.ts";

export const otherwiseSchema = z.object({ said: z.string(), article: z.string(), passage: z.string() });
export type Otherwise = z.infer<typeof otherwiseSchema>;

/** The checks of drafted answers that can be asked of a question too: what they compare is data, whoever says it. */
const ASKED: ReadonlySet<string> = new Set(["rows", "comparisons", "figures", "techniques"]);
const WITHOUT: ReadonlySet<string> = new Set(CHECKS.map(({ name }) => name).filter((name) => !ASKED.has(name)));
/** Without one of these a part says nothing that those checks read. */
const TELLING =
  /\p{Nd}|%|\b(?:half|thirds?|quarters?|absolute\p{L}*|relative\p{L}*|hard stop|more|less|fewer|better|worse|same|equal\p{L}*|never|ban|\p{L}{3,}er)\b/iu;
/** A question for a list, a time or a reason may name what is so; what it weighs is not its premise. */
const OPEN = /^\P{L}*(?:what|which|who)\b/iu;
const BOTH = /\babsolute.*\brelative|\brelative.*\babsolute|\bor (?:just|only|merely|not)\b/iu;
/** Takes one thing for enough, or for certain. */
const ENOUGH = /\b(?:(?<!stand[- ]|patients )alone|by itself|(?<!\bI )always|guarantee\p{L}*|straight to)\b/iu;
const QUOTED = /^"([^"]{1,80})"/u;
const PLACE = /\[([a-z0-9.]+(?:\/[a-z0-9-]+)?)\]/u;

/** What the article gives otherwise than a part says; `shown` are the passages that bear on it, the best first. Empty for most. */
export function otherwiseIn(
  { question: part, told }: Pick<Answered, "question" | "told">,
  shown: readonly string[],
  service: Service,
): Otherwise[] {
  const passages = shown.flatMap((id) => service.passages.get(id) ?? []);
  const found = [
    ...contradicted(part, told, passages, service),
    ...ofSomethingElse(part, passages, service),
    ...notEnough(part, shown, service),
  ];
  return [...new Map(found.map((each) => [each.passage, each])).values()];
}

function contradicted(part: string, told: boolean, shown: readonly Passage[], service: Service): Otherwise[] {
  if (!TELLING.test(part) || BOTH.test(part)) return [];
  const claim = part.trimEnd().replace(/[?]{1,3}$/u, "");
  return checkOf(service.knowledge)(claim, { without: WITHOUT }).flatMap(({ verdict, reasons }) =>
    verdict !== "contradicted"
      ? []
      : reasons.flatMap((reason) => {
          const [place = "", said] = [PLACE.exec(reason)?.[1], QUOTED.exec(reason)?.[1]];
          const passage = service.passages.get(place) ?? service.knowledge.passages.find(({ id }) => id.startsWith(`${place}/`));
          // A figure of another place is another figure; a row that is only named is no premise of an open question.
          if (passage === undefined || (said !== undefined && !shown.includes(passage))) return [];
          if (said === undefined && (told || OPEN.test(part) || /permits the procedure/u.test(reason))) return [];
          return [{ said: said ?? claim, article: passage.text, passage: passage.id }];
        }),
  );
}

/** A figure that a passage gives, and of something else: it names no technique, and the part says it of one. */
function ofSomethingElse(part: string, shown: readonly Passage[], { knowledge: { techniques, guideline } }: Service): Otherwise[] {
  const names = (techniques?.techniques ?? []).map(({ name }) => name.toLowerCase());
  const isNamed = (text: string): boolean => names.some((name) => text.toLowerCase().includes(name));
  const treats = new Set((guideline.treatmentWords ?? []).map((word) => word.toLowerCase()));
  const isOfTreatment = (text: string): boolean =>
    isNamed(text) ||
    text
      .toLowerCase()
      .split(/\P{L}+/u)
      .some((word) => treats.has(word));
  const figures = /\p{Nd}/u.test(part) && isNamed(part) ? readQuantities(part).filter(({ dimension }) => dimension === "share") : [];
  if (figures.length === 0) return [];
  return shown
    .filter(({ text, kind }) => kind !== "contraindication" && !isOfTreatment(text))
    .flatMap(({ id, text }) => {
      const own = readQuantities(text);
      const said = figures.find((figure) => own.some((each) => isSame(figure, each)));
      return said === undefined ? [] : [{ said: part.slice(said.start, said.end), article: text, passage: id }];
    });
}

function isSame(left: Quantity, right: Quantity): boolean {
  return left.dimension === right.dimension && left.low === right.low && left.high === right.high;
}

/** One thing is taken for enough, and the best passage has another side to it. */
function notEnough(part: string, shown: readonly string[], service: Service): Otherwise[] {
  const said = ENOUGH.exec(part)?.[0];
  const [best] = shown;
  if (said === undefined || best === undefined) return [];
  return tensionsAt([best], service)
    .slice(0, 1)
    .flatMap(({ sides }) => {
      const other = sides.find((side) => !side.passages.includes(best))?.passages[0];
      const passage = service.passages.get(other ?? "");
      return passage === undefined ? [] : [{ said, article: passage.text, passage: passage.id }];
    });
}

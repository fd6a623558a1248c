// Tells what kind of figure a question asks for, or whether it asks what to do, and whether a text gives one of that kind.

/**
 * A share of a whole, a length of time, any other number, or how much of something, which words can tell in part; or
 * what is to be done about something.
 */
export type FigureKind = "share" | "time" | "number" | "amount" | "remedy";

const ASKS: readonly (readonly [FigureKind, RegExp])[] = [
  // "Taking up 40 %" tells a share and asks for none.
  ["share", /(?<!\p{Nd} ?)\b(?:per ?cent|percentages?)(?![\p{L}])|\bwhat (?:proportion|fraction|share)\b|(?<!\p{Nd} ?)%/iu],
  [
    "time",
    /\bhow (?:long|many (?:more )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?))\b|\bduration of\b|\bin (?:minutes|hours|days|weeks|months)\b/iu,
  ],
  [
    "number",
    /\bhow many\b|\bnumbers? of\b|(?<!\b(?:more|less|higher|lower|greater) (?:\p{L}{1,20} )?)\b(?:dose|dosage|thresholds?|cut-?offs?|minimum|maximum|median|average|exact(?:ly)?|rate)\b/iu,
  ],
  ["amount", /\bhow much (?!(?:of|better|worse)\b)/iu],
  [
    "remedy",
    /\bwhat (?:do|should|can|would) (?:i|we|you|one|they) (?:do|give)\b|\bwhat (?:is|to do)\b.{0,20}\b(?:treatment|remedy|first step|if|when)\b|\bhow (?:do|should|would|can|is|are|to)\b(?: (?:i|we|you|one|they))? (?:treat|manage|handle|deal|avoid|reverse|correct)\b/iu,
  ],
];

const COUNT =
  "one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|half|halves|thirds?|quarters?|fifths?|several|single";
const NUMBER = new RegExp(`\\p{Nd}|\\b(?:${COUNT})\\b`, "iu");
const GIVES: Readonly<Record<FigureKind, RegExp>> = {
  share: /%|\bper ?cent\b|\b(?:half|halves|thirds?|quarters?|fifths?)\b|\p{Nd} (?:in|of) \p{Nd}|\bmost\b/iu,
  time: /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|(?:19|20)\p{Nd}{2})\b/iu,
  number: NUMBER,
  amount: NUMBER,
  remedy:
    /\b(?:should|must|can be|may be|might be|is used|are used|can serve|reduc\p{L}+|decreas\p{L}+|prevent\p{L}*|avoid\p{L}*|manag\p{L}+|treat\p{L}*|indicated|limit\p{L}*)\b/iu,
};

/** The kinds of figure that a question asks for; none for most questions. */
export function figuresAsked(question: string): FigureKind[] {
  return ASKS.filter(([, pattern]) => pattern.test(question)).map(([kind]) => kind);
}

/** Whether a text gives a figure of a kind. */
export function givesFigure(text: string, kind: FigureKind): boolean {
  return GIVES[kind].test(text);
}

// Tells sentences that claim nothing of the subject: courtesies, questions, what announces, what speaks of the answer itself.
import { isBriefClaim } from "./brief-claims.ts";

const COURTESY =
  /^(?:i|i'm|i'd|i'll|i've|we|we'll|let me|let us|let's|please|thanks?|sorry|hello|hi|hey|dear|hope|feel free|happy to|glad|good luck|kind regards|best wishes|all the best|take care|get well|stay well|have an? (?:very )?(?:good|nice|great|lovely|pleasant|safe|wonderful)|of course|certainly|sure|absolutely|great question|good question|you asked|you may want to ask|you can ask|to answer|before i|if you (?:like|wish|want|need|have|would)|would you|could you|can you|do you|does|did|is there|are there|as an ai|my (?:answer|summary|reading))\b/iu;
const ANNOUNCES =
  /^(?:here(?:'s| is| are)|below|the following|in (?:summary|short|brief|conclusion)|to (?:summarize|sum up|conclude)|summary|overview|sources?|references|disclaimer|note|answer|next|what follows|see(?: also)?|for (?:details|more)|all (?:statements|sentences|points) (?:above|below|here))\b/iu;
const ADVICE =
  /\b(?:(?:not|no|nor|isn't|never) (?:a |an |constitute |as )?(?:medical |clinical |professional )?advice|does not replace|do not replace|no substitute|not a substitute|(?:talk|speak|discuss|consult|check|confirm|review)\w*\b.{0,40}\b(?:doctors?|physicians?|team|clinicians?|specialists?|practitioners?|surgeons?)|treating team|\b(?:doctors?|physicians?|team|clinicians?|specialists?) (?:can|will|must|should|has to|have to|may) (?:\w+ )?(?:decide|judge|advise|weigh|confirm|tell)|ask (?:your|the|her|his) (?:doctor|physician|team)|(?:this|the above) (?:answer|summary|reply|text|overview|information)|view of (?:a|one|the|this) (?:single |\d{4} )?(?:article|guideline)|based (?:only |solely )?on (?:a|one|this|the) (?:single |\d{4} )?(?:article|guideline))/iu;
const SOURCE = "(?:article|guidelines?|source|text|paper|authors?|document|publication|passages?)";
const TELL =
  "(?:say|mention|address|answer|cover|discuss|specify|state|give|name|report|tell|define|comment|contain|provide|list|describe|quantify|recommend|settle|deal|include|speak|go into|make|offer|set|have|advise|claim|assert|argue|maintain|contend|conclude|imply|call|endorse|advocate)";
const TOLD =
  "(?:said|mentioned|addressed|answered|covered|discussed|specified|stated|given|named|reported|defined|quantified|settled|included|described)";
/** "The article does not say whether …", "gives no …", "is silent on …", "… is not mentioned in the guideline". */
const SILENCE = new RegExp(
  [
    `\\b${SOURCE}\\b(?:\\s+[\\w']+){0,3}?\\s+(?:(?:does|do|did|has|have|is|are)\\s+not|cannot|never|nowhere|neither)(?:\\s+[\\w']+){0,3}?\\s+(?:${TELL}|${TOLD})\\b`,
    `\\b${SOURCE}\\b(?:\\s+[\\w']+){0,4}?\\s+(?:${TELL}|has)(?:e?s)?\\s+(?:no|nothing|neither)\\b`,
    `\\b${SOURCE}\\b(?:\\s+[\\w']+){0,3}?\\s+(?:is|are|remains?|stays?)\\s+silent\\b`,
    `\\b(?:nowhere|never|neither)\\s+(?:[\\w']+\\s+){0,3}?(?:does|do|did|has|have)\\s+(?:the|this|its)\\s+${SOURCE}\\s+(?:${TELL}|${TOLD})\\b`,
    `\\b${SOURCE}\\s+(?:stop|stops|stopped|fall|falls|fell)\\s+short\\s+of\\s+[\\w']+ing\\b`,
    `\\b${SOURCE}\\s+(?:make|makes|made)\\s+no\\s+claim\\b`,
    `\\b(?:not|nowhere|never)\\s+(?:[\\w']+\\s+){0,2}?${TOLD}\\s+(?:in|by)\\s+(?:the|this|its)\\s+(?:[\\w']+\\s+){0,2}?${SOURCE}\\b`,
  ].join("|"),
  "iu",
);

export type Form = "heading" | "question" | "courtesy" | "announcement" | "silence" | "fragment" | "claim";

/** A line of so few words and without a stop is a title, not a sentence. */
const FRAGMENT_WORDS = 6;
/** And one of so few is no claim unless it has a verb. */
const BRIEF_WORDS = 2;

/** What form a sentence without citations has, before its content is looked at. `text` is plain. */
export function formOf(text: string, kind: "prose" | "heading" | "item" | "cell"): Form {
  const trimmed = text.trim();
  if (kind === "heading") return "heading";
  if (/[?？؟]["')\]\s]*(?:\p{Extended_Pictographic}\s*)?$/u.test(trimmed)) return "question";
  if (/:\s*$/u.test(trimmed)) return "announcement";
  if (isSilence(trimmed)) return "silence";
  if (COURTESY.test(trimmed) || ADVICE.test(trimmed)) return "courtesy";
  if (ANNOUNCES.test(trimmed) && trimmed.split(/\s+/u).length <= 12) return "announcement";
  if (!/[.!…]["')\]\s]*$/u.test(trimmed) && trimmed.split(/\s+/u).length <= FRAGMENT_WORDS) return "fragment";
  if (trimmed.split(/\s+/u).length <= BRIEF_WORDS && !isBriefClaim(trimmed)) return "fragment";
  return "claim";
}

/** Whether a plain text says that the source does not say something. */
export function isSilence(text: string): boolean {
  return SILENCE.test(text);
}

/** Where a sentence goes on to say something else: not at a bare "and", which joins what is not said. */
const GOES_ON =
  /(?:(?<!\s)\s+)?;\s*|(?:,|(?<![,\s]))\s+(?:but|however|although|though|whereas)\s+|,\s+(?:yet|while)\s+|(?:,|(?<![,\s]))\s+and\s+(?=(?:it|they|the (?:authors?|article|guideline))\s)/iu;
/** "… and gives no rate either": it goes on not to say. */
const STILL_SILENT =
  /^(?:it |they |nor )?(?:gives?|names?|does|do|says?|mentions?|states?|has|have|is|are|offers?|sets?)\b.*\b(?:no|not|nothing|neither|nor|silent)\b/iu;

/** The stretches of a plain text that tell of a silence, without the words that do so, and what else it says. */
export function silenceIn(text: string): { silent: string; said: string } {
  const pieces = text.split(GOES_ON);
  const silent = (piece: string): boolean => isSilence(piece) || STILL_SILENT.test(piece);
  // Where the words for it stand across two stretches, the whole is about the silence.
  if (!pieces.some(isSilence)) return { silent: text, said: "" };
  const join = (some: readonly string[]): string => some.join("; ");
  return { silent: join(pieces.filter(silent)), said: join(pieces.filter((piece) => !silent(piece))) };
}

/** A text without the words by which it tells of a silence. */
export function withoutSilence(text: string): string {
  return text.replace(SILENCE, " ");
}

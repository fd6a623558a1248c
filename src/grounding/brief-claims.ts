// Tells a sentence of one or two words that claims something ("It works.", "Proceed.") from one that does not ("Good point.").
import { VERBS_OF_BEING } from "./english/markers.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** What is told or bidden, as it is said in so few words. */
const SAYS = list(`
help work leak fail heal hurt last vary suffice differ improve worsen recur spread progress rise fall increase decrease reduce raise relieve cure harm kill
break collapse shrink grow bleed persist stabilize benefit respond occur happen matter apply exist depend
proceed operate treat inject give use avoid stop start continue wait defer postpone delay refer admit discharge cancel repeat add omit skip
withhold hold prescribe administer perform do choose prefer test scan image screen biopsy transfuse replace remove taper double halve try order`);
/** What is said of what goes before, with "is" left out. */
const JUDGES = list(`
indicated contraindicated recommended advised required needed necessary allowed permitted forbidden prohibited excluded safe unsafe dangerous harmless
effective ineffective useless pointless mandatory optional possible impossible`);
/** "It depends.", "That helps.", "Thanks, noted.": said to the reader. */
const TO_READER = /^(?:it depends|that helps|this helps|hope this helps|that works|just wait|no matter|never mind|read on|carry on)\b/iu;

/** Whether a text of at most two words that ends with a stop has a verb, or judges. */
export function isBriefClaim(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? [];
  if (!/[.!…]["')\]\s]*$/u.test(text) || TO_READER.test(text.trim())) return false;
  return words.some(
    (word, at) => JUDGES.has(word) || formsOf(word).some((form) => SAYS.has(form)) || (at === 1 && VERBS_OF_BEING.has(word)),
  );
}

/** A verb's own form, and without what a person or a past time puts at its end. */
function formsOf(word: string): string[] {
  return [word, word.replace(/s$/u, ""), word.replace(/es$/u, ""), word.replace(/ed$/u, ""), word.replace(/d$/u, "")];
}

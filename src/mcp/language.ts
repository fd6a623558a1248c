// What is said of a text that is not in English, or may not be, in whatever form it is shown.
import type { Language } from "../search/language.ts";

/** No verdict: what is not read tells nothing of the article. */
export const NOT_READ =
  "This is not in English, and only English is read here: nothing is said of what the article holds. Put it in English and ask again.";
/** Of a text of several sentences, some of which are not in English. */
export const NOT_ALL_READ = "Only English is read here: a sentence that is not in English has no verdict. Put it in English and ask again.";
const PERHAPS_NOT_READ = "Only English is read here: if this is in another language, put it in English and ask again.";

/** What of the notices is said of the language; undefined where nothing is. */
export function languageNoticeIn(notices: readonly string[]): string | undefined {
  return notices.find((notice) => notice === NOT_READ || notice === PERHAPS_NOT_READ);
}

/** What stands before the other notices: a text of unclear language gets one only where nothing was found for it. */
export function languageNotices(language: Language, isFound: boolean): string[] {
  if (language === "other") return [NOT_READ];
  return language === "unclear" && !isFound ? [PERHAPS_NOT_READ] : [];
}

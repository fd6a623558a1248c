// Finds what only a bibliography could give: names, journals, identifiers, years that the source's own text does not have.
import { isPlain } from "./english/plain-words.ts";

const IDENTIFIER = /\b(?:doi\b|10\.\d{4,9}\/\S+|pmid\b|pmcid\b|pmc\d{5,}|arxiv\b|isbn\b|issn\b|nct\d{6,})|https?:\/\/|\bwww\./iu;
const PAGES = /\b\d{1,4}\s?\(\d{1,3}\)\s?:\s?e?\d+|;\s?\d{1,4}\s?:\s?e?\d+|\bpp?\.\s?\d+|\bvol(?:ume|\.)\s?\d+/iu;
const AUTHORS =
  /(\p{Lu}[\p{L}'’-]{1,60})(?:\s+\p{Lu}{1,2}\b\.?)?(?:\s*,)?\s+(?:et\s+al\b|and\s+(?:his\s+|her\s+|their\s+)?(?:colleagues?|co-?workers|co-?authors|associates|collaborators)\b|&\s+\p{Lu})/gu;
const WITH_YEAR = /(\p{Lu}[\p{L}'’-]{1,60})\s*(?:,\s*)?\(?(?:19|20)\d\d\b/gu;
const PUBLISHED_IN = /\b(?:published|appeared|printed|reported)\s+in\s+(?:the\s+)?(?:journal\s+)?(\p{Lu}\p{Ll}{2,})/gu;
/** "In Pain Medicine", "in the New Journal of Things": two words with capitals after "in" are a title. */
const IN_TITLE = /\b(?:in|by) (?:the )?(\p{Lu}\p{Ll}+(?: (?:of|and|in))? \p{Lu}\p{Ll}+)/gu;
const CAPITALISED = /(?<![\p{L}\p{N}.])\p{Lu}[\p{L}'’-]*\p{L}/gu;
const TITLE = /(?:^|\s)(?:mr|mrs|ms|miss)\.?\s+$/iu;
const LABEL = /^[*_\s]*[^.:!?]{1,60}:[*_]*(?=\s)/u;

/** What an author, a journal or an identifier is called here that is not among the known words; each once, as written. */
export function foreignNames(sentence: string, known: (word: string) => boolean): string[] {
  const text = sentence.replace(/[*_`]+/gu, "").replace(/\s+/gu, " ");
  const found = new Set<string>();
  const own = (name: string | undefined): void => {
    if (name !== undefined && !known(name.toLowerCase()) && !parts(name).every(known)) found.add(name);
  };
  const identifier = IDENTIFIER.exec(text)?.[0] ?? PAGES.exec(text)?.[0];
  if (identifier !== undefined) found.add(identifier);
  for (const [, name] of text.matchAll(AUTHORS)) own(name);
  for (const [, name] of text.matchAll(WITH_YEAR)) if (!isPlain(name?.toLowerCase() ?? "")) own(name);
  for (const [, name] of text.matchAll(PUBLISHED_IN)) if (!/^(?:Table|Figure|Section)$/u.test(name ?? "")) found.add(name ?? "");
  for (const [, name] of text.matchAll(IN_TITLE)) if (!parts(name ?? "").includes("table")) found.add(name ?? "");
  const label = LABEL.exec(text)?.[0].length ?? 0;
  for (const { 0: name, index } of text.matchAll(CAPITALISED)) {
    if (index < label || opens(text, index) || TITLE.test(text.slice(0, index))) continue;
    if (name === name.toUpperCase()) {
      const study = /^\s+(?:trial|study|score|criteria|scale|registry|group)\b/iu.test(text.slice(index + name.length));
      if (name.length >= 3 && (study || !isPlain(name.toLowerCase()))) {
        if (study && isPlain(name.toLowerCase())) found.add(name);
        else own(name);
      }
      continue;
    }
    if (!parts(name).every((part) => isPlain(part) || known(part))) own(name);
  }
  return [...found];
}

function parts(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/['’]s$/u, "")
    .split(/['’-]/u);
}

/** Whether a word opens the text, or follows a stop, a colon or an opening mark: there a capital says nothing. */
function opens(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return before === "" || /[.:;!?—–|/"“(>\n]$/u.test(before);
}

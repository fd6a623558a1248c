// search_passages: passages by words, best first, the matched words marked.
import * as z from "zod";
import { sectionOf } from "../../knowledge/model.ts";
import { highlight } from "../../search/highlight.ts";
import { languageNotices } from "../language.ts";
import { page, passageOut, passageSchema, tensionOut, tensionSchema, tensionsAt } from "../passages.ts";
import { renderSearch } from "../render/search-passages.ts";
import { defineTool, noticesSchema, stampSchema, wordsOf } from "../tool.ts";

const DEFAULT_LIMIT = 5;

const searchOutput = z.object({
  guideline: stampSchema,
  hits: z.array(
    passageSchema.extend({
      score: z.number().describe("comparable within one query only"),
      highlights: z.array(z.array(z.int())).describe("[start, end] of the matched words in text, in UTF-16 code units, end exclusive"),
    }),
  ),
  total: z.int(),
  elsewhere: z.int().optional().describe("where a section was named: hits in the others"),
  nextCursor: z.string().optional(),
  tensions: z.array(tensionSchema).describe("where the article also says otherwise"),
  notices: noticesSchema,
});
export type SearchOutput = z.infer<typeof searchOutput>;
interface SearchInput {
  query: string;
  section?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export const searchPassages = defineTool<SearchInput, SearchOutput>({
  name: "search_passages",
  input: ({ knowledge }) =>
    z.strictObject({
      query: wordsOf("words to look for", 2000).describe("words"),
      section: z
        .enum(knowledge.sections.map(({ id }) => id) as [string, ...string[]])
        .optional()
        .describe("only there"),
      limit: z.int().min(1).max(20).optional().describe(`hits a page, ${DEFAULT_LIMIT} if left out`),
      cursor: z.string().max(40).optional().describe("nextCursor of the page before"),
    }),
  output: () => searchOutput,
  run: ({ cursor, ...request }, service) => {
    const { query, section, limit = DEFAULT_LIMIT } = request;
    const language = service.search.languageOf(query);
    const everywhere = language === "other" ? [] : service.search.find(query);
    const found = section === undefined ? everywhere : everywhere.filter(({ id }) => sectionOf(id) === section);
    const { entries, ...next } = page(found, JSON.stringify(request), cursor, limit);
    return {
      guideline: service.stamp,
      hits: entries.flatMap(({ id, score, terms }) => {
        const passage = service.passages.get(id);
        if (passage === undefined) return [];
        return [{ ...passageOut(passage, service), score, highlights: highlight(passage.text, terms).map(([start, end]) => [start, end]) }];
      }),
      total: found.length,
      ...(section === undefined ? {} : { elsewhere: everywhere.length - found.length }),
      ...next,
      tensions: tensionsAt(
        entries.map(({ id }) => id),
        service,
      ).map(tensionOut),
      notices: [...languageNotices(language, everywhere.length > 0), ...service.notices],
    };
  },
  render: renderSearch,
});

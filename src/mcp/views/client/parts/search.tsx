// Passages by question, by words, or by the part of the article in which they stand.
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { sectionOf } from "../../../../knowledge/model.ts";
import type { EvidenceOutput } from "../../../tools/cite-evidence.ts";
import type { SearchOutput } from "../../../tools/search-passages.ts";
import type { Asking, Where } from "../address.ts";
import { useShared } from "../context.ts";
import { useNewest } from "../use-newest.ts";
import { Asked, Disclosure } from "./disclosure.tsx";
import { Evidence } from "./evidence.tsx";
import { PassagesAt } from "./passages.tsx";
import { Hits, Page } from "./search-results.tsx";

/** What was found elsewhere, shown until something is asked here. */
export interface Found {
  readonly evidence?: EvidenceOutput | undefined;
  readonly hits?: SearchOutput | undefined;
}

interface SearchProps {
  readonly where: Where;
  readonly onWhere: (change: Partial<Where>) => void;
  readonly found?: Found;
}

/** Hits at once; the next ones open below them. */
const PAGE = 10;

const NOTHING_ASKED: Asking = { text: "", way: "question", section: "" };

export function Search({ where: { asked }, onWhere, found = {} }: SearchProps): JSX.Element {
  const { data, offers } = useShared();
  const { drawn: draft, newest, put } = useNewest<Asking>(asked ?? NOTHING_ASKED);
  useEffect(() => put(asked ?? NOTHING_ASKED), [JSON.stringify(asked)]);
  // What came of it, for those who hear the page: in short, and not every passage.
  const [said, setSaid] = useState("");
  const search = (): void => {
    if (newest().text.trim() !== "") onWhere({ asked: newest() });
  };
  return (
    <div class="search-tab">
      <h2>Search the article</h2>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            search();
          }}
        >
          <label for="search-text">{draft.way === "question" ? "A question or a claim, in English" : "Words"}</label>
          <input
            id="search-text"
            type="search"
            maxLength={2000}
            placeholder={draft.way === "question" ? "such as: what does the article say of …?" : ""}
            value={draft.text}
            onInput={({ currentTarget }) => put({ ...newest(), text: currentTarget.value })}
          />
          <button type="submit" class="answer confirm">
            Search
          </button>
          <select
            aria-label="Search by"
            value={draft.way}
            onChange={({ currentTarget }) => put({ ...newest(), way: currentTarget.value as Asking["way"] })}
          >
            <option value="question">Does the article answer it?</option>
            <option value="words">Every passage with these words</option>
          </select>
          {draft.way === "words" && (
            <select
              aria-label="Where"
              value={draft.section}
              onChange={({ currentTarget }) => put({ ...newest(), section: currentTarget.value })}
            >
              <option value="">everywhere</option>
              {data.sections.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
          {offers.ask !== undefined && (
            <button type="button" class="tool" disabled={draft.text.trim() === ""} onClick={() => offers.ask?.(draft.text)}>
              Ask this in the chat
            </button>
          )}
        </form>
      </search>
      <p class="hidden" role="status">
        {said}
      </p>
      <div>
        {asked === undefined && found.evidence === undefined && found.hits === undefined && (
          <>
            <p class="quiet">Or read a part of the article, in own words:</p>
            <ul class="parts">
              {data.sections.map(({ id, title }) => (
                <li key={id}>
                  <Disclosure class="source" summary={<span class="link">{title}</span>}>
                    {() => <PassagesAt locators={Object.keys(data.places).filter((place) => sectionOf(place) === id)} plain />}
                  </Disclosure>
                </li>
              ))}
            </ul>
          </>
        )}
        {asked?.way === "question" && (
          <Asked<EvidenceOutput> tool="cite_evidence" args={{ claim: asked.text }}>
            {(output) => <Evidence output={output} onSaid={setSaid} />}
          </Asked>
        )}
        {asked?.way === "words" && (
          <Page args={{ query: asked.text, limit: PAGE, ...(asked.section !== "" && { section: asked.section }) }} onSaid={setSaid} />
        )}
        {asked === undefined && found.evidence !== undefined && <Evidence output={found.evidence} onSaid={setSaid} />}
        {asked === undefined && found.hits !== undefined && <Hits output={found.hits} onSaid={setSaid} />}
      </div>
    </div>
  );
}

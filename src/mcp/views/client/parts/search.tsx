// Passages by question or by words: whether the source answers at all, what bears on it, and the matched words marked.
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { languageNoticeIn } from "../../../language.ts";
import { noHit } from "../../../render/search-passages.ts";
import type { EvidenceOutput } from "../../../tools/cite-evidence.ts";
import type { SearchOutput } from "../../../tools/search-passages.ts";
import { useShared } from "../context.ts";
import { useNewest } from "../use-newest.ts";
import { Asked } from "./disclosure.tsx";
import { Evidence, Hit, type SaidProps } from "./evidence.tsx";
import { PassageText, Source } from "./passages.tsx";

type Way = "question" | "words";
type Asking = { readonly text: string; readonly way: Way; readonly section: string };

/** What was found elsewhere, shown until something is asked here. */
export interface Found {
  readonly evidence?: EvidenceOutput | undefined;
  readonly hits?: SearchOutput | undefined;
}

export function Search({ found = {} }: { found?: Found }): JSX.Element {
  const { data } = useShared();
  const { drawn: draft, newest, put } = useNewest<Asking>({ text: "", way: "question", section: "" });
  const [asked, setAsked] = useState<Asking>();
  // What came of it, for those who hear the page: in short, and not every passage.
  const [said, setSaid] = useState("");
  return (
    <div class="search-tab">
      <h2>Search the passages</h2>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (newest().text.trim() !== "") setAsked(newest());
          }}
        >
          <label for="search-text">{draft.way === "question" ? "A question or a claim" : "Words"}</label>
          <input
            id="search-text"
            type="search"
            maxLength={2000}
            value={draft.text}
            onInput={({ currentTarget }) => put({ ...newest(), text: currentTarget.value })}
          />
          <select
            aria-label="Search by"
            value={draft.way}
            onChange={({ currentTarget }) => put({ ...newest(), way: currentTarget.value as Way })}
          >
            <option value="question">as a question</option>
            <option value="words">by its words</option>
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
          <button type="submit" class="answer confirm">
            Search
          </button>
        </form>
      </search>
      <p class="hidden" role="status">
        {said}
      </p>
      <div>
        {asked?.way === "question" && (
          <Asked<EvidenceOutput> tool="cite_evidence" args={{ claim: asked.text }}>
            {(output) => <Evidence output={output} onSaid={setSaid} />}
          </Asked>
        )}
        {asked?.way === "words" && (
          <Asked<SearchOutput>
            tool="search_passages"
            args={{ query: asked.text, limit: 10, ...(asked.section !== "" && { section: asked.section }) }}
          >
            {(output) => <Hits output={output} onSaid={setSaid} />}
          </Asked>
        )}
        {asked === undefined && found.evidence !== undefined && <Evidence output={found.evidence} onSaid={setSaid} />}
        {asked === undefined && found.hits !== undefined && <Hits output={found.hits} onSaid={setSaid} />}
      </div>
    </div>
  );
}

function Hits({ output, onSaid }: SaidProps<SearchOutput>): JSX.Element {
  const { hits, total, tensions } = output;
  const count = total === 0 ? noHit(output) : `${total} passage${total === 1 ? "" : "s"}`;
  const advice = languageNoticeIn(output.notices);
  useEffect(() => onSaid(advice === undefined ? count : `${count} ${advice}`), [count, advice, onSaid]);
  return (
    <>
      <p>
        <strong>{count}</strong>
        {total > hits.length && ` The first ${hits.length} are shown; more words narrow them down.`}
      </p>
      {advice !== undefined && <p>{advice}</p>}
      <ul class="hits">
        {hits.map((each) => (
          <Hit key={each.passage} locator={each.locator}>
            <PassageText passage={each}>{marked(each.text, each.highlights)}</PassageText>
          </Hit>
        ))}
      </ul>
      {tensions.map(({ id, text, passages }) => (
        <p key={id} class="tension">
          {text} <Source locators={passages} label="The passages" />
        </p>
      ))}
    </>
  );
}

/** The text with its matched stretches marked; offsets that do not fit the text mark nothing. */
function marked(text: string, highlights: readonly (readonly number[])[]): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [start = 0, end = 0] of highlights) {
    if (start < at || end <= start || end > text.length) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}

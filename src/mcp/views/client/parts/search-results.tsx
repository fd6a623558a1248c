// What a search came to: whether the source answers at all, what bears on it, and the matched words marked.
import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { locatorOf } from "../../../../knowledge/model.ts";
import { languageNoticeIn } from "../../../language.ts";
import { noHit } from "../../../render/search-passages.ts";
import type { EvidenceOutput } from "../../../tools/cite-evidence.ts";
import type { SearchOutput } from "../../../tools/search-passages.ts";
import { useShared } from "../context.ts";
import { placeInWords } from "../words.ts";
import { Asked, Disclosure } from "./disclosure.tsx";
import { PassagesAt, PassageText, Source } from "./passages.tsx";

const COVERAGE = {
  answered: "The article answers this.",
  partial: "The article bears on this, but may not answer all of it.",
  silent: "The article does not answer this.",
  not_read: "This was not read.",
} as const;

/** What is said before passages that do not answer. */
const NEAREST = "The nearest passages follow; they are no answer.";

interface SaidProps<Output> {
  readonly output: Output;
  readonly onSaid: (said: string) => void;
}

export function Evidence({ output, onSaid }: SaidProps<EvidenceOutput>): JSX.Element {
  const { coverage, passages, qualifiers, unmatched, silence, hint } = output;
  const answer = COVERAGE[coverage] ?? coverage;
  const advice = languageNoticeIn(output.notices);
  useEffect(
    () => onSaid(advice === undefined ? `${answer} ${passages.length} passages.` : `${answer} ${advice}`),
    [answer, advice, passages, onSaid],
  );
  return (
    <>
      <p class={`coverage ${coverage}`}>
        <strong>{answer}</strong> {silence?.text} {coverage === "silent" && passages.length > 0 && NEAREST}
      </p>
      {advice !== undefined && <p>{advice}</p>}
      {unmatched.length > 0 && <p class="quiet">Words that the article never uses: {unmatched.join(", ")}.</p>}
      {hint !== undefined && <p class="hint">{hint.text}</p>}
      <ul class="hits">
        {passages.map((each) => (
          <Hit key={each.passage} locator={each.locator}>
            <PassageText passage={each} />
          </Hit>
        ))}
      </ul>
      {qualifiers.length > 0 && (
        <>
          <h3>What qualifies them</h3>
          <ul class="hits">
            {qualifiers.map((each) => (
              <Hit key={each.passage} locator={each.locator}>
                <p class="quiet">{each.why}</p>
                <PassageText passage={each} />
              </Hit>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

export function Page({
  args,
  onSaid,
}: {
  args: { query: string; limit: number; cursor?: string };
  onSaid: (said: string) => void;
}): JSX.Element {
  return (
    <Asked<SearchOutput> tool="search_passages" args={args}>
      {(output) => (
        <>
          <Hits output={output} onSaid={onSaid} isFirst={args.cursor === undefined} />
          {output.nextCursor !== undefined && (
            <Disclosure class="source" summary={<span class="link">More passages</span>}>
              {() => <Page args={{ ...args, cursor: output.nextCursor ?? "" }} onSaid={onSaid} />}
            </Disclosure>
          )}
        </>
      )}
    </Asked>
  );
}

export function Hits({ output, onSaid, isFirst = true }: SaidProps<SearchOutput> & { isFirst?: boolean }): JSX.Element {
  const { hits, total, tensions } = output;
  const count = total === 0 ? noHit(output) : `${total} passage${total === 1 ? "" : "s"}`;
  const advice = languageNoticeIn(output.notices);
  useEffect(() => onSaid(advice === undefined ? count : `${count} ${advice}`), [count, advice, onSaid]);
  return (
    <>
      {isFirst && (
        <p>
          <strong>{count}</strong>
        </p>
      )}
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
          {text} <Source locators={passages} />
        </p>
      ))}
    </>
  );
}

function Hit({ locator, children }: { locator: string; children: ComponentChildren }): JSX.Element {
  const { data } = useShared();
  const place = locatorOf(locator);
  return (
    <li>
      {children}
      <Disclosure class="source" summary={<span class="link">All of {placeInWords(place, data)}</span>}>
        {() => <PassagesAt locators={[place]} />}
      </Disclosure>
    </li>
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

// The hits of a search, a page at a time, with the matched words marked.
import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { languageNoticeIn } from "../../../language.ts";
import { noHit } from "../../../render/search-passages.ts";
import type { SearchOutput } from "../../../tools/search-passages.ts";
import { Asked, Disclosure } from "./disclosure.tsx";
import { Hit, type SaidProps } from "./evidence.tsx";
import { PassageText, Source } from "./passages.tsx";

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

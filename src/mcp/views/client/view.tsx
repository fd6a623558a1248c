// The whole view: head, tabs, the notice that always stands, and the sheet that is printed.
import type { JSX } from "preact";
import { useEffect, useErrorBoundary, useRef } from "preact/hooks";
import type { ComparisonOutput } from "../../tools/compare-techniques.ts";
import type { Tab, Where } from "./address.ts";
import { useShared } from "./context.ts";
import { watchPresses } from "./hold-still.ts";
import { takeDoubleClicksAsOne } from "./one-click.ts";
import { Assess } from "./parts/assess.tsx";
import { Brief } from "./parts/brief.tsx";
import { Compare } from "./parts/compare.tsx";
import { PrintSheet } from "./parts/print-sheet.tsx";
import { type Found, Search } from "./parts/search.tsx";
import type { Assessing } from "./use-case.ts";

interface ViewProps {
  readonly assessing: Assessing;
  readonly where: Where;
  readonly onWhere: (change: Partial<Where>) => void;
  /** Results that came from the host for the other tabs. */
  readonly comparison?: ComparisonOutput | undefined;
  readonly found?: Found | undefined;
  /** Where there is room for the answer in short alone: what leads on to everything. */
  readonly onMore?: (() => void) | undefined;
}

export function View({ assessing, where, onWhere, comparison, found, onMore }: ViewProps): JSX.Element {
  const { data } = useShared();
  const { guideline, compare, program } = data;
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (screen.current === null) return;
    takeDoubleClicksAsOne(screen.current);
    watchPresses(screen.current);
  }, []);
  const [failure, forget] = useErrorBoundary();
  const { tab } = where;
  const tabs: { id: Tab; title: string }[] = [
    { id: "assess", title: "Assess" },
    ...(compare === null ? [] : [{ id: "compare" as const, title: "Compare" }]),
    { id: "search", title: "Search" },
  ];
  if (failure !== undefined) return <Failure onForget={forget} />;
  return (
    <>
      <div ref={screen} class={`screen prints-${tab}${onMore === undefined ? "" : " brief"}`}>
        <button type="button" class="skip" onClick={() => document.getElementById("main")?.focus()}>
          Skip to the content
        </button>
        <header class="head">
          <h1>{guideline.title}</h1>
          <p class="notice">{guideline.notices.join(" ")}</p>
          {onMore === undefined && <Tabs tabs={tabs} tab={tab} onTab={(to) => onWhere({ tab: to })} />}
        </header>
        <main id="main" tabIndex={-1}>
          {(onMore === undefined ? tabs : tabs.filter(({ id }) => id === tab)).map(({ id }) => (
            <div
              key={id}
              id={`panel-${id}`}
              {...(onMore === undefined && { role: "tabpanel", "aria-labelledby": `tab-${id}` })}
              hidden={id !== tab}
            >
              {id === "assess" &&
                (onMore === undefined ? <Assess assessing={assessing} /> : <Brief assessing={assessing} onMore={onMore} />)}
              {id === "compare" && tab === "compare" && compare !== null && (
                <Compare compare={compare} facts={assessing.facts} where={where} onWhere={onWhere} given={comparison} onMore={onMore} />
              )}
              {id === "search" && tab === "search" && <Search where={where} onWhere={onWhere} {...(found !== undefined && { found })} />}
            </div>
          ))}
        </main>
        {onMore === undefined && (
          <footer class="foot">
            <p>{guideline.notices.join(" ")}</p>
            <p class="quiet">
              Source: {guideline.citation}. Knowledge {guideline.knowledgeVersion}, digest {guideline.digest}; {program.name}{" "}
              {program.version}.
            </p>
          </footer>
        )}
      </div>
      {tab === "assess" && assessing.result !== undefined && <PrintSheet assessing={assessing} result={assessing.result} />}
    </>
  );
}
/** A result of a form that no server of this program gives: the view says so in place of an empty frame. */
function Failure({ onForget }: { onForget: () => void }): JSX.Element {
  const { data } = useShared();
  return (
    <main class="screen">
      <h1>{data.guideline.title}</h1>
      <p class="problem" role="alert">
        This result cannot be shown here; the text of the answer is complete without this view.
      </p>
      <button type="button" class="answer" onClick={onForget}>
        Try again
      </button>
    </main>
  );
}

function Tabs({ tabs, tab, onTab }: { tabs: readonly { id: Tab; title: string }[]; tab: Tab; onTab: (tab: Tab) => void }): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (next === undefined) return;
    onTab(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label="What to do" class="tabs">
      {tabs.map(({ id, title }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === tab}
          aria-controls={`panel-${id}`}
          tabIndex={id === tab ? 0 : -1}
          onClick={() => onTab(id)}
          onKeyDown={move}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

// What can be done with the case as a whole, and the banner that stands over an example all the time.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { BLANK, type Case, isBlank } from "../case.ts";
import { useShared } from "../context.ts";
import type { Assessing } from "../use-case.ts";
import { Source } from "./passages.tsx";
import { savedSheet } from "./print-sheet.tsx";

export function ExampleBanner({ assessing }: { assessing: Assessing }): JSX.Element | null {
  const { data } = useShared();
  const { isExample, begin } = assessing;
  if (!isExample || data.example === null) return null;
  const { title, note, sources } = data.example;
  return (
    <>
      <div class="example" role="note">
        <p>
          <strong>Example, not your patient:</strong> {title}
        </p>
        <button type="button" class="answer confirm" onClick={() => begin({ facts: BLANK, isExample: false })}>
          Start your own
        </button>
      </div>
      <p class="quiet example-note">
        {note} <Source locators={sources} label="Where it is told" />
      </p>
    </>
  );
}

export function Toolbar({ assessing }: { assessing: Assessing }): JSX.Element {
  const { data, offers } = useShared();
  const { facts, result, problem, past, begin, undo } = assessing;
  const [link, setLink] = useState<string>();
  const copy = (address: string): void => {
    setLink(address);
    // Where the browser does not let it, the link stands there to be copied by hand.
    navigator.clipboard?.writeText(address).catch(() => undefined);
  };
  return (
    <>
      <div class="toolbar">
        <button type="button" class="tool" disabled={past.length === 0} data-again onClick={undo}>
          Undo
        </button>
        <button
          type="button"
          class="tool"
          disabled={isBlank(facts) && problem === undefined}
          onClick={() => begin({ facts: BLANK, isExample: false })}
        >
          Start blank
        </button>
        {offers.example && data.example !== null && (
          <button type="button" class="tool" onClick={() => begin({ facts: data.example?.facts as Case, isExample: true })}>
            Show an example
          </button>
        )}
        {offers.link !== undefined && (
          <button type="button" class="tool" disabled={isBlank(facts)} onClick={() => copy(offers.link?.() ?? "")}>
            Copy link
          </button>
        )}
        {offers.print !== undefined && (
          <button type="button" class="tool" disabled={result === undefined} onClick={offers.print}>
            Print
          </button>
        )}
        {offers.save !== undefined && (
          <button type="button" class="tool" disabled={result === undefined} onClick={() => offers.save?.("decision.html", savedSheet())}>
            Save the report
          </button>
        )}
        {offers.ask !== undefined && (
          <button type="button" class="tool" disabled={result === undefined} onClick={() => offers.ask?.(questionOf(facts))}>
            Ask in the chat: what next, and why?
          </button>
        )}
        {offers.fullscreen !== undefined && (
          <button type="button" class="tool" onClick={offers.fullscreen.toggle}>
            {offers.fullscreen.isOn ? "Leave full screen" : "Full screen"}
          </button>
        )}
      </div>
      {link !== undefined && (
        <div class="linked" role="status">
          <label for="link">
            Copied. The link carries {carried(facts)}, readable for whoever has it. It names no patient; the facts stand after # and are not
            sent when it is opened.
          </label>
          <input id="link" type="text" readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
          <button type="button" class="tool" onClick={() => setLink(undefined)}>
            Close
          </button>
        </div>
      )}
    </>
  );
}

/** "all 7 facts that are entered (T12, L1)". */
function carried({ patient, levels }: Case): string {
  const count = levels.reduce((sum, own) => sum + Object.keys(own).length - 1, Object.keys(patient).length);
  const where = levels.length === 0 ? "" : ` (${levels.map(({ level }) => level).join(", ")})`;
  return count === 1 ? `the one fact that is entered${where}` : `all ${count} facts that are entered${where}`;
}

/** As the reader would put it; the facts themselves the model is told already. */
function questionOf({ levels }: Case): string {
  const where = levels.length === 0 ? "this patient" : levels.map(({ level }) => level).join(", ");
  return `For ${where}, with the facts as entered in the view: what should be done next, and why? Cite the article.`;
}

// The page that the server over HTTP gives out: starts with the example or the case in the address, and asks its own server.
import { type JSX, render } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Case, fromAddress, toAddress } from "./case.ts";
import { cached } from "./connection.ts";
import { SharedContext } from "./context.ts";
import { readIsland, viewPlace } from "./island.ts";
import { connectToServer } from "./page-connection.ts";
import { type Assessment, useCase } from "./use-case.ts";
import { type Tab, View } from "./view.tsx";

const data = readIsland();
const { example, program, wantsToken } = data;
let token: string | undefined;

function Page(): JSX.Element {
  const [tab, setTab] = useState<Tab>("assess");
  const [locked, setLocked] = useState(wantsToken);
  const [start] = useState(startingPoint);
  // Something is to be decided as soon as the server takes the token.
  const waiting = useRef(start.isAsked);
  const refuse = (): void => {
    waiting.current = true;
    setLocked(true);
  };
  // A new token is a new connection.
  const connection = useMemo(() => cached(connectToServer({ ...program, token: () => token, onRefused: refuse })), [locked]);
  const remember = useCallback((facts: Case) => history.replaceState(null, "", toAddress(facts)), []);
  const assessing = useCase(connection, start.shown, remember);
  const { again, begin, fail } = assessing;

  useEffect(() => {
    if (locked || !waiting.current) return;
    waiting.current = false;
    again();
  }, [locked]);
  useEffect(() => {
    const read = (): void => {
      try {
        const facts = fromAddress(location.hash);
        if (facts !== undefined) begin(facts);
      } catch (error) {
        fail((error as Error).message);
      }
    };
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  });

  return (
    <SharedContext.Provider value={{ data, connection }}>
      {locked && (
        <TokenForm
          onToken={(given) => {
            token = given;
            setLocked(false);
          }}
        />
      )}
      <View assessing={assessing} tab={tab} onTab={setTab} canPrint={true} />
    </SharedContext.Provider>
  );
}

/** The example with its decision, which came with the page; or the case in the address, which is to be decided. */
function startingPoint(): { shown: Partial<Assessment>; isAsked: boolean } {
  const shown: Partial<Assessment> = example === null ? {} : { facts: example.facts as Case, result: example.result };
  try {
    const facts = fromAddress(location.hash);
    return facts === undefined ? { shown, isAsked: false } : { shown: { facts, busy: true }, isAsked: true };
  } catch (error) {
    // No case, and least of all the example in its place.
    return { shown: { problem: (error as Error).message }, isAsked: false };
  }
}

function TokenForm({ onToken }: { onToken: (token: string) => void }): JSX.Element {
  const [draft, setDraft] = useState("");
  return (
    <form
      class="token"
      aria-label="Token"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.trim() !== "") onToken(draft.trim());
      }}
    >
      <label for="token">This server answers only with its token. It is kept while the page is open, and nowhere else.</label>
      <input id="token" type="password" autocomplete="off" value={draft} onInput={({ currentTarget }) => setDraft(currentTarget.value)} />
      <button type="submit" class="answer confirm">
        Use it
      </button>
    </form>
  );
}

render(<Page />, viewPlace());

// The page that the server over HTTP gives out: starts with the example or the case in the address, and asks its own server.
import { type JSX, render } from "preact";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
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
  const connection = useMemo(
    () => cached(connectToServer({ ...program, token: () => token, onRefused: () => setLocked(true) })),
    // A new token is a new connection, and what was not answered is asked again.
    [locked],
  );
  const remember = useCallback((facts: Case) => history.replaceState(null, "", toAddress(facts)), []);
  const [start] = useState(startingPoint);
  const assessing = useCase(connection, start.shown, remember);
  const { decide, fail } = assessing;

  useEffect(() => {
    if (start.asked !== undefined && !locked) void decide(start.asked, true);
  }, [start, locked]);
  useEffect(() => {
    const read = (): void => {
      try {
        const facts = fromAddress(location.hash);
        if (facts !== undefined) void decide(facts, true);
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
function startingPoint(): { shown: Partial<Assessment>; asked?: Case } {
  const shown: Partial<Assessment> = example === null ? {} : { facts: example.facts as Case, result: example.result };
  try {
    const facts = fromAddress(location.hash);
    return facts === undefined ? { shown } : { shown: { facts, busy: true }, asked: facts };
  } catch (error) {
    return { shown: { ...shown, problem: (error as Error).message } };
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

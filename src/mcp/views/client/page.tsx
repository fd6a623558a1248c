// The page that the server over HTTP gives out: starts blank or with the case in the address, and asks its own server.
import { type JSX, render } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { fromAddress, type Place, START, toAddress, type Where } from "./address.ts";
import { isBlank, isSame } from "./case.ts";
import { cached } from "./connection.ts";
import { type Offers, SharedContext } from "./context.ts";
import { readIsland, viewPlace } from "./island.ts";
import { connectToServer } from "./page-connection.ts";
import { type Assessment, type Author, useCase } from "./use-case.ts";
import { useNewest } from "./use-newest.ts";
import { View } from "./view.tsx";

const data = readIsland();
const { program, wantsToken } = data;
let token: string | undefined;

const OFFERS: Offers = { print: () => window.print(), link: () => location.href, example: true };

function Page(): JSX.Element {
  const [start] = useState(startingPoint);
  const where = useNewest<Where>(start.place);
  const [locked, setLocked] = useState(wantsToken);
  // Something is to be decided as soon as the server takes the token.
  const waiting = useRef(start.problem === undefined && !isBlank(start.place.facts));
  const refuse = (): void => {
    waiting.current = true;
    setLocked(true);
  };
  // A new token is a new connection.
  const connection = useMemo(() => cached(connectToServer({ ...program, token: () => token, onRefused: refuse })), [locked]);
  // Every step, and every tab, is a place to go back to.
  const remember = useCallback(
    ({ facts, isExample }: Pick<Assessment, "facts" | "isExample">, by: Author = "reader") => {
      const address = toAddress({ ...where.newest(), facts, isExample });
      if (by === "reader" && address !== location.hash)
        history.pushState(null, "", address === "" ? location.pathname + location.search : address);
    },
    [where.newest],
  );
  const { facts, isExample } = start.place;
  const shown = { facts, isExample, problem: start.problem, busy: waiting.current };
  const assessing = useCase(connection, data.plans, shown, remember);
  const { again, begin, fail } = assessing;
  const goTo = (change: Partial<Where>): void => {
    where.put({ ...where.newest(), ...change });
    remember(assessing);
  };

  useEffect(() => {
    if (locked || !waiting.current) return;
    waiting.current = false;
    again();
  }, [locked]);
  useEffect(() => {
    const read = (): void => {
      try {
        const { facts: next, isExample: isNextExample, ...to } = fromAddress(location.hash);
        where.put(to);
        if (!isSame(next, assessing.facts) || isNextExample !== assessing.isExample || assessing.problem !== undefined) {
          begin({ facts: next, isExample: isNextExample }, "elsewhere");
        }
      } catch (error) {
        fail((error as Error).message);
      }
    };
    addEventListener("popstate", read);
    return () => removeEventListener("popstate", read);
  });

  return (
    <SharedContext.Provider value={{ data, connection, offers: OFFERS }}>
      {locked && (
        <TokenForm
          onToken={(given) => {
            token = given;
            setLocked(false);
          }}
        />
      )}
      <View assessing={assessing} where={where.drawn} onWhere={goTo} />
    </SharedContext.Provider>
  );
}

/** Where the address leads, or nowhere and why: what is no case is told, and nobody else's is shown in its place. */
function startingPoint(): { place: Place; problem?: string } {
  try {
    return { place: fromAddress(location.hash) };
  } catch (error) {
    return { place: START, problem: (error as Error).message };
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

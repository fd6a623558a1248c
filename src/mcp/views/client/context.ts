// What every part of the view needs: the data that came with it, the way to call tools, and what its surroundings offer.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ViewData } from "../data.ts";
import type { Connection } from "./connection.ts";

/** What can be done where the view is shown; what is left out cannot, and nothing of the answer hangs on it. */
export interface Offers {
  readonly print?: (() => void) | undefined;
  /** The address of what is shown. */
  readonly link?: (() => string) | undefined;
  /** Puts a question to the chat around the view, as the reader's own. */
  readonly ask?: ((text: string) => void) | undefined;
  /** Has a file saved, by its name. */
  readonly save?: ((name: string, html: string) => void) | undefined;
  readonly fullscreen?: { readonly isOn: boolean; readonly toggle: () => void } | undefined;
  /** Whether the article's case may be shown in place of nothing. */
  readonly example: boolean;
}

interface Shared {
  readonly data: ViewData;
  readonly connection: Connection;
  readonly offers: Offers;
}

export const SharedContext = createContext<Shared | undefined>(undefined);

export function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (shared === undefined) throw new Error("a part of the view stands outside of it");
  return shared;
}

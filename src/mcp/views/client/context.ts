// What every part of the view needs: the data that came with it and the way to call tools.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ViewData } from "../data.ts";
import type { Connection } from "./connection.ts";

interface Shared {
  readonly data: ViewData;
  readonly connection: Connection;
}

export const SharedContext = createContext<Shared | undefined>(undefined);

export function useShared(): Shared {
  const shared = useContext(SharedContext);
  if (shared === undefined) throw new Error("a part of the view stands outside of it");
  return shared;
}

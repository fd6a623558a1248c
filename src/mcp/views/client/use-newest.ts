// State whose newest value can be read at any time: events may follow each other faster than the view is drawn anew.
import { useCallback, useRef, useState } from "preact/hooks";

export interface Newest<T> {
  /** As of the last time that the view was drawn. */
  readonly drawn: T;
  /** As of the last event. What an event changes is changed in this. */
  readonly newest: () => T;
  readonly put: (next: T) => void;
}

export function useNewest<T>(start: T): Newest<T> {
  const [drawn, draw] = useState(start);
  const latest = useRef(start);
  const newest = useCallback(() => latest.current, []);
  const put = useCallback((next: T): void => {
    latest.current = next;
    draw(() => next);
  }, []);
  return { drawn, newest, put };
}

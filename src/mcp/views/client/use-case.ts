// The state of the assessment: facts as entered, the last decision that could be made, what changed, and the way back.
import { useCallback, useRef } from "preact/hooks";
import type { CheckOutput } from "../../tools/check-contraindications.ts";
import { BLANK, type Case, type Change, changesBetween } from "./case.ts";
import type { Connection } from "./connection.ts";
import { useNewest } from "./use-newest.ts";

export interface Assessment {
  /** As entered. */
  readonly facts: Case;
  /** The last decision; undefined before there is one. */
  readonly result: CheckOutput | undefined;
  /** Why the facts as entered could not be decided: then the result is that of the facts before. */
  readonly problem: string | undefined;
  readonly busy: boolean;
  /** What the last change of facts changed; undefined where there was nothing to compare with. */
  readonly changes: readonly Change[] | undefined;
  readonly past: readonly Case[];
}

export interface Assessing extends Assessment {
  /** Changes the facts as they are by now, and decides anew. */
  readonly change: (edit: (facts: Case) => Case) => void;
  /** Decides another case, with which nothing is compared. `by`: who brought it. */
  readonly begin: (facts: Case, by?: Author) => void;
  /** Asks once more for what could not be answered. */
  readonly again: () => void;
  /** Shows a decision that was made elsewhere. */
  readonly show: (facts: Case, result: CheckOutput) => void;
  readonly fail: (problem: string) => void;
  readonly undo: () => void;
}

/** Whose change a decision follows: the reader's here, or one that is known outside of the view already. */
export type Author = "reader" | "host";

const MOST_UNDONE = 50;

const START: Assessment = { facts: BLANK, result: undefined, problem: undefined, busy: false, changes: undefined, past: [] };

export function useCase(
  connection: Connection,
  start: Partial<Assessment>,
  onFacts: (facts: Case, result: CheckOutput, by: Author) => void,
): Assessing {
  const { drawn, newest, put: set } = useNewest<Assessment>({ ...START, ...start });
  const asked = useRef(0);
  // Another case was begun, and no decision of it has come yet: there is nothing to compare with, whatever was changed since.
  const begun = useRef(false);
  const put = useCallback((change: Partial<Assessment>): void => set({ ...newest(), ...change }), [newest, set]);

  const ask = useCallback(
    async (facts: Case, fresh: boolean, by: Author): Promise<void> => {
      asked.current += 1;
      const turn = asked.current;
      begun.current ||= fresh;
      put({ facts, busy: true, ...(fresh ? { changes: undefined } : {}) });
      const answer = await connection.call<CheckOutput>("check_contraindications", facts);
      // Another change came in the meantime: its answer is the one that counts.
      if (turn !== asked.current) return;
      if (answer.problem !== undefined) return put({ busy: false, problem: answer.problem, changes: undefined });
      const { output: result } = answer;
      const before = newest().result;
      const changes = begun.current || before === undefined ? undefined : changesBetween(before, result);
      begun.current = false;
      put({ busy: false, problem: undefined, result, changes });
      onFacts(facts, result, by);
    },
    [connection, newest, onFacts, put],
  );

  const decide = (facts: Case, fresh: boolean, by: Author): void => {
    const { past, facts: before } = newest();
    put({ past: [...past, before].slice(-MOST_UNDONE) });
    void ask(facts, fresh, by);
  };

  return {
    ...drawn,
    change: (edit) => decide(edit(newest().facts), false, "reader"),
    begin: (facts, by = "reader") => decide(facts, true, by),
    again: () => void ask(newest().facts, false, "reader"),
    show: (facts, result) => {
      asked.current += 1;
      begun.current = false;
      put({ facts, result, problem: undefined, busy: false, changes: undefined });
    },
    fail: (problem) => put({ problem, busy: false }),
    undo: () => {
      const { past } = newest();
      const before = past.at(-1);
      if (before === undefined) return;
      put({ past: past.slice(0, -1) });
      void ask(before, false, "reader");
    },
  };
}

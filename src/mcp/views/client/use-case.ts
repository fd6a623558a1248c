// The state of the assessment: facts as entered, the last decision that could be made, what changed, and the way back.
import { useCallback, useRef, useState } from "preact/hooks";
import type { CheckOutput } from "../../tools/check-contraindications.ts";
import { BLANK, type Case, type Change, changesBetween } from "./case.ts";
import type { Connection } from "./connection.ts";

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
  /** Decides anew. `fresh`: another case, with which nothing is compared. */
  readonly decide: (facts: Case, fresh?: boolean) => Promise<void>;
  /** Shows a decision that was made elsewhere. */
  readonly show: (facts: Case, result: CheckOutput) => void;
  readonly fail: (problem: string) => void;
  readonly undo: () => void;
}

const MOST_UNDONE = 50;

const START: Assessment = { facts: BLANK, result: undefined, problem: undefined, busy: false, changes: undefined, past: [] };

export function useCase(
  connection: Connection,
  start: Partial<Assessment>,
  onFacts: (facts: Case, result: CheckOutput) => void,
): Assessing {
  const [state, setState] = useState<Assessment>({ ...START, ...start });
  const latest = useRef(state);
  const asked = useRef(0);
  // Another case was begun, and no decision of it has come yet: there is nothing to compare with, whatever was changed since.
  const begun = useRef(false);
  const put = useCallback((change: Partial<Assessment>): void => {
    latest.current = { ...latest.current, ...change };
    setState(latest.current);
  }, []);

  const ask = useCallback(
    async (facts: Case, fresh: boolean): Promise<void> => {
      asked.current += 1;
      const turn = asked.current;
      begun.current ||= fresh;
      put({ facts, busy: true, ...(fresh ? { changes: undefined } : {}) });
      const answer = await connection.call<CheckOutput>("check_contraindications", facts);
      // Another change came in the meantime: its answer is the one that counts.
      if (turn !== asked.current) return;
      if (answer.problem !== undefined) return put({ busy: false, problem: answer.problem, changes: undefined });
      const { output: result } = answer;
      const before = latest.current.result;
      const changes = begun.current || before === undefined ? undefined : changesBetween(before, result);
      begun.current = false;
      put({ busy: false, problem: undefined, result, changes });
      onFacts(facts, result);
    },
    [connection, onFacts, put],
  );

  return {
    ...state,
    decide: (facts, fresh = false) => {
      put({ past: [...latest.current.past, latest.current.facts].slice(-MOST_UNDONE) });
      return ask(facts, fresh);
    },
    show: (facts, result) => {
      asked.current += 1;
      begun.current = false;
      put({ facts, result, problem: undefined, busy: false, changes: undefined });
    },
    fail: (problem) => put({ problem, busy: false }),
    undo: () => {
      const { past } = latest.current;
      const before = past.at(-1);
      if (before === undefined) return;
      put({ past: past.slice(0, -1) });
      void ask(before, false);
    },
  };
}

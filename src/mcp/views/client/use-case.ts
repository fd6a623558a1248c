// The state of the assessment: facts as entered, the last decision and plan that could be made, what changed, and the way back.
import { useCallback, useRef } from "preact/hooks";
import type { CheckOutput } from "../../tools/check-contraindications.ts";
import type { PlanOutput } from "../../tools/plan-workup.ts";
import { BLANK, type Case, type Change, changesBetween, isBlank, isSame } from "./case.ts";
import type { Connection } from "./connection.ts";
import { useNewest } from "./use-newest.ts";

/** A case, and whether it is the example or was made from it: somebody else's patient. */
export interface Owned {
  readonly facts: Case;
  readonly isExample: boolean;
}

export interface Assessment extends Owned {
  /** The last decision; undefined before there is one, and where nothing is entered. */
  readonly result: CheckOutput | undefined;
  /** The work-up for the same facts; undefined where there is none, or none could be had. */
  readonly plan: PlanOutput | undefined;
  /** Why the facts as entered could not be decided: then the result is that of the facts before. */
  readonly problem: string | undefined;
  readonly busy: boolean;
  /** What the last change of facts changed; undefined where there was nothing to compare with. */
  readonly changes: readonly Change[] | undefined;
  readonly past: readonly Owned[];
}

export interface Assessing extends Assessment {
  /** Changes the facts as they are by now, and decides anew. */
  readonly change: (edit: (facts: Case) => Case) => void;
  /** Decides another case, with which nothing is compared. `by`: who brought it. */
  readonly begin: (next: Owned, by?: Author) => void;
  /** Asks once more for what could not be answered. */
  readonly again: () => void;
  /** Shows a decision or a plan that was made elsewhere, and asks for the other. */
  readonly show: (facts: Case, made: Partial<Pick<Assessment, "result" | "plan">>) => void;
  readonly fail: (problem: string) => void;
  readonly undo: () => void;
}

/** Whose change a decision follows: the reader's here, or one that is known outside of the view already. */
export type Author = "reader" | "elsewhere";

const MOST_UNDONE = 50;

const NOTHING = { result: undefined, plan: undefined, problem: undefined, busy: false, changes: undefined };
const BEGINNING: Assessment = { facts: BLANK, isExample: false, past: [], ...NOTHING };

export function useCase(
  connection: Connection,
  /** Whether there is a work-up to ask for. */
  plans: boolean,
  start: Partial<Assessment>,
  onFacts: (decided: Assessment, by: Author) => void,
): Assessing {
  const { drawn, newest, put: set } = useNewest<Assessment>({ ...BEGINNING, ...start });
  const asked = useRef(0);
  // Another case was begun, and no decision of it has come yet: there is nothing to compare with, whatever was changed since.
  const begun = useRef(false);
  const put = useCallback((change: Partial<Assessment>): void => set({ ...newest(), ...change }), [newest, set]);

  const planOf = useCallback(
    async (facts: Case): Promise<PlanOutput | undefined> =>
      plans ? (await connection.call<PlanOutput>("plan_workup", facts)).output : undefined,
    [connection, plans],
  );

  const ask = useCallback(
    async (next: Owned, fresh: boolean, by: Author): Promise<void> => {
      asked.current += 1;
      const turn = asked.current;
      begun.current ||= fresh;
      put({ ...next, busy: true, ...(fresh ? { changes: undefined } : {}) });
      if (isBlank(next.facts)) {
        put(NOTHING);
        return onFacts(newest(), by);
      }
      const [answer, plan] = await Promise.all([connection.call<CheckOutput>("check_contraindications", next.facts), planOf(next.facts)]);
      // Another change came in the meantime: its answer is the one that counts.
      if (turn !== asked.current) return;
      if (answer.problem !== undefined) return put({ busy: false, problem: answer.problem, changes: undefined });
      const { output: result } = answer;
      const before = newest().result;
      const changes = begun.current || before === undefined ? undefined : changesBetween(before, result);
      begun.current = false;
      put({ busy: false, problem: undefined, result, plan, changes });
      onFacts(newest(), by);
    },
    [connection, newest, onFacts, planOf, put],
  );

  const decide = (next: Owned, fresh: boolean, by: Author): void => {
    const { past, facts, isExample } = newest();
    // What changes nothing is no step to go back to.
    const isStep = !(isSame(facts, next.facts) && isExample === next.isExample);
    if (!isStep && !fresh) return;
    if (isStep && by === "reader") put({ past: [...past, { facts, isExample }].slice(-MOST_UNDONE) });
    void ask(next, fresh, by);
  };

  return {
    ...drawn,
    change: (edit) => decide({ facts: edit(newest().facts), isExample: newest().isExample }, false, "reader"),
    begin: (next, by = "reader") => decide(next, true, by),
    again: () => void ask(newest(), false, "reader"),
    show: (facts, made) => {
      asked.current += 1;
      const turn = asked.current;
      begun.current = false;
      put({ ...NOTHING, facts, isExample: false, ...made });
      if (made.result === undefined) return void ask({ facts, isExample: false }, true, "elsewhere");
      void planOf(facts).then((plan) => turn === asked.current && put({ plan }));
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

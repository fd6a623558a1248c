// How drafted sentences are judged, by set: what is called wrong, borne out, left to compare or passed over; and what each check is worth.
import { type AnswerCheck, makeAnswerCheck } from "../../src/grounding/answer-check.ts";
import { CHECKS } from "../../src/grounding/checks/index.ts";
import type { Checked, Verdict } from "../../src/grounding/model.ts";
import type { Knowledge } from "../../src/knowledge/model.ts";
import { ANSWERS, gravest, type Judged, json, PASSED, type Round, roundIn, setsOf, WRONG } from "./verdict-sets.ts";

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** One round: its totals, the false ones by kind, and each sentence that was passed over or accused. */
export function printRound(knowledge: Knowledge, file: string): void {
  const check = makeAnswerCheck(knowledge);
  const { falsehoods, faithful } = roundIn(file);
  const judgedIn = (all: readonly Round[]) => all.map((each) => ({ ...each, verdict: gravest(check(each.text)) }));
  const line = (name: string, some: readonly Judged[]): void =>
    print(
      `  ${name.padEnd(34)} ${String(some.length).padStart(4)} ${[WRONG, ["unsettled", "uncited"] as const, ["supported"] as const, ["not_a_claim"] as const].map((verdicts) => share(some, verdicts)).join(" ")}`,
    );
  print(`${file}: called wrong, left to compare, supported, passed over as no claim`);
  const [wrong, right] = [judgedIn(falsehoods), judgedIn(faithful)];
  line("false", wrong);
  line("faithful", right);
  for (const kind of new globalThis.Set(wrong.map((each) => each.kind)))
    line(
      `false, ${kind}`,
      wrong.filter((each) => each.kind === kind),
    );
  for (const { id, verdict, text } of [
    ...wrong.filter((each) => PASSED.includes(each.verdict)),
    ...right.filter((each) => WRONG.includes(each.verdict)),
  ])
    print(`${id} ${verdict}: ${text}`);
}

/** Real answers, checked whole, each sentence by its label. */
function real(check: (answer: string) => Checked[]): {
  wrong: number;
  of: number;
  supported: number;
  cited: number;
  roles: Map<string, Checked[]>;
} {
  if (ANSWERS === undefined) return { wrong: 0, of: 0, supported: 0, cited: 0, roles: new Map() };
  const labels = new Map(
    json<{ key: string; text: string; role: string; truth?: string; citations: string[] }[]>("sentences").map((each) => [
      `${each.key.split(".")[0]} ${each.text}`,
      each,
    ]),
  );
  const roles = new Map<string, Checked[]>();
  let supported = 0;
  let cited = 0;
  for (const { id, answer } of json<{ id: string; answer: string }[]>("answers")) {
    for (const checked of check(answer)) {
      const label = labels.get(`${id} ${checked.text}`);
      if (label === undefined) throw new Error(`no label for: ${checked.text}`);
      roles.set(label.role, [...(roles.get(label.role) ?? []), checked]);
      if (label.truth !== "faithful" || label.citations.length === 0 || !["claim", "mixed"].includes(label.role)) continue;
      cited += 1;
      if (checked.verdict === "supported") supported += 1;
    }
  }
  const all = [...roles.values()].flat();
  return { wrong: all.filter(({ verdict }) => WRONG.includes(verdict)).length, of: all.length, supported, cited, roles };
}

const percent = (part: number, whole: number): string => (whole === 0 ? "    –" : `${((100 * part) / whole).toFixed(1)} %`.padStart(7));
const share = (judged: readonly Judged[], verdicts: readonly Verdict[]): string =>
  percent(judged.filter(({ verdict }) => verdicts.includes(verdict)).length, judged.length);

export function printVerdicts(knowledge: Knowledge): void {
  const check = makeAnswerCheck(knowledge);
  const { wrong, of, supported, cited, roles } = real((answer) => check(answer));
  if (ANSWERS === undefined) print("real answers: left out; ANSWERS=FOLDER npm run eval reads them");
  else
    print(
      `real answers: ${wrong} of ${of} sentences called wrong; of ${cited} faithful with a citation ${percent(supported, cited).trim()} supported`,
    );
  for (const [role, all] of roles)
    print(
      `  ${role.padEnd(34)} ${String(all.length).padStart(4)} wrong ${share(all, WRONG)} supported ${share(all, ["supported"])} no claim ${share(all, ["not_a_claim"])}`,
    );
  print("drafted sentences: called wrong, left to compare, supported, passed over as no claim");
  for (const { name, judged } of setsOf((answer) => check(answer)))
    print(
      `  ${name.padEnd(34)} ${String(judged.length).padStart(4)} ${share(judged, WRONG)} ${share(judged, ["unsettled", "uncited"])} ${share(judged, ["supported"])} ${share(judged, ["not_a_claim"])}`,
    );
}

/** What is lost where a check is left out: falsehoods called wrong, and faithful sentences that it alone calls wrong. */
export function printAblation(knowledge: Knowledge): void {
  const check = makeAnswerCheck(knowledge);
  const counts = (without: readonly string[]): [caught: number, passed: number, accused: number] => {
    const run: AnswerCheck = (answer, options = {}) => check(answer, { ...options, without: new globalThis.Set(without) });
    const sets = setsOf((answer) => run(answer));
    const count = (isFalse: boolean, verdicts: readonly Verdict[]): number =>
      sets
        .filter((set) => set.isFalse === isFalse)
        .reduce((sum, { judged }) => sum + judged.filter(({ verdict }) => verdicts.includes(verdict)).length, 0);
    return [count(true, WRONG), count(true, PASSED), count(false, WRONG) + real((answer) => run(answer)).wrong];
  };
  const [caught, passed, accused] = counts([]);
  print(
    `all checks: ${caught} falsehoods called wrong, ${passed} passed, ${accused} faithful sentences called wrong; without one of them:`,
  );
  for (const name of [...CHECKS.map((each) => each.name), "misattributed"]) {
    const [some, more, fewer] = counts([name]);
    print(`  ${name.padEnd(16)} ${some - caught} called wrong, ${more - passed} passed, ${fewer - accused} accused`);
  }
}

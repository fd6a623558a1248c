// The findings of a level by kind, absolute ones first; each is a link to its row, its passages and how the row is read.
import type { JSX } from "preact";
import { NOT_GIVEN } from "../../../../rules/explain.ts";
import { ELSEWHERE } from "../../../render/parts.ts";
import { everyRow } from "../../../rows.ts";
import type { RuleOutput } from "../../../tools/explain-rule.ts";
import { KINDS } from "../../../words.ts";
import { useShared } from "../context.ts";
import { type Finding, KIND_TITLES, type Level, labelOf, placeInWords, statusInWords, titleOf } from "../words.ts";
import { Asked, Disclosure } from "./disclosure.tsx";
import { PassagesAt, Source } from "./passages.tsx";

/** What is there comes first, what is open next, what is not there last. */
const ORDER: Record<Finding["status"], number> = { present: 0, unknown: 1, absent: 2 };
const SIGNS: Record<Finding["status"], string> = { present: "●", unknown: "?", absent: "○" };

export function Findings({ level }: { level: Level }): JSX.Element {
  const { data } = useShared();
  const rows = everyRow(level, data.rules);
  return (
    <div class="findings">
      {KINDS.map((kind) => {
        const findings = rows.filter((each) => each.kind === kind).sort((one, other) => ORDER[one.status] - ORDER[other.status]);
        return findings.length === 0 ? null : (
          <div key={kind} class={`kind ${kind}`}>
            <h4>{KIND_TITLES[kind]}</h4>
            {findings.map((finding) => (
              <FindingRow key={finding.rule} finding={finding} level={level} />
            ))}
          </div>
        );
      })}
    </div>
  );
}

function FindingRow({ finding, level }: { finding: Finding; level: Level }): JSX.Element {
  const { data } = useShared();
  return (
    <Disclosure
      class="finding"
      summary={
        <>
          {/* Sign and classes stand where they are seen: browsers keep the old look of what a summary holds when only its <details> changes. */}
          <span class={`status ${finding.status} ${finding.kind}`}>
            <span aria-hidden="true">{SIGNS[finding.status]} </span>
            {statusInWords(finding, isLeftOpen(finding, level))}
          </span>
          <span class={`finding-title ${finding.status}`}>
            <span class="link">{titleOf(finding.rule, data)}</span>
            {finding.because !== NOT_GIVEN && <span class="because">{finding.because}</span>}
          </span>
        </>
      }
    >
      {() => <FindingDetail finding={finding} level={level} />}
    </Disclosure>
  );
}

function openPoint(finding: Finding, level: Level): Level["unknown"][number] | undefined {
  return level.unknown.find(({ rule }) => rule === finding.rule);
}

function isLeftOpen(finding: Finding, level: Level): boolean {
  return openPoint(finding, level)?.reason === "article_does_not_decide";
}

/** What a finding rests on: the facts that it waits for, its row, and how the row is read. */
export function FindingDetail({ finding, level }: { finding: Finding; level: Level }): JSX.Element {
  const { data } = useShared();
  const open = openPoint(finding, level);
  const isOpen = isLeftOpen(finding, level);
  return (
    <>
      {open !== undefined && open.facts.length > 0 && (
        <p>
          {isOpen ? "The source leaves it open; it rests on: " : "To be known: "}
          {open.facts.map((fact) => labelOf(fact, data)).join(", ")}.
        </p>
      )}
      {isOpen && <Source locators={open?.sides ?? []} label="Both sides" />}
      <Asked<RuleOutput> tool="explain_rule" args={{ rule: finding.rule }}>
        {(rule) => <RuleText rule={rule} />}
      </Asked>
    </>
  );
}

function RuleText({ rule }: { rule: RuleOutput }): JSX.Element {
  const { data } = useShared();
  return (
    <>
      <h4>{placeInWords(rule.source, data)}, in own words</h4>
      <PassagesAt locators={[rule.source]} plain />
      <h4>When it is present</h4>
      <p>{rule.condition}</p>
      {rule.leftOpen.map(({ when, because }) => (
        <p key={when}>
          Left open where {when}: {because}
        </p>
      ))}
      <h4>How the row is read</h4>
      <dl class="readings">
        {rule.readings.map(({ question, answer, reason, sources }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>
              {answer} <span class="quiet">{reason}</span> <Source locators={sources} />
            </dd>
          </div>
        ))}
      </dl>
      {rule.tensions.length > 0 && (
        <Disclosure class="source" summary={<span class="link">{`${ELSEWHERE} (${rule.tensions.length})`}</span>}>
          {() =>
            rule.tensions.map((text) => (
              <p key={text} class="tension">
                {text}
              </p>
            ))
          }
        </Disclosure>
      )}
    </>
  );
}

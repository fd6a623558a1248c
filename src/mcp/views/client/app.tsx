// The view inside a host: shows the result of the tool that opened it, and calls tools back through the host.
import { type JSX, render } from "preact";
import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import type { CheckOutput } from "../../tools/check-contraindications.ts";
import type { ComparisonOutput } from "../../tools/compare-techniques.ts";
import type { PlanOutput } from "../../tools/plan-workup.ts";
import type { Where } from "./address.ts";
import { asCase, BLANK } from "./case.ts";
import { answerOf, cached } from "./connection.ts";
import { SharedContext } from "./context.ts";
import { connectToHost, type Host, type HostEvents, type HostSetting } from "./host.ts";
import { readIsland, viewPlace } from "./island.ts";
import type { Found } from "./parts/search.tsx";
import { type Assessment, type Author, useCase } from "./use-case.ts";
import { View } from "./view.tsx";
import { dispositionInWords } from "./words.ts";

const data = readIsland();

function HostedView(): JSX.Element {
  const [where, setWhere] = useState<Where>({ tab: "assess" });
  const [comparison, setComparison] = useState<ComparisonOutput>();
  const [found, setFound] = useState<Found>();
  const [setting, setSetting] = useState<HostSetting>({ offers: { example: false }, isInline: true });
  // In the chat there is room for the answer in short; the reader has everything shown with a press.
  const [wantsMore, setWantsMore] = useState(false);
  // What the host sends may come before the first paint and after any: it finds the newest handlers here.
  const events = useRef<HostEvents>(undefined);
  const host: Host = useMemo(
    () =>
      connectToHost(data.program, {
        onInput: (args) => events.current?.onInput(args),
        onResult: (result, tool) => events.current?.onResult(result, tool),
        onCancelled: (reason) => events.current?.onCancelled(reason),
        onSetting: setSetting,
      }),
    [],
  );
  const connection = useMemo(() => cached(host.connection), [host]);
  const tell = useCallback(
    ({ facts, result }: Assessment, by: Author) => {
      if (by === "reader" && result !== undefined) host.tell(inWords(result), { facts, levels: result.levels });
    },
    [host],
  );
  const assessing = useCase(connection, data.plans, {}, tell);
  const input = useRef<unknown>(undefined);

  events.current = {
    onInput: (args) => {
      input.current = args;
    },
    onResult: (result, tool) => {
      const answer = answerOf<Record<string, unknown>>(result);
      if (answer.problem === undefined) return show(answer.output);
      // A host that passes on no structured content, or an error: with the arguments at hand the view asks for itself.
      const facts = asCase(input.current);
      if (result.isError === true || tool === "compare_techniques" || facts === undefined) return assessing.fail(answer.problem);
      assessing.begin({ facts, isExample: false }, "elsewhere");
    },
    onCancelled: (reason) => assessing.fail(`The call was cancelled. ${reason}`),
    onSetting: setSetting,
  };

  function show(output: Record<string, unknown>): void {
    if (Array.isArray(output.levels)) {
      assessing.show(asCase(output.facts) ?? BLANK, { result: output as unknown as CheckOutput });
    } else if (Array.isArray(output.steps)) {
      assessing.show(asCase(output.facts) ?? BLANK, { plan: output as unknown as PlanOutput });
    } else if (Array.isArray(output.aspects) && data.compare !== null) {
      setComparison(output as unknown as ComparisonOutput);
      setWhere({ tab: "compare" });
    } else if (Array.isArray(output.passages) || Array.isArray(output.hits)) {
      setFound(Array.isArray(output.hits) ? { hits: output as never } : { evidence: output as never });
      setWhere({ tab: "search" });
    } else assessing.fail("The client passed on a result that this view does not show.");
  }

  const { offers, isInline } = setting;
  const onMore = (): void => {
    setWantsMore(true);
    if (offers.fullscreen?.isOn === false) offers.fullscreen.toggle();
  };
  return (
    <SharedContext.Provider value={{ data, connection, offers }}>
      <View
        assessing={assessing}
        where={where}
        onWhere={(change) => setWhere((before) => ({ ...before, ...change }))}
        comparison={comparison}
        found={found}
        onMore={isInline && !wantsMore ? onMore : undefined}
      />
    </SharedContext.Provider>
  );
}

/** What the model is told of what was entered here. */
function inWords({ levels, ask }: CheckOutput): string {
  const said = levels.map(({ level, disposition }) => `${level}: ${dispositionInWords(disposition)}`).join("; ");
  return `The user changed facts in the view. Decision now: ${said || "no level"}. ${ask.length} facts can still change it.`;
}

document.documentElement.classList.add("hosted");
render(<HostedView />, viewPlace());

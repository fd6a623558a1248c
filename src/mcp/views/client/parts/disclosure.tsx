// What opens on demand: a summary, and contents that are made, and asked for, when it is first opened.
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Answer } from "../connection.ts";
import { useShared } from "../context.ts";

interface DisclosureProps {
  readonly summary: ComponentChildren;
  readonly children: () => ComponentChildren;
  readonly class?: string;
  readonly open?: boolean;
}

export function Disclosure({ summary, children, open = false, ...rest }: DisclosureProps): JSX.Element {
  const [isOpen, setOpen] = useState(open);
  return (
    <details class={rest.class} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && <div class="opened">{children()}</div>}
    </details>
  );
}

/** What a tool says, when it says it. */
export function Asked<Output>(props: { tool: string; args: object; children: (output: Output) => ComponentChildren }): JSX.Element {
  const { connection } = useShared();
  const { tool, args, children } = props;
  const key = JSON.stringify(args);
  const [answer, setAnswer] = useState<Answer<Output>>();
  useEffect(() => {
    let wanted = true;
    void connection.call<Output>(tool, JSON.parse(key)).then((came) => wanted && setAnswer(came));
    return () => {
      wanted = false;
    };
  }, [connection, tool, key]);
  if (answer === undefined) return <p class="quiet">Reading…</p>;
  if (answer.problem !== undefined) return <p class="problem">{answer.problem}</p>;
  return <>{children(answer.output)}</>;
}

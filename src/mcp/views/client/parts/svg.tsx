// SVG trees as elements: signs, and the picture in which levels are chosen.
import type { JSX, SVGAttributes } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { ALL_DISPOSITIONS, APPEARANCE } from "../../../drawing/dispositions.ts";
import { layOut } from "../../../drawing/layout.ts";
import { drawLevels, drawSign } from "../../../drawing/picture.ts";
import type { SvgNode } from "../../../drawing/svg.ts";
import type { CheckOutput } from "../../../tools/check-contraindications.ts";
import { useShared } from "../context.ts";

type Disposition = CheckOutput["levels"][number]["disposition"];
type Extra = (level: string) => SVGAttributes<SVGGElement>;

function Tree({ node, extra }: { node: SvgNode; extra?: Extra | undefined }): JSX.Element {
  const { tag: Tag, attributes, children, level } = node;
  const more = level === undefined ? {} : extra?.(level);
  const Element = Tag as "g";
  return (
    <Element {...(attributes as object)} {...more}>
      {children.map((child, at) => (typeof child === "string" ? child : <Tree key={at} node={child} extra={extra} />))}
    </Element>
  );
}

export function Sign({ of }: { of: string }): JSX.Element | null {
  return Object.hasOwn(APPEARANCE, of) ? <Tree node={drawSign(of as Disposition)} /> : null;
}

/** The sign and the name of a disposition. */
export function Verdict({ of }: { of: string }): JSX.Element {
  const label = Object.hasOwn(APPEARANCE, of) ? APPEARANCE[of as Disposition].label : of;
  return (
    <span class={`verdict is-${of}`}>
      <Sign of={of} /> {label}
    </span>
  );
}

interface PictureProps {
  readonly levels: CheckOutput["levels"];
  /** The decision is not of the facts on the screen. */
  readonly isStale?: boolean | undefined;
  readonly name: string;
  readonly onChoose?: ((level: string) => void) | undefined;
}

/** A list of levels to choose from by pointer or keys; without onChoose, a picture alone. */
export function Picture({ levels, isStale = false, name, onChoose }: PictureProps): JSX.Element {
  const { data } = useShared();
  const list = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layOut(data.drawing), [data]);
  const marks = new Map(levels.map(({ level, disposition }) => [level, disposition] as const));
  const said = levels.map(({ level, disposition }) => `${level} ${APPEARANCE[disposition].label}`).join(", ");
  const [focused, setFocused] = useState<string>();
  const order = data.levels;
  const current = focused ?? levels[0]?.level ?? order[0];
  const picture = drawLevels(layout, {
    marks,
    name,
    label: `The levels, seen from the side. ${said === "" ? "None is assessed." : said}`,
  });
  if (onChoose === undefined) return <Tree node={picture} />;

  const move = (level: string, event: KeyboardEvent): void => {
    const at = order.indexOf(level);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[event.key];
    if (event.key === "Enter" || event.key === " ") onChoose(level);
    else if (to === undefined) return;
    event.preventDefault();
    const next = to === undefined ? undefined : order[Math.max(0, Math.min(order.length - 1, to))];
    if (next === undefined) return;
    setFocused(next);
    list.current?.querySelector<SVGElement>(`[data-level="${next}"]`)?.focus();
  };
  const extra: Extra = (level) => {
    const mark = marks.get(level);
    return {
      role: "option",
      // In lower case: an element of SVG has attributes, and they are what is written.
      tabindex: level === current ? 0 : -1,
      "aria-selected": mark !== undefined,
      "aria-label": mark === undefined ? `${level}: not assessed; choose it to add it` : `${level}: ${APPEARANCE[mark].label}`,
      "data-level": level,
      onClick: () => onChoose(level),
      onFocus: () => setFocused(level),
      onKeyDown: (event: KeyboardEvent) => move(level, event),
    } as SVGAttributes<SVGGElement>;
  };
  const { role, "aria-label": label, ...attributes } = picture.attributes;
  return (
    <div ref={list} class={`picture-list${isStale ? " stale" : ""}`}>
      <Tree
        node={{
          ...picture,
          attributes: {
            ...attributes,
            role: "listbox",
            "aria-multiselectable": "true",
            "aria-label": "Levels; arrow keys move, Enter chooses",
          },
        }}
        extra={extra}
      />
    </div>
  );
}

/** What the signs mean, from the strongest down. */
export function Legend(): JSX.Element {
  return (
    <ul class="legend" aria-label="Signs">
      {ALL_DISPOSITIONS.map((each) => (
        <li key={each} class={`is-${each}`} title={APPEARANCE[each].meaning}>
          <Sign of={each} /> {APPEARANCE[each].label}
        </li>
      ))}
    </ul>
  );
}

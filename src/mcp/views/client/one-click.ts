// A double click is one gesture: what comes to lie under the pointer after the first press is not pressed by the second.

/** Milliseconds and pixels within which a second press belongs to the first. */
const TOGETHER = { time: 600, distance: 12 } as const;

/** Stops every such second press within `root`, but for what may be pressed again and again: `data-again`. */
export function takeDoubleClicksAsOne(root: HTMLElement): void {
  let last = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
  root.addEventListener(
    "click",
    (event) => {
      // Keys press buttons too, and have no place.
      if (event.detail === 0 || !(event.target instanceof Element)) return;
      // On the page and not in the window: who scrolled in between means what came there.
      const { timeStamp: at, pageX: x, pageY: y } = event;
      const isSecond = at - last.at < TOGETHER.time && Math.hypot(x - last.x, y - last.y) < TOGETHER.distance;
      if (isSecond && event.target.closest("[data-again], input:not([type=checkbox]), select") === null) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      last = { at, x, y };
    },
    { capture: true },
  );
}

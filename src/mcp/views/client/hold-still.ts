// Nothing moves under the pointer: where what stands above grows or shrinks, the page scrolls by as much.

/** What the reader pressed last, and how far below the window's upper edge it stood then. */
let held: { readonly element: Element; readonly top: number } | undefined;

const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** Remembers what is pressed within `root`. Who scrolls afterwards wants it where it is then. */
export function watchPresses(root: HTMLElement): void {
  const note = ({ target }: Event): void => {
    held = target instanceof Element ? { element: target, top: topOf(target) } : undefined;
  };
  root.addEventListener("pointerdown", note, { capture: true });
  root.addEventListener("keydown", note, { capture: true });
  addEventListener("scroll", () => held !== undefined && note({ target: held.element } as unknown as Event), { passive: true });
}

/** Called when something was drawn. `spacer` stands above what may be pressed, and fills what scrolling cannot make up for. */
export function holdStill(spacer: HTMLElement | null): void {
  if (held === undefined || !held.element.isConnected || spacer === null) return;
  const { element, top } = held;
  spacer.style.height = "0";
  scrollBy({ top: topOf(element) - top, behavior: "instant" });
  const missing = top - topOf(element);
  if (missing >= 1 && spacer.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) spacer.style.height = `${missing}px`;
}

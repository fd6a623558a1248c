// A small tree of SVG elements: shown by the view as it is, or written out as text for a page that needs no script.

export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
  /** The level that the element stands for. */
  readonly level?: string;
}

export function svg(tag: string, attributes: SvgNode["attributes"], ...children: (SvgNode | string)[]): SvgNode {
  return { tag, attributes, children };
}

/** The element as text; whatever stands in it is text and never an element. */
export function svgText({ tag, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inner = children.map((child) => (typeof child === "string" ? escaped(child) : svgText(child)));
  return `<${tag}${written.join("")}>${inner.join("")}</${tag}>`;
}

/** Text that can stand in HTML, in an attribute in double quotes too. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

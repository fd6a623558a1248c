// guide://reference/{n}: all that the article tells of one reference, and where it cites it.
import type { TemplateResource } from "../resource.ts";
import { referenceOut } from "../tools/read-passages.ts";
import { document, passageLines } from "./parts.ts";

export const reference: TemplateResource = {
  name: "reference",
  template: "guide://reference/{n}",
  variable: "n",
  title: "Reference",
  description: "What the article itself tells of one of its references, and the passages that cite it. The bibliography is not held.",
  listed: false,
  values: ({ knowledge }) => Array.from({ length: knowledge.referenceCount }, (_, index) => String(index + 1)),
  read: (n, service) => {
    const number = Number(n);
    if (!/^[0-9]{1,3}$/.test(n) || number < 1 || number > service.knowledge.referenceCount) return undefined;
    const { told, supplied } = referenceOut(number, service);
    const cited = service.knowledge.passages.filter((passage) => passage.references?.includes(number));
    const own = supplied === undefined ? [] : ["", `As supplied by the user, not by the article: ${supplied}`];
    return document([`# Reference ${number}`, told, ...own, "", "## Cited at", ...passageLines(cited, service)], service);
  },
};

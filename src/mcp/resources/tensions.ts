// guide://tensions: where the article pulls apart, both sides cited, and how the server treats each.
import type { StaticResource } from "../resource.ts";
import { document } from "./parts.ts";

export const tensions: StaticResource = {
  name: "tensions",
  uri: "guide://tensions",
  title: "Tensions",
  description: "Where the article says one thing and elsewhere another, with both sides and how each is treated here.",
  read: (service) => {
    const lines = service.knowledge.tensions.flatMap(({ id, title, sides, handling }) => [
      "",
      `## ${title} (\`${id}\`)`,
      ...sides.map(({ text, passages }) => `- ${text} [${passages.join("] [")}]`),
      `Treated here: ${handling}`,
    ]);
    return document(["# Tensions", ...lines], service);
  },
};

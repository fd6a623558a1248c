// guide://silences: what people ask and the article does not answer.
import type { StaticResource } from "../resource.ts";
import { document } from "./parts.ts";

export const silences: StaticResource = {
  name: "silences",
  uri: "guide://silences",
  title: "Silences",
  description: "What is often asked and the article does not answer, with the nearest that it says.",
  read: (service) => {
    const lines = service.knowledge.silences.flatMap(({ id, topic, text, nearest }) => {
      return ["", `## ${topic} (\`${id}\`)`, text, ...(nearest.length === 0 ? [] : [`Nearest: [${nearest.join("] [")}]`])];
    });
    return document(["# Silences", ...lines], service);
  },
};

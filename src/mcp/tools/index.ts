// All tools, in the order in which clients see them.
import type { Tool } from "../tool.ts";
import { checkContraindications } from "./check-contraindications.ts";
import { explainRule } from "./explain-rule.ts";

export const tools: readonly Tool[] = [checkContraindications, explainRule];

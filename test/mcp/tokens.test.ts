// What answers and definitions cost a client's context, in tokens, against the most that each may cost.
import { expect, test } from "vitest";
import { defineTools } from "../../src/mcp/adapter.ts";
import { tools } from "../../src/mcp/tools/index.ts";
import { type Cost, costs, MOST_FOR_DEFINITIONS, tokensOf } from "../../tools/measure/token-table.ts";
import { service } from "../support/base.ts";

const served = service();
const parts = ["text", "object", "both"] as const;
const spent = (cost: Cost, part: (typeof parts)[number]): number => (part === "both" ? cost.text + cost.object : cost[part]);

test.each(costs(served))("$what", (cost) => {
  for (const part of parts) {
    const most = cost.over?.[part] ?? cost.most[part] ?? Number.POSITIVE_INFINITY;
    expect(spent(cost, part), part).toBeLessThanOrEqual(most);
    // An exception that is no longer one has to go.
    if (cost.over?.[part] !== undefined) expect(spent(cost, part), part).toBeGreaterThan(cost.most[part] ?? 0);
  }
});

test("all definitions together", () => {
  const whole = defineTools(tools, served).reduce((sum, definition) => sum + tokensOf(definition), 0);
  expect(whole).toBeLessThanOrEqual(MOST_FOR_DEFINITIONS);
});

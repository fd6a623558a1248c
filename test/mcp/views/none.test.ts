// What "none of these" states: each fact by name, with the value that makes its absolute row absent, and nothing else.
import { expect, it } from "vitest";
import { noneOfThese } from "../../../src/mcp/views/none.ts";
import { service } from "../../support/base.ts";

it("five facts, each with the value that says no", () => {
  expect(noneOfThese(service().engine)).toEqual([
    { fact: "cordCompression", value: "none" },
    { fact: "infection", value: "none" },
    { fact: "coagulopathy", value: "none" },
    { fact: "boneCementAllergy", value: false },
    { fact: "contrastAllergy", value: false },
  ]);
});

// A leaflet about garden beds, served by the same program, unchanged. What it must come to was worked out by hand.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assemble } from "../../src/knowledge/assemble.ts";
import { readFolder } from "../../src/knowledge/load.ts";
import { problemInWords } from "../../src/knowledge/problem.ts";
import { compile, copyDist, type DistCopy } from "../support/dist-copy.ts";
import { Session } from "../support/stdio.ts";
import { subjectWordsIn } from "../support/subject-words.ts";

const FOLDER = "test/other-guideline/knowledge";

let copy: DistCopy;
let session: Session;
beforeAll(async () => {
  copy = copyDist();
  compile(FOLDER, copy.knowledge);
  session = await Session.open(copy.cli);
});
afterAll(async () => {
  try {
    await session.close();
  } finally {
    copy.remove();
  }
});

interface Output {
  facts: object;
  levels: { level: string; disposition: string; possible: string[]; findings: { rule: string; status: string }[] }[];
  ask: { fact: string; levels: string[]; couldBecome: string[] }[];
  considerations: { id: string }[];
  sittings: string[][];
}

const decide = (args: object) => session.answer<Output>("check_contraindications", args);

/** What one bed can come to, and the status of one of its rules. */
async function bed(facts: object, garden: object = { wind: "calm" }) {
  const [level] = (await decide({ patient: garden, levels: [{ level: "B1", ...facts }] })).output.levels;
  return { possible: level?.possible, status: (rule: string) => level?.findings.find((finding) => finding.rule === rule)?.status };
}

it("is a knowledge base without a problem", () => {
  const result = assemble(readFolder(FOLDER));
  expect(result.problems.map(problemInWords)).toEqual([]);
});

describe("the server", () => {
  it("goes by the leaflet's name and takes its facts", async () => {
    const fresh = new Session(copy.cli);
    const { result } = await fresh.initialize();
    expect(result).toMatchObject({ serverInfo: { name: "frost", title: "Covering garden beds against frost" } });
    const tools = (await fresh.request("tools/list")).result?.tools as { name: string; description: string; inputSchema: object }[];
    expect(tools.find(({ name }) => name === "check_contraindications")).toMatchObject({
      description: "Decides for each bed whether a cover is ruled out, not called for, doubtful or called for.",
      inputSchema: {
        properties: {
          patient: { properties: { wind: { enum: ["calm", "breeze", "gale", "gusty"] }, hedge: { type: "boolean" } } },
          levels: {
            maxItems: 4,
            items: {
              properties: {
                level: { type: "string", description: "B1–B4; needless if alone" },
                plants: { type: "array", maxItems: 3 },
                nightLow: { properties: { min: { minimum: -20, maximum: 30 } } },
                waterLitres: { properties: { max: { minimum: 0, maximum: 40 } } },
              },
            },
          },
        },
      },
    });
    await fresh.close();
  });
});

describe("a garden of four beds in gusty wind", () => {
  const garden = {
    patient: { wind: "gusty" },
    levels: [
      { level: "B2", plants: ["seedlings", "evergreens"], nightLow: { min: -3, max: 1.5 }, waterLitres: 30 },
      { level: "B1", planted: false },
      { level: "B3", plants: ["roots"], nightLow: -1, waterLitres: 30.5 },
      { level: "B4", planted: true, nightLow: { max: 1 }, waterLitres: 3 },
    ],
  };

  it("comes to a disposition for each bed", async () => {
    expect((await decide(garden)).output.levels.map(({ level, disposition, possible }) => [level, disposition, possible])).toEqual([
      // Nothing planted: not called for, unless water rules it out.
      ["B1", "undetermined", ["contraindicated", "not_indicated"]],
      // 30 of 40 litres are not more than three quarters; a breeze does not lift wet fleece, a gale may.
      ["B2", "undetermined", ["relative", "indicated"]],
      // 30.5 of 40 litres are more than three quarters.
      ["B3", "contraindicated", ["contraindicated"]],
      // What grows there is not told. Both kinds of wind speak against a dry bed, but for a gale behind a hedge.
      ["B4", "undetermined", ["not_indicated", "relative", "indicated"]],
    ]);
  });

  it("asks only what can still change a bed, what rules out first", async () => {
    const { ask } = (await decide(garden)).output;
    expect(ask.map(({ fact, levels }) => [fact, levels])).toEqual([
      ["waterLitres", ["B1"]],
      ["plants", ["B4"]],
      // A breeze would settle B2, a gale would not: the hedge leaves it open.
      ["wind", ["B2", "B4"]],
      // Without a hedge both kinds of wind make B4 doubtful: asked for when nothing of B4 weighs more than a doubt.
    ]);
    expect(ask[0]?.couldBecome).toEqual(["contraindicated", "not_indicated"]);
  });

  it("says what follows, what to consider, and how many beds make an evening", async () => {
    const { output, text } = await decide(garden);
    expect(output.facts).toMatchObject({
      entailed: [
        { level: "B2", fact: "planted", is: "true", because: "what grows in a bed was planted" },
        { level: "B3", fact: "planted", is: "true", because: "what grows in a bed was planted" },
      ],
    });
    expect(output.considerations).toMatchObject([
      { id: "long-fleece", source: "advice.p2" },
      { id: "take-it-off", source: "advice.p1" },
    ]);
    expect(output.sittings, "no bed is settled yet").toEqual([]);
    for (const piece of ["Beds that lie side by side", "Allotment Leaflet 7"]) expect(text).toContain(piece);
    for (const piece of ["30.5 l (more than 3/4)", "1.5 °C (less than 2 °C)"]) expect(JSON.stringify(output)).toContain(piece);
  });
});

describe("the rules", () => {
  const tender = { plants: ["seedlings"] };

  it("take a bound in the fact's own unit, below zero as well", async () => {
    const cold = async (nightLow: unknown) => (await bed({ ...tender, waterLitres: 10, nightLow })).possible;
    for (const low of [1.9, 0, -20, { max: 1.9 }, { min: -5, max: -1 }])
      expect(await cold(low), JSON.stringify(low)).toEqual(["indicated"]);
    for (const low of [2, 2.1, 30, { min: 2 }]) expect(await cold(low), JSON.stringify(low)).toEqual(["not_indicated"]);
    for (const low of [{ max: 2 }, { min: -5 }, { min: 1.9, max: 2 }, {}])
      expect(await cold(low), JSON.stringify(low)).toEqual(["not_indicated", "indicated"]);
  });

  it("take a bound that is a share of the fact's maximum, which is not 100", async () => {
    const wet = async (waterLitres: unknown) => (await bed({ waterLitres })).status("waterlogged");
    for (const water of [30.001, 40, { min: 30.001 }]) expect(await wet(water), JSON.stringify(water)).toBe("present");
    for (const water of [30, 0, { max: 30 }]) expect(await wet(water), JSON.stringify(water)).toBe("absent");
    for (const water of [{ min: 30 }, { min: 29, max: 31 }]) expect(await wet(water), JSON.stringify(water)).toBe("unknown");
  });

  it("leave open what the leaflet leaves open, and what is only suspected", async () => {
    const flying = async (garden: object, facts: object = { waterLitres: 20 }) => (await bed(facts, garden)).status("flying-fleece");
    expect(await flying({ wind: "gale", hedge: false })).toBe("present");
    expect(await flying({ wind: "gale", hedge: true })).toBe("unknown");
    expect(await flying({ wind: "gusty", hedge: false })).toBe("unknown");
    expect(await flying({ wind: "breeze" })).toBe("absent");
    expect(await flying({ wind: "breeze" }, { waterLitres: { max: 4.9 } })).toBe("present");
  });

  it("settle a bed where every wind that is possible leads to the same", async () => {
    // Neither wind is known to blow, so that the row stays unknown; but a breeze and a gale are each doubtful over a dry bed.
    const dry = await bed({ ...tender, nightLow: -1, waterLitres: 4 }, { wind: "gusty", hedge: false });
    expect([dry.status("flying-fleece"), dry.possible]).toEqual(["unknown", ["relative"]]);
    const wet = await bed({ ...tender, nightLow: -1, waterLitres: 6 }, { wind: "gusty", hedge: false });
    expect(wet.possible).toEqual(["relative", "indicated"]);
  });

  it("count beds in a stretch of the garden", async () => {
    const considered = async (...levels: object[]) => (await decide({ levels })).output.considerations.map(({ id }) => id);
    expect(await considered({ level: "B3", plants: ["roots"] }, { level: "B4", planted: true })).toContain("long-fleece");
    expect(await considered({ level: "B1", planted: true }, { level: "B2", planted: true }), "B1 lies outside").not.toContain(
      "long-fleece",
    );
    expect(await considered({ level: "B3", planted: true }, { level: "B4" }), "not settled").not.toContain("long-fleece");
  });

  it("are explained", async () => {
    const { output } = await session.answer<{ cases: object[] }>("explain_rule", { rule: "flying-fleece", detail: true });
    expect(output).toMatchObject({
      rule: "flying-fleece",
      kind: "relative",
      source: "table.doubt.1",
      row: ["Think twice in a gale, and in a breeze where the bed is dry."],
      condition: "wind: a gale; or (wind: a breeze; and water standing in the bed less than 5 l)",
      leftOpen: [{ sources: ["table.doubt.1", "advice.p1/hedge-breaks-wind"] }],
      facts: [{ fact: "wind" }, { fact: "hedge" }, { fact: "waterLitres" }],
    });
    expect(output.cases).toHaveLength(9);
  });
});

describe("a mistake", () => {
  it.each([
    ["a bed that is not there", { levels: [{ level: "B9" }] }, ["B9", "B1, B2, B3, B4"]],
    ["a fact of another subject", { levels: [{ level: "B1", fractured: true }] }, ["fractured", "nightLow"]],
    ["colder than the scale", { levels: [{ level: "B1", nightLow: -21 }] }, ["-21", "at least -20"]],
    ["more than a bed holds", { levels: [{ level: "B1", waterLitres: { min: 41 } }] }, ["41", "at most 40"]],
    [
      "plants in an empty bed",
      { levels: [{ level: "B1", planted: false, plants: ["roots"] }] },
      ["planted: false", "plants", "what grows in a bed was planted"],
    ],
  ])("is named: %s", async (_, args, says) => {
    const result = await session.call("check_contraindications", args);
    expect(result.isError).toBe(true);
    for (const piece of says) expect(result.content[0]?.text).toContain(piece);
  });
});

it("nothing that the program said is about any other subject", async () => {
  // The one line that repeats a caller's own word of another subject is left out.
  const lines = session.lines.filter((line) => !line.includes("levels[0].fractured is not"));
  expect(lines.length).toBeGreaterThan(30);
  expect(subjectWordsIn(lines.join("\n"))).toEqual([]);
});

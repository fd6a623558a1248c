// A PDF's text: its lines in its own order, small raised numbers as reference numbers.
import { describe, expect, it } from "vitest";
import { textOfPdf } from "../../src/copy/pdf.ts";
import { CLEAN, copyFindings, glue, verify, wrap } from "./hives.ts";
import { encryptedPdf, pdfOf, pdfWithSuperscripts } from "./make-pdf.ts";

describe("textOfPdf", () => {
  it("gives lines as lines, and keeps columns apart", async () => {
    const lines = wrap(CLEAN, 80, false).filter((line) => line !== "");
    expect((await textOfPdf(await pdfOf(lines))).split("\n")).toEqual(lines);
  });

  it("puts small raised numbers into brackets", async () => {
    const text = await textOfPdf(await pdfWithSuperscripts(["Bees fly.[1,2] They rest.", "Some[3–5] swarm at 12 degrees."]));
    expect(text).toBe("Bees fly.[1,2] They rest.\nSome[3–5] swarm at 12 degrees.");
  });

  it.each([
    ["of the clean text", () => pdfOf(wrap(CLEAN, 100, false))],
    ["in two columns with broken words", () => pdfOf(wrap(glue(CLEAN), 45, true), 2)],
    ["with superscripts", () => pdfWithSuperscripts(wrap(CLEAN, 100, false))],
  ])("a PDF %s is verified", async (_, make) => {
    const text = await textOfPdf(await make());
    expect(copyFindings(text)).toEqual([]);
    expect(verify(text).counts).toMatchObject({ found: verify(CLEAN).counts.sentences });
  });

  it("reads one that is locked against changes alone, and rejects one that needs a password, by that name", async () => {
    expect(await textOfPdf(encryptedPdf("Bees fly out in spring.", ""))).toBe("Bees fly out in spring.");
    await expect(textOfPdf(encryptedPdf("Bees fly out in spring.", "honey"))).rejects.toMatchObject({ name: "PasswordException" });
  });

  it("rejects what is no PDF", async () => {
    await expect(textOfPdf(new TextEncoder().encode("no PDF"))).rejects.toThrow();
  });
});

// The language of a text: what is told by script, by known words and by the detector, and what stays unclear.
import { describe, expect, test } from "vitest";
import { detector } from "../../src/cli/language.ts";
import { buildIndex } from "../../src/search/index.ts";
import { languageOf } from "../../src/search/language.ts";

const texts = [
  "The brake cable of a bicycle frays near the lever, and the chain wears out.",
  "A worn tire is replaced with its inner tube.",
];
const index = buildIndex(
  texts.map((text, at) => ({ id: String(at), fields: { text } })),
  { weights: { text: 1 } },
);
const of = (text: string) => languageOf(text, index, () => detector);

describe("English", () => {
  test.each([
    ["a question", "When is the chain replaced?"],
    ["keywords", "brake cable lever"],
    ["slips", "how offten is teh chian repalced?"],
    ["names beside known words", "Shimano Ultegra brake lever, Mavic"],
    ["abbreviations and figures", "ISO 4210, DOT 5.1, M8 x 1.25?"],
    ["a foreign word in an English sentence", "What is a 自転車 called in this text?"],
    ["a symbol of another script", "the µ and the β of a brake"],
    ["nothing", ""],
    ["no word", "?!"],
  ])("%s: %j", (_, text) => {
    expect(of(text)).toBe("english");
  });
});

describe("another language", () => {
  test.each([
    ["de", "Wann muss man die Kette wechseln?"],
    ["fr", "Faut-il remplacer le câble de frein ?"],
    ["es", "¿Cuándo se cambia la cadena?"],
    ["it", "Quando si deve cambiare la catena della bicicletta?"],
    ["pl", "Kiedy wymienić łańcuch?"],
    ["tr", "Zincir ne zaman değiştirilir?"],
    ["sv", "När ska kedjan bytas ut på en cykel?"],
    ["ru", "Когда менять цепь?"],
    ["ja", "チェーンはいつ交換しますか"],
    ["ja, with English names beside it", "brake cable の交換"],
    ["loud", "QUANDO SI DEVE CAMBIARE LA CATENA DELLA BICICLETTA?"],
  ])("%s: %s", (_, text) => {
    expect(of(text)).toBe("other");
  });
});

describe("unclear, and read", () => {
  test.each(["derailleur", "campagnolo cassette", "lorem ipsum dolor"])("a few words that nobody knows: %s", (text) => {
    expect(of(text)).toBe("unclear");
  });

  test("all that is not plainly English, where there is no detector", () => {
    expect(languageOf("Wann muss man die Kette wechseln?", index, () => undefined)).toBe("unclear");
  });
});

test("what is plainly English, or in another script, does not read the detector", () => {
  const unread = () => {
    throw new Error("it was read");
  };
  for (const text of ["When is the chain replaced?", "Когда менять цепь?", "brake cabel"]) {
    expect(() => languageOf(text, index, unread)).not.toThrow();
  }
});

test("a long text is read in a bounded part", () => {
  expect(of("Wann muss man die Kette wechseln? ".repeat(100_000))).toBe("other");
});

// Numbers and units in English words.

const list = (words: string): string[] => words.split(" ");

const ONES = list(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);
const TENS = list("twenty thirty forty fifty sixty seventy eighty ninety");

/** What a lower-case number word says; "hundred" and the like are not among them. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1000],
  ["couple", 2],
]);

/** The denominator that a lower-case word names. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  list("half third quarter fifth sixth seventh eighth ninth tenth")
    .flatMap((word, at): [string, number][] => [
      [word, at + 2],
      [`${word}s`, at + 2],
    ])
    .concat([
      ["halves", 2],
      ["fourth", 4],
      ["fourths", 4],
    ]),
);

/** A unit: what it measures and how many of that dimension's own unit it is. Days and months do not convert exactly. */
export interface Unit {
  readonly dimension: string;
  readonly factor: number;
}

const unit = (dimension: string, factor: number, words: string): [string, Unit][] =>
  list(words).map((word) => [word, { dimension, factor }]);

export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...unit("share", 0.01, "% percent percentage pct"),
  ...unit("time", 1 / 1440, "minute minutes min mins"),
  ...unit("time", 1 / 86_400, "second seconds sec secs"),
  ...unit("time", 1 / 24, "hour hours hr hrs h"),
  ...unit("time", 1, "day days"),
  ...unit("time", 7, "week weeks wk wks"),
  ...unit("months", 1, "month months"),
  ...unit("months", 12, "year years yr yrs"),
  ...unit("mass", 1, "mg milligram milligrams"),
  ...unit("mass", 1000, "g gram grams"),
  ...unit("mass", 0.001, "mcg µg μg ug microgram micrograms"),
  ...unit("volume", 1, "ml milliliter milliliters millilitre millilitres cc"),
  ...unit("volume", 1000, "l liter liters litre litres"),
  ...unit("length", 1, "mm millimeter millimeters millimetre millimetres"),
  ...unit("length", 10, "cm centimeter centimeters centimetre centimetres"),
  ...unit("angle", 1, "° degree degrees"),
  ...unit("radiation", 1, "gy gray grays"),
  ...unit("radiation", 0.01, "cgy"),
  ...unit("dose", 1, "msv millisievert millisieverts"),
  ...unit("money", 1, "$ dollar dollars usd"),
  ...unit("euros", 1, "€ euro euros eur"),
  ...unit("pounds", 1, "£ gbp"),
  ...unit("points", 1, "point points"),
  ...unit("fold", 1, "fold times"),
  ...unit("gauge", 1, "gauge"),
  ...unit("mass of a body", 1, "kg kilogram kilograms"),
]);

/** Words that set a bound before a number. The longest that fits wins. */
export const BOUNDS_BEFORE: readonly (readonly [op: Comparator, phrases: readonly string[]])[] = [
  [
    "above",
    [
      "more than",
      "greater than",
      "larger than",
      "bigger than",
      "higher than",
      "longer than",
      "older than",
      "in excess of",
      "over",
      "above",
      "exceeding",
      "exceeds",
      "exceed",
      "exceeded",
      "beyond",
      "past",
      ">",
      "just over",
      "slightly over",
      "at more than",
      "worse than",
      "surpasses",
      "surpassing",
    ],
  ],
  [
    "from",
    [
      "at least",
      "no less than",
      "not less than",
      "no fewer than",
      "not fewer than",
      "a minimum of",
      "minimum of",
      "minimum",
      "upwards of",
      "starting at",
      "starting from",
      "≥",
      ">=",
      "not under",
      "not below",
      "no lower than",
      "equal to or more than",
      "equal to or greater than",
      "greater than or equal to",
      "more than or equal to",
    ],
  ],
  [
    "below",
    [
      "less than",
      "fewer than",
      "smaller than",
      "lower than",
      "shorter than",
      "younger than",
      "under",
      "below",
      "short of",
      "<",
      "not as much as",
      "not even",
    ],
  ],
  [
    "to",
    [
      "at most",
      "at the most",
      "up to",
      "as much as",
      "as many as",
      "as old as",
      "as long as",
      "as high as",
      "no more than",
      "not more than",
      "no longer than",
      "no older than",
      "no greater than",
      "not exceeding",
      "not exceed",
      "never more than",
      "not above",
      "not over",
      "no higher than",
      "a maximum of",
      "maximum of",
      "max",
      "maximum",
      "within",
      "inside",
      "limited to",
      "restricted to",
      "kept to",
      "confined to",
      "capped at",
      "a limit of",
      "until",
      "≤",
      "<=",
      "in a",
      "in the first",
      "at a maximum of",
      "anything up to",
      "not beyond",
      "no further than",
    ],
  ],
  [
    "nearly",
    [
      "almost",
      "nearly",
      "close to",
      "just under",
      "just below",
      "approaching",
      "not quite",
      "slightly less than",
      "slightly under",
      "a little less than",
      "a little under",
      "nigh on",
      "well-nigh",
    ],
  ],
  [
    "about",
    [
      "about",
      "around",
      "approximately",
      "roughly",
      "some",
      "circa",
      "ca.",
      "~",
      "≈",
      "in the region of",
      "on the order of",
      "an estimated",
      "in the order of",
      "more or less",
    ],
  ],
  ["exactly", ["exactly", "precisely", "="]],
];

export const BOUNDS_AFTER: readonly (readonly [op: Comparator, phrases: readonly string[]])[] = [
  [
    "from",
    [
      "or more",
      "or greater",
      "or higher",
      "or above",
      "or longer",
      "or older",
      "or over",
      "or beyond",
      "and above",
      "and over",
      "and more",
      "and up",
      "upward",
      "upwards",
      "and upwards",
      "at least",
      "at a minimum",
      "at the least",
      "minimum",
      "plus",
      "+",
      "or larger",
    ],
  ],
  [
    "to",
    [
      "or less",
      "or fewer",
      "or lower",
      "or below",
      "or under",
      "or shorter",
      "or younger",
      "at most",
      "at the most",
      "maximum",
      "at maximum",
      "tops",
      "or smaller",
      "at a time at most",
    ],
  ],
  ["about", ["or so", "or thereabouts", "approximately", "more or less"]],
];

export type Comparator = "above" | "from" | "below" | "to" | "nearly" | "about" | "exactly" | "plain" | "range";

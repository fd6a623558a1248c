// Numbers and units in English words.

const list = (words: string): string[] => words.trim().split(/\s+/u);
const phrases = (text: string): string[][] => text.split("|").map((phrase) => list(phrase));

const ONES = list(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);
const TENS = list("twenty thirty forty fifty sixty seventy eighty ninety");

/** What is counted is named before one of these at the latest. */
export const VERBS_OF_BEING: ReadonlySet<string> = new Set(
  list(`is are was were be been being am has have had do does did can could may might must shall should will would remains remain remained seems seem
appears appear becomes become makes make made counts count rules gives give`),
);

/** Words after a number that do not name what is counted. */
export const NOT_COUNTED: ReadonlySet<string> = new Set(
  list(`about above across after again against all almost also although always among another any around because before below beneath beside between both but
during each either else enough even ever every few fewer first for from further generally here hereby how however just last least less many more most mostly
much near nearly neither never next nor now of off often on once only onto or other others out over own per perhaps quite rather same several since so some
still such than that then there these this those through thus till to together too toward towards under until up upon usually very was when where whether
which while who whose why with within without yet often general frequently commonly common sometimes rarely rare majority typically certain potentially
principal regular part help helpful said taken put got come went given shown thing things case`),
);

/** What a lower-case number word says. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1000],
  ["couple", 2],
  ["twice", 2],
  ["thrice", 3],
]);

const PARTS = "half:2 halves:2 third:3 quarter:4 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10";

/** The denominator that a lower-case word names, in the singular or the plural. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  list(PARTS).flatMap((pair): [string, number][] => {
    const [word = "", value] = pair.split(":");
    return [
      [word, Number(value)],
      [`${word}s`, Number(value)],
    ];
  }),
);

/** A unit: what it measures and how many of that dimension's own unit it is. Days and months do not convert exactly. */
export interface Unit {
  readonly dimension: string;
  readonly factor: number;
}

const UNIT_TABLE = `
share 0.01 % percent percentage pct
minutes 1 minute minutes min mins
minutes 0.016666666666666666 second seconds sec secs
minutes 60 hour hours hr hrs h
minutes 1440 day days
minutes 10080 week weeks wk wks
months 1 month months
months 12 year years yr yrs
mass 1 mg milligram milligrams
mass 1000 g gram grams
mass 0.001 mcg µg μg ug microgram micrograms
weight 1 kg kilogram kilograms
volume 1 ml milliliter milliliters millilitre millilitres cc
volume 1000 l liter liters litre litres
length 1 mm millimeter millimeters millimetre millimetres
length 10 cm centimeter centimeters centimetre centimetres
angle 1 ° degree degrees
radiation 1 gy gray grays
radiation 0.01 cgy
dose 1 msv millisievert millisieverts
dollars 1 $ dollar dollars usd
euros 1 € euro euros eur
pounds 1 £ gbp
points 1 point points
times 1 fold times
gauge 1 gauge`;

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  UNIT_TABLE.trim()
    .split("\n")
    .flatMap((line): [string, Unit][] => {
      const [dimension = "", factor, ...words] = list(line);
      return words.map((word) => [word, { dimension, factor: Number(factor) }]);
    }),
);

/** How a value bounds what is meant. `plain` is a bare number, `range` two of them. */
export type Comparator = "above" | "from" | "below" | "to" | "nearly" | "about" | "exactly" | "plain" | "range";

/** A phrase that sets a bound, as its words. */
export interface Bound {
  readonly op: Comparator;
  readonly words: readonly string[];
}

function bounds(op: Comparator, text: string): Bound[] {
  return phrases(text).map((words) => ({ op, words }));
}

/** What stands before a number; the longest that fits wins. */
export const BOUNDS_BEFORE: readonly Bound[] = [
  ...bounds(
    "above",
    "more than|greater than|larger than|bigger than|higher than|longer than|older than|worse than|in excess of|over|above",
  ),
  ...bounds("above", "exceeding|exceeds|exceed|exceeded|beyond|past|>|just over|slightly over|surpasses|surpassing"),
  ...bounds("from", "at least|no less than|not less than|no fewer than|not fewer than|a minimum of|minimum of|minimum|upwards of"),
  ...bounds("from", "starting at|starting from|≥|> =|not under|not below|no lower than|equal to or more than|equal to or greater than"),
  ...bounds("from", "greater than or equal to|more than or equal to"),
  ...bounds("below", "less than|fewer than|smaller than|lower than|shorter than|younger than|under|below|short of|<|not as much as"),
  ...bounds("to", "at most|at the most|up to|as much as|as many as|as old as|as long as|as high as|no more than|not more than"),
  ...bounds(
    "to",
    "no longer than|no older than|no greater than|no higher than|not exceeding|not exceed|never more than|not above|not over",
  ),
  ...bounds("to", "a maximum of|maximum of|max|maximum|within|inside|limited to|restricted to|kept to|confined to|capped at|a limit of"),
  ...bounds("to", "until|≤|< =|in a|in the first|at a maximum of|anything up to|not beyond|no further than"),
  ...bounds(
    "to",
    "within about|within around|within approximately|within roughly|up to about|up to around|up to approximately|up to roughly",
  ),
  ...bounds("nearly", "almost|nearly|close to|just under|just below|approaching|not quite|slightly less than|slightly under"),
  ...bounds("nearly", "a little less than|a little under|virtually"),
  ...bounds(
    "about",
    "about|around|approximately|roughly|some|circa|~|≈|in the region of|on the order of|in the order of|an estimated|more or less",
  ),
  ...bounds("exactly", "exactly|precisely|="),
];

/** What stands after a number, or after the thing that is counted. */
export const BOUNDS_AFTER: readonly Bound[] = [
  ...bounds(
    "from",
    "or more|or greater|or higher|or above|or longer|or older|or over|or beyond|or larger|and above|and over|and more|and up",
  ),
  ...bounds("from", "upward|upwards|and upwards|at least|at a minimum|at the least|minimum|plus|+"),
  ...bounds(
    "to",
    "or less|or fewer|or lower|or below|or under|or shorter|or younger|or smaller|at most|at the most|maximum|at maximum|tops",
  ),
  ...bounds("about", "or so|or thereabouts|approximately|more or less"),
];

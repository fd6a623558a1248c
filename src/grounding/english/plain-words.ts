// Words of everyday English that a paraphrase may use without saying anything new: their absence from the source is no evidence.
import { stem } from "../../text/analysis.ts";
import { EVERYDAY } from "./everyday.ts";

const FUNCTION_WORDS = `
a about above across actually after afterwards again against ago ahead albeit all almost alone along alongside already also although altogether
always am amid among amongst an and another any anybody anyone anything anyway apart are around as aside at away back basically be became because
become been before beforehand began behind being below beneath beside besides best better between beyond both but by came can cannot certain
certainly clear clearly come concerning consequently could despite did do does doing done down due during each either else elsewhere enough entirely
equally especially essentially even ever every everybody everyone everything everywhere except exclusively far few fewer finally first firstly for
former formerly forth from further furthermore generally given gone got had hardly has have having he hence her here hereby hers herself him himself
his how however i if in including indeed inside instead into is it its itself just last lastly later latter latterly least less lest let likely
likewise little mainly many may maybe me meanwhile merely might mine minus more moreover most mostly much must my myself namely near nearby nearly
neither never nevertheless next no nobody none nonetheless nor not nothing notwithstanding now nowadays nowhere of off often on once only onto
or other others otherwise ought our ours ourselves out outside over overall own particular particularly per perhaps plus possibly presumably previous
previously primarily prior probably provided purely quite rather really recently regarding regardless respectively roughly said same second secondly
seldom several shall she should similarly simply since so solely some somebody somehow someone something sometimes somewhat somewhere soon still
strictly such sure than that the their theirs them themselves then there thereafter thereby therefore these they thing things third thirdly this
those though through throughout thus till to together too toward towards typically ultimately under unless unlike until up upon us usually various
versus very via was way we well went were what whatever when whenever where whereas whereby wherever whether which whichever while whilst who whoever
whole whom whose why will with within without would yes yet you your yours yourself`;

const IRREGULAR = `
arose arisen bore borne beat began begun bent bet bit bitten blew blown bound broke broken brought built bought caught chose chosen clung came cost
dealt drew drawn fallen fed fell felt fled flew flown forgot forgotten forgave fought found gave given gone gotten grew grown held hid
hidden hung kept knew known laid lain lay led left lent lost made meant met paid put ran rang read rode risen rose said sat saw seen sent set
shaken shook shown shut sold sought spent spoke spoken spread sprang stole stood struck stuck swept taken taught thought threw thrown told took torn
understood went withstood woke won worn wrote written`;

/** How an answer talks of the source, of a reader, and of whom it is about. */
const FRAME = `
article guideline guidelines text source paper publication document publish passage cite author authors reader editor content mother father mum mom dad
parent wife husband son daughter brother sister grandmother grandfather uncle aunt friend relative spouse partner lady gentleman man woman he she them family
doctor physician clinician surgeon specialist staff nurse practitioner colleague team centre center hospital clinic person people individual someone somebody folks anybody
patient sufferer case cases answer note instance example e.g. i.e. etc et al approx`;

/** Words that carry no content of their own, beside the function words. */
const LIGHT = `get gets got put puts say says said take takes took taken come comes came go goes going gone give gives gave given make makes made count counts
keep keeps kept occur occurs carry set sets list listed mean means show shows shown occurring happen happens being having thing things ones anyone someone way ways lot
concerned speaking called call mentioned stated deal deals point fact case say becomes become became being well too very much enough
owing due option options`;

const EMPTY: ReadonlySet<string> = new Set([FUNCTION_WORDS, LIGHT].flatMap((list) => list.trim().split(/\s+/u)));

/** Whether a lower-case word carries no content: "which", "than", "takes". */
export function isEmpty(word: string): boolean {
  return EMPTY.has(word);
}

const PLAIN: ReadonlySet<string> = new Set(
  [FUNCTION_WORDS, EVERYDAY, IRREGULAR, FRAME].flatMap((list) => list.trim().split(/\s+/u)).flatMap((word) => [word, stem(word)]),
);

/** Whether a lower-case word, its stem, or what it is made from ("milder", "unrelated", "contributor") is everyday English. */
export function isPlain(word: string): boolean {
  const known = plain.get(word);
  if (known !== undefined) return known;
  const result = formsOf(word).some((form) => PLAIN.has(form) || PLAIN.has(stem(form)));
  // A bound, so that a long-running server does not collect every word that it was ever sent.
  if (plain.size > 20_000) plain.clear();
  plain.set(word, result);
  return result;
}
const plain = new Map<string, boolean>();

/** An ending is taken off only where so many letters are left. */
const SHORTEST = 4;

function formsOf(word: string): string[] {
  const bare = word.replace(/^(?:un|in|non|re|mis|over|under|out|dis)(?=.{5})/u, "");
  const forms = [word, bare].flatMap((form) => [form, ...ENDINGS.map(([ending, instead]) => form.replace(ending, instead))]);
  return [...new Set(forms)].filter((form) => form === word || form.length >= SHORTEST);
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ly$/u, ""],
  [/i(?:er|est|ly|ness)$/u, "y"],
  [/(?:er|est|ness|less|ful|or)$/u, ""],
  [/(?:er|est|or|able|ing|ed)$/u, "e"],
  [/(.)\1(?:er|est|ed|ing)$/u, "$1"],
  [/able$/u, ""],
];

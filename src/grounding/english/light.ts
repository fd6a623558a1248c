// Words of plain English that say nothing of the subject: what an answer may add without saying more.
import { stem } from "../../text/analysis.ts";

const LIGHT = `
a about above across actually after again ago ahead all almost along alongside already also although altogether always am amid among amongst an and another
any anyone anything apart are around as aside ask asks asked at away back base based basis be became because become becomes been before beforehand being below beside besides between beyond bring brings
brought but by call called calls calling came can case cases come comes coming concerning consequently could count counts counted describe described describes despite did do does doing done down due
during each either else elsewhere especially even ever every everything exactly example few find finding finds for former found from further furthermore
gave get gets getting give given gives giving go goes going gone got had happen happens has have having he held hence her here hers herself him himself his hold holds how however
i if in indeed instance into is it its itself just keep keeps kept kind kinds know known last lastly later latter least let lets lie lies like list listed lists look made main mainly make makes making matter
matters may me mean meaning means meant might mine moreover most mostly much must my name named namely names near nearly need needs never next nor note noted notes now of often on once one ones only onto or other others
otherwise our out over overall own particular particularly per perhaps place places please point points put puts question quite rather read really reason reasons regard regarded regarding regards report reported reports said same say saying says
second section see seen set sets several shall she should show showed shown shows simply since so some somebody someone something sort speak speaks still such take taken takes tell tells than that the their theirs
them themselves then there thereby therefore these they thing things this those though thus till to together too toward towards type under until up upon us use used using usually various very via was way ways we well
went were what whatever when whenever where whereas whereby wherever whether which while who whom whose why will with within word words would yes yet you your yours yourself
article guideline guidelines source text paper passage passages table row rows document authors author conclusions conclusion introduction abstract answer reader
patient patients person people individual somebody man woman case instance someone anyone doctor clinician team
contrast addition short summary general conversely alternatively finally first firstly secondly third including include includes included various certain
consider considered considers considering view viewed accept accepts accepted follow follows following refer refers referred mention mentioned mentions state stated states tool server note caution caveat
both respectively rest remain remains stand stands stood serve serves enough think thinks thought
situation setting settings instead sign signs explanation explain explains offer offers offered result results worry reservation honest fair pair discuss discusses introduce warn warns argue argues cite cites want wants
settle settled cause causes caused causing procedure procedures technique techniques method methods verdict limit figure figures difference attempt attempted toward sure plain present fit fits apply applies wrong right true false
introduces through anyone spell occur occurs occurred end ended happens tell told look looks least appear level levels side hand part parts number work works`;

const WORDS: ReadonlySet<string> = new Set(LIGHT.trim().split(/\s+/u));

/** Whether a lower-case word adds nothing of its own. */
export function isLight(word: string): boolean {
  return WORDS.has(word);
}

/** Groups of plain words of which one may stand for another; none of them turns a sentence round. */
const GROUPS = `
rapid rapidly fast quick quickly soon swift
regain regained regaining restore restored restores restoring restoration gain gained gains gaining recover
help helps helpful useful helping aid
marked markedly substantial substantially significant significantly considerable considerably great greatly
start begin onset begins starts
relief relieve relieves relieving relieved ease eases easing eased alleviate alleviates alleviating
improve improves improved improvement improvements better
reduce reduces reducing reduction reduced lower lowers decrease decreases lessen lessens lessened
increase increases increased raise raises raised higher
lead leads leading result results resulting produce produces
need needs needed want wants wanted
rare rarely seldom
scarce few paucity lack lacking
similar similarly alike comparable equal equally same equivalent
additional extra further added add adds adding
show shows shown find finds found finding indicate indicates indicated
review reviewed
earlier older old prior previous
later subsequent subsequently afterwards
long protracted prolonged lasting
evaluate evaluated evaluation assess assessed assessment check checked test tested tests testing
suspected suspicion suspect
treat treated treatment treatments treating manage management managing managed
operator practitioner practitioners clinician clinicians
choice choose choosing selection select selecting
decline declined declining refuse refused refusing
enrolled enroll enrolment enrollment included participate participated participation
destroy destroys destroyed destruction destroying
void cavity
associated association linked related
compare compares compared comparing comparison
prevent prevents preventing prevention
escape escapes escaped leak leaks leaked leakage
combine combined combines together alongside conjunction concomitantly
important importance
frequent frequently often common commonly
person persons people patient patients
sitting session sessions procedure
single one
whole entire throughout
piece fragment
pushed displaced
exceed exceeds
sure certain
skilled skill
main principal primary
effect effects
cost costs costly expensive dear
impair impaired impairment
persist persistent persists stay stays
fail fails failed short falls
approximately about roughly
broader wider
sum sums
beginning start throughout
thick thicker viscous
dark darker hypointense
bright brighter hyperintense`;

const BY_TERM: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const byTerm = new Map<string, Set<string>>();
  for (const line of GROUPS.trim().split("\n")) {
    const terms = line.split(" ").map(stem);
    for (const term of terms) byTerm.set(term, new Set([...(byTerm.get(term) ?? []), ...terms]));
  }
  return byTerm;
})();
const NONE: ReadonlySet<string> = new Set();

/** The stems that may stand for this one, itself among them where there are any. */
export function groupOf(term: string): ReadonlySet<string> {
  return BY_TERM.get(term) ?? NONE;
}

const OPPOSITES = `
increase increased increases higher rise raise more greater larger | decrease decreased decreases lower reduce reduced lessen lessens lessened fall less fewer smaller
better improve improves improved improvement superior | worse worsen worsened worsens deteriorate deteriorates inferior
positive | negative
bright brighter hyperintense | dark darker hypointense
rare rarely seldom uncommon infrequent | common commonly frequent frequently often usual usually
most majority many | few minority
recent fresh new | old older longstanding
optional voluntary | mandatory obligatory compulsory required
normal | abnormal
present | absent
before | after
local | systemic
rapid fast quick quickly | slow slowly gradual gradually
severe serious | mild slight modest
similar same equal equally equivalent | different differ differs superior inferior
cheap cheaper inexpensive | expensive costlier dear dearer pricier
easy simple | difficult demanding
short | long
first | last
sufficient enough adequate adequately | insufficient inadequate
harmless insignificant | harmful significant
strong strongly stronger | weak weakly weaker
safe safer | dangerous unsafe riskier
beneficial helpful useful | useless harmful
known clear settled established | unknown unclear uncertain
persist persistent lasts lasting permanent | temporary transient
thick thicker viscous | thin thinner
anterior | posterior
early | late
inpatient | outpatient
controlled | uncontrolled
related dependent depends | unrelated independent`;

const TURNED: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const turned = new Map<string, Set<string>>();
  const add = (from: readonly string[], to: readonly string[]): void => {
    for (const word of from) turned.set(word, new Set([...(turned.get(word) ?? []), ...to]));
  };
  for (const line of OPPOSITES.trim().split("\n")) {
    const [left = [], right = []] = line.split("|").map((side) => side.trim().split(" "));
    add(left, right);
    add(right, left);
  }
  return turned;
})();

/** The words that say the opposite of a lower-case word. */
export function oppositesOf(word: string): ReadonlySet<string> {
  return TURNED.get(word) ?? NONE;
}

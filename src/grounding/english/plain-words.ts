// Words of everyday English that a paraphrase may use without saying anything new: their absence from the source is no evidence.
import { stem } from "../../search/analysis.ts";

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

const VERBS = `
accept account achieve act add address affect afford agree aim allow amount answer appear apply approach argue arise arrive ask aspire assess assign
assist associate assume attach attempt attribute avoid await base bear begin believe belong bother bring build call care carry catch cause change
check choose claim combine commit compare comprise concern conclude conduct confer confirm connect consider consist constitute contain continue
contribute control cope correspond count cover create dare deal decide decline deem define deliver demand demonstrate depend derive describe deserve
design desire determine develop differ direct disappear disclose discover discuss displace divide doubt draw drop earn eliminate effect emerge emphasize
employ enable encounter end endure enhance enjoy enlarge ensure enter entitle escape establish estimate evaluate exceed exclude exercise exert exhibit
exist expect experience explain explore expose express extend face fade fail fall favor favour fear feed feel fill find finish fit fix flow follow
force forget form found function gain gather generate get give go grant grasp grow guarantee guide handle happen hear help hinder hint hit hold hope
illustrate imagine impact imply impose improve include increase indicate infer influence inform insert insist intend interfere introduce investigate
involve join judge justify keep know lack last lead learn leave lend lessen lie limit link list live look lose lower maintain make manage mark match
matter mean meet mention merit move name narrow need note notice object observe obtain occupy occur offer omit open operate opt order originate owe own
participate pass pay perform permit persist pick place plan play point pose possess precede prefer present preserve prevent proceed produce prohibit
promise promote prompt propose protect prove provide publish pull push put qualify quantify question quit raise range rate reach read realize receive
recognize recommend record recover reduce refer reflect refuse regain regard reject relate release rely remain remark remember remind remove render
repeat replace report represent require resolve respond restore restrict result retain return reveal rise rule run satisfy save say see seek seem
select send separate serve set settle shape share shift show sit solve speak spend spread stand start state stay steer stem stick stop strengthen stress
study submit substitute succeed suffer suggest suit summarize supply support suppose surround survive suspect sustain take talk target tell tend test
think threaten throw tie touch track transfer transform treat trigger trust try turn undergo understand undertake underline use vary view visit wait want warn
warrant waste watch weaken weigh wish wonder work worry worsen write yield`;

const IRREGULAR = `
arose arisen bore borne beat began begun bent bet bit bitten blew blown bound broke broken brought built bought caught chose chosen clung came cost
dealt drew drawn fallen fed fell felt fled flew flown forgot forgotten forgave fought found gave given gone gotten grew grown held hid
hidden hung kept knew known laid lain lay led left lent lost made meant met paid put ran rang read rode risen rose said sat saw seen sent set
shaken shook shown shut sold sought spent spoke spoken spread sprang stole stood struck stuck swept taken taught thought threw thrown told took torn
understood went withstood woke won worn wrote written`;

const NOUNS = `
ability absence access action addition advantage advice affair agreement aim alternative amount answer answerer approach one area argument aspect
assessment attempt attention author authority background balance ballpark barrier basis begin behalf benefit bit body bottom bound brief burden candidate
capability case category cause caution center central chance change chapter character characteristic choice circumstance claim class clause clinic clue
combination comment commonality comparison complaint component concept concern conclusion condition connection consequence consideration constraint content
contrast contribution convenience core correlation course criteria criterion cutoff danger data date day debate decision degree demand description detail
development difference difficulty dimension direction disadvantage discussion distinction document doubt downside drawback duration ease effect effort element
emphasis end entry episode equal error event evidence example exception existence expectation expert explanation expression extent fact factor failure fashion
feature field figure finding focus form frame fraction framework frequency front function future gain gap goal good ground group guidance guideline
guide half hand heading help hint history hour idea impact implication importance impression improvement incidence increase indication individual influence
information instance intention interest interpretation investigation issue item job judgment judgement kind knowledge lack language level life limit limitation line
link list literature lot magnitude main majority manner margin mark material matter means measure mechanism mention method middle minimum minority minute
mode moment month name nature need notion number occasion occurrence offer office onset opinion opportunity option order origin outcome outlook overview page paper
paragraph part participant party passage past path pattern period person perspective phase phenomenon phrase picture piece place plan point portion position
possibility potential practice precaution preference presence pressure principle priority probability problem procedure process product program progress
project property proportion proposal prospect provision purpose quality quantity question range rank rate ratio reader reading reality reason recommendation
record reference region regard relation relationship relevance remainder remark report request requirement research respect response responsibility rest
restriction result review risk role root row rule sake scale scenario scope section selection sense sentence series setting settings share shortcoming side sign
significance similarity situation size skill sort source space specialist stage stake standard standing standpoint start statement status step stock story strength
structure study subject substance success suggestion sum summary support supposition surface system table task team technique tendency term test text theme theory
threshold time timing title today tomorrow tool top topic total trace trade tradeoff treatment trend trial trigger trouble truth type uncertainty undertaking
unit use usefulness utility value variety version view volume way weakness week weight whole win word wording work world worth writer year yardstick guidelines`;

const DESCRIPTIONS = `
abnormal absent absolute accessible accurate actual additional adequate advisable alike alive alternative ample apparent applicable appropriate approximate
available average aware bad badly balanced bare basic beneficial big bound brief briefly broad broadly bright calm capable careful cautious chief close commonest
commonplace comparable compared compatible compelling complete complex comprehensive conceivable concise conclusive concrete considerable considerably consistent
constant contrary convenient conventional correct corresponding crucial current customary daily dark dear decisive deep definite deliberate dependent desirable
detailed different difficult direct distinct doubtful dramatic early easy easily effective efficient elaborate elevated eligible entire equal equivalent essential eventual
evident exact excellent exceptional excessive existing expected explicit extensive extra extraordinary extreme fair familiar fast favorable favourable final fine firm
fit following formal fortunate frequent fresh full fundamental general genuine good gradual grave great hard heavy helpful high huge ideal identical immediate imminent
important impossible impressive improper inadequate inappropriate incidental inconclusive indirect individual inevitable initial insufficient intended intense
interesting intermediate invaluable inverse isolated joint key keen large lasting late left light limited literal logical long loose loud low lucky main major marked
meaningful mere mild minimal minor mixed moderate modest multiple mutual narrow native natural necessary negative negligible new normal notable noticeable numerous
obvious occasional occupied odd official old open opposite optimal optional ordinary original outright parallel partial past peculiar perfect permanent permissible
persistent plain plausible poor popular positive possible practical precise predominant preferable present principal probable profound prolonged prominent promising
prompt pronounced proper prospective proven quick quiet random rapid rare raw ready real reasonable recent regular relative relevant reliable remarkable resulting right
rigid robust rough routine safe scarce scant separate serious severe sharp short significant similar simple single sizable slight slow small smooth sole solid sound
special specific speedy spontaneous stable steady stiff straight straightforward striking strong subsequent substantial subtle sudden sufficient suitable superior sure swift
technical temporary tentative thorough tight tiny total traditional tremendous true typical unable uncertain unclear uncommon unexpected unfavorable unfit unfortunate unhelpful
uniform unimportant unique universal unknown unlikely unproven unsuitable unusual upcoming urgent useful useless usual vague vain valid valuable variable vast
viable visible vital weak weakened wholesale wide widespread worse worst worthwhile wrong bigger smaller larger longer shorter higher greater older newer
stronger weaker faster slower earlier later sooner fewer lighter darker easier harder farther safer cheaper costlier dearer steadier worsened`;

/** How an answer talks of the source, of a reader, and of whom it is about. */
const FRAME = `
article guideline guidelines text source paper publication document publish passage cite author authors reader editor content mother father mum mom dad
parent wife husband son daughter brother sister grandmother grandfather uncle aunt friend relative spouse partner lady gentleman man woman he she them family
doctor physician clinician surgeon specialist staff nurse practitioner colleague team centre center hospital clinic person people individual someone somebody folks anybody
patient sufferer case cases answer note instance example e.g. i.e. etc et al approx`;

/** Words that carry no content of their own, beside the function words. */
const LIGHT = `get gets got put puts say says said take takes took taken come comes came go goes going gone give gives gave given make makes made count counts
keep keeps kept occur occurs carry set sets list listed mean means show shows shown occurring happen happens being having thing things ones anyone someone way ways lot
concerned speaking called call mentioned stated deal deals point fact case say becomes become became being well too very much enough`;

const EMPTY: ReadonlySet<string> = new Set([FUNCTION_WORDS, LIGHT].flatMap((list) => list.trim().split(/\s+/u)));

/** Whether a lower-case word carries no content: "which", "than", "takes". */
export function isEmpty(word: string): boolean {
  return EMPTY.has(word);
}

const PLAIN: ReadonlySet<string> = new Set(
  [FUNCTION_WORDS, VERBS, IRREGULAR, NOUNS, DESCRIPTIONS, FRAME]
    .flatMap((list) => list.trim().split(/\s+/u))
    .flatMap((word) => [word, stem(word)]),
);

/** Whether a lower-case word, or its stem, is one of everyday English. */
export function isPlain(word: string): boolean {
  return PLAIN.has(word) || PLAIN.has(stem(word)) || PLAIN.has(stem(word.replace(/ly$/u, "")));
}

// Small tables of English: what negates, what hedges, what boosts, what limits how often, what obliges.

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Negate what follows, to the end of the clause. */
export const NEGATORS = set(
  "not never cannot nor neither hardly scarcely barely nothing nobody unable inability fail fails failed failing failure refuse refuses refused unlikely",
);
/** Negate the noun that follows. */
export const NO_WORDS = set("no without lack lacks lacked none devoid zero absence");
/** Negate what stands before them, as in "trials are lacking". */
export const NEGATIVE_ENDINGS = set("lacking absent missing unavailable");
/** A noun phrase ends at the latest before one of these. */
export const VERBS_OF_BEING = set(
  "is are was were be been being am has have had do does did can could may might must shall should will would remains remain remained seems seem appears appear becomes become makes make made counts count rules gives give",
);
/** After "no", these nouns say that a whole statement does not hold. */
export const DENIED_NOUNS = set("evidence proof sign signs indication reason doubt question trial trials study studies data");
export const COMPARATIVES = set(
  "more less better worse greater smaller higher lower fewer larger longer shorter earlier later safer cheaper stronger weaker faster slower superior inferior different",
);

/** Less than a plain statement. */
export const HEDGES = set(`
may might can could would perhaps possibly possible potential potentially probable probably likely likelihood likelier suggest suggests suggested suggesting suggestion
appear appears appeared apparently seem seems seemed seemingly believe believes believed thought think thinks considered regarded propose proposes proposed
hypothesis hypothesize hypothesizes hypothesized hypothesise hypothesised theory theories theoretically conceivable conceivably presumably presumed assume assumed
expect expected hope hoped tend tends tendency chance chances concern concerns worry worries fear intended aim aimed attributed judged interpreted ascribed
indicate indicates sometimes occasionally estimated supposed speculate speculated promising discussed argued suspected described`);

/** The source does not know, or does not decide. */
export const UNKNOWNS = set(`
unclear unknown uncertain undetermined undecided unproven unsettled unresolved questionable debatable whether insufficient inconclusive unestablished
open doubtful doubt unsure inadequate uncertainty indeterminate scarce await awaits impossible precludes preclude precluded question`);
/** "needs more data", "wider study is needed". */
export const NEEDS = set("need needs needed require requires required await remains remain necessary want");
export const MORE = set(
  "more further wider broader larger additional better better-designed study studies investigation investigated research data evidence trials seen",
);
/** With a negation these say that something is not known. */
export const KNOWING = set(
  "known clear certain established proven proved sure settled determined clarified understood demonstrated definite definitive firm conclusive enough sufficient say tell conclude concluded allow allows",
);

/** Stronger than a plain statement. Each is allowed where the source has one of its group. */
export const BOOSTERS: readonly { words: ReadonlySet<string>; excusedBy: ReadonlySet<string> }[] = (
  [
    [
      "prove proves proved proven proof conclusive conclusively undeniable undeniably irrefutable established establishes establish confirmed",
      "prove proved proven proof established establish confirmed conclusive definitive",
    ],
    [
      "certainly definite definitely undoubtedly doubtless unquestionably surely indisputably clearly evidently unequivocally obviously inevitably inevitable necessarily unavoidably plainly",
      "certainly definitely clearly definitive definite easy readily plainly",
    ],
    [
      "guarantee guarantees guaranteed ensure ensures ensured assure assures assured reliable reliably dependably infallible infallibly foolproof consistently predictably",
      "guarantee guarantees ensure reliable reliably consistently consistent",
    ],
    [
      "always invariably every everyone everybody universally universal whenever exception exceptions",
      "always invariably every everyone throughout any all regularly routinely routine",
    ],
    [
      "completely complete entirely entire totally total fully wholly perfectly perfect permanently permanent eliminates eliminate eliminated eliminating eradicates eradicate cures cure cured abolishes abolish abolished abolishing forever lifelong",
      "complete completely entirely total totally full fully permanent permanently",
    ],
    [
      "significantly significant dramatically dramatic drastically tremendous tremendously enormously hugely vastly",
      "significantly significant significance marked markedly greatly great substantially substantial strongly excellent dramatic considerable",
    ],
  ] as const
).map(([words, excusedBy]) => ({ words: set(words), excusedBy: set(excusedBy) }));
/** What softens the word after it: "almost always". */
export const SOFTENERS = set("more most how as too almost nearly not hardly virtually practically less rather so-called");
/** After "proves" they say that it is proven; "proves useful" only says that it is. */
export const PROVEN = set("that the a how why its it this these less more beyond");
/** A statement on all of them. */
export const UNIVERSALS = set("all each any every always nobody everyone none");
/** The source speaks of a part, or of the usual. */
export const LIMITERS = set(
  "often generally general most mostly usually frequently commonly common some many sometimes may might can could almost rarely rare few majority typically certain potentially sometimes principal regular part up help helpful",
);

export const OFTEN = set("often frequent frequently common commonly most mostly majority many commonest widespread high");
export const SELDOM = set(
  "rare rarely seldom uncommon uncommonly infrequent infrequently exceptional exceptionally occasional occasionally minority few low scarce",
);

/** What one has to do. */
export const OBLIGATIONS = set("must mandatory required obligatory compulsory imperative indispensable essential");
export const EXCUSES_OBLIGATION = set(
  "must mandatory required requires require requiring obligatory needs need needed necessary should essential indicated wants",
);
/** What one may do or leave. */
export const OPTIONALS = set("optional voluntary dispensable discretionary");

/** Opposites: a text that has one pole, where the source has only the other, turns it round. */
export const OPPOSITES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [
    set(
      "increase increases increased increasing raise raises raised rise rises rose higher greater elevated grows gain gains gained larger heighten heightened more exceeds",
    ),
    set(
      "decrease decreases decreased decreasing reduce reduces reduced reducing reduction lower lowers lowered lowering less fewer fall falls fell decline declines declined drops diminish diminishes diminished taper tapered tapering discontinued smaller cut cuts lessen lessens lessened limit limits loss losses lose loses lost",
    ),
  ],
  [
    set(
      "improve improves improved improving improvement improvements better benefit benefits enhances enhance stronger stiffer strengthens strengthen restores",
    ),
    set(
      "worsen worsens worsened worsening worse deteriorate deteriorates deteriorated impair impairs impaired weaken weakens weaker suffers poorer",
    ),
  ],
  [set("bright brighter lighter light white"), set("dark darker black")],
  [set("before beforehand prior"), set("after afterwards")],
  [
    set("early earlier rapid rapidly quick quickly fast faster soon sooner immediate"),
    set("late later slow slowly slower delayed gradual gradually"),
  ],
  [set("similar similarly same equal equally alike comparable"), set("different differ differs superior inferior better worse")],
  [set("easy easily readily simple"), set("difficult hard demanding complicated impossible")],
  [set("many numerous plentiful abundant ample"), set("few scarce scant")],
  [set("harmless safe benign insignificant"), set("harmful dangerous unsafe serious significant")],
  [
    set("remove removes removed eliminate eliminates resolve resolves resolved"),
    set("remain remains remaining persist persists persistent left"),
  ],
  [set("short brief briefly"), set("long protracted prolonged")],
  [set("severe severely serious intense extreme marked"), set("mild mildly moderate moderately modest slight slightly minor")],
  [set("anterior anteriorly front frontal"), set("posterior posteriorly rear")],
  [set("upper uppermost"), set("lower lowermost")],
  [set("inside inner internal"), set("outside outer external")],
];

/** Words that say no in passing: a text with one of them may say in other words what another denies. */
export const NEGATIVE_HINTS = set(`
short fails fail failed failing failure lack lacks lacking lacked decline declined declines opted refuse refused prevent prevents prevented preventing limit limits limiting
limited exclude excluded excludes rather unclear unknown uncertain insufficient inadequate difficult scarce few without little reduce reduces avoid avoids lost lose loses
cannot not no nor neither never none nothing hardly free absent instead optional unable too only against despite although though yet
impossible contraindication contraindicate contraindicated doubt casts less opposed least nevertheless questionable far independent`);

/** They give one thing as the cause of another. */
export const CAUSES = set("cause causes caused");
/** Words with which a source tells of causes, or of effects. */
export const CAUSAL = set(`
cause causes caused causing because result results resulting due owing lead leads leading led produce produces produced bring brings brought make makes making made come comes since
responsible through bring effect effects so increases increased raises raised reason reasons hence why prevent stem stems`);
/** Words with which a source ties things together and names no cause. */
export const LOOSE = set("associated association linked link correlate correlates correlated correlation related risk");

/** Verbs that say little without what follows them. */
export const LIGHT_VERBS = set(`
cause causes lead leads led result results resulting bring brings brought give gives gave given produce produces make makes made show shows shown get gets take takes took
use used need needs needed occur occurs happen happens involve involves have has had find found raise raises increase increases reduce reduces improve improves help helps`);

/** What ends something. */
export const ENDINGS = set("discontinued discontinue stopped stop stops ended ends end ceased tapered withdrawn removed");

// Verbs, nouns and adjectives of everyday English, in the order of the alphabet.

export const EVERYDAY = `
abandon abide ability able abnormal abrupt absence absent absolute absorb absorbing abundance abundant accelerate accept acceptable acceptance
access accessible accident accidental accompany accompanying accomplish accordance account accountable accumulate accuracy accurate achieve
achievement acknowledge acquainted acquire act action activate active actual adapt adaptable add added addition additional address adept adequate
adhere adherence adjacent adjust adjustable adjustment administer admirable admire admit adopt advance advanced advantage advantageous adverse
advice advisable advise advocate affair affect affirmative afford afraid aftermath agenda aggravate aggressive agree agreed agreement aid aim aimed
akin alarm alert align aligned alike alive alleged allow ally alter alternative amaze amazing ambiguous ambitious amend amount ample amplify
analogous analogy analysis analyze announce annual answer answerer anticipate anxious apology apparent appeal appear appearance applicability
applicable apply appoint appointment appreciate appreciation approach appropriate approximate apt arbitrary area arguable argue argument arise arm
arrange arrangement array arrival arrive artificial ashamed aside ask aspect aspiration aspire assemble assert assertive assess assessment assign
assist assistance associate association assume assumption assurance assure assured atmosphere attach attainable attempt attention attentive attract
attraction attractive attribute audience audit authentic author authority authorize automatic availability available average avoid await aware
awareness awful awkward backbone backdrop background backing bad badly balance balanced ballpark ban bar bare bargain barometer barrier base
baseline basic basis basket bear bearable beat beautiful beg begin beginning behalf behave behavior being belief believe belong beloved bend
beneficial beneficiary benefit benevolent bet bias big bigger bind bit blame bland blank blend blind block blow blunt board boast bodily body bold
boost border boring borrow bother bottom bounce bound boundary box branch brave breadth break breakthrough breathtaking bridge brief briefly bright
brighten brilliant bring broad broaden broadly broken browse build bulk bump bundle burden busy calculate calculated call calm campaign cancel
candid candidate capability capable capacity capture cardinal care careful careless carrier carry case casual catalogue catch category causal cause
caution cautious caveat cease ceaseless ceiling center central certainty challenge challenging champion chance change channel chapter character
characteristic chase cheap cheaper check cheerful chief choice choose circle circular circumstance cite civil claim clarify clarity class classic
classification classify clause clean clearance clever cling clinic close closure clue cluster coarse code cognizant coherent coincide coincidental
collaboration collect collection collective colossal column combat combination combine combined comfort comfortable command commence commendable
comment commit commitment committed commonality commonest commonplace communicate communication community compact companion comparable comparative
compare compared comparison compatible compelling compensate compensatory compete competence competent competing competition compile complain
complaint complement complementary complete completion complex complexity compliance complicated comply component composition comprehensive comprise
compromise compulsory computed conceal concede conceivable conceive concentrate concentrated concept conceptual concern concerned concise conclude
conclusion conclusive concrete condense condition conditional conduct confer confess confidence confident confidential confine confined confirm
confirmation conflict conflicting conform confront confuse confused confusion congruent connect connected connection connexion connote conscious
consecutive consensus consent consequence conservative conserve consider considerable considerably considerate consideration consist consistency
consistent consolidate constant constitute constraint construct constructive consume contact contain container contemporary contend content contest
context contingent continue continued continuous contradict contradiction contradictory contrary contrast contribute contribution contributor
control controlled controversial convenience convenient convention conventional conversation convert convey conviction convince cool cooperate
cooperation cooperative coordinate cope copy cordial core corner correct correlation correspond correspondence corresponding costlier costly counsel
count counteract counterpart couple courage course courteous cover coverage covered crack create creation creative credible credit crisis criteria
criterion critical criticism criticize crooked cross crowd crowded crucial crude cultivate culture cumbersome cumulative curb curious current custom
customary cut cutoff cycle cyclical daily damage damaged damaging dampen danger dangerous dare dark darker data date daunting day dazzling deadline
deal dear dearer debate decade decay decent decide decision decisive decline dedicated deem deep deepen defeat defective defend defer deficiency
deficient definable define definite definition degrade degree delay delete deliberate deliberation delicate delightful deliver delivery demand
demanding demarcate demonstrate demonstration denote dense density deny depart departure depend dependable dependent depict deprive derive describe
description descriptive deserve design desirable desire desperate destroy destructive detail detailed deter deteriorate deterioration determine
determined detract detrimental devastating develop development deviate devote dialogue dictate differ difference different difficult difficulty
dilemma diligent dilute dimension diminish direct direction disable disadvantage disadvantaged disagree disagreement disappear disappointing discard
discern discernible discipline disclose discomfort discourage discover discovery discrete discretion discuss discussion dismiss disperse displace
dispose disproportionate dispute disregard disrupt dissimilar dissolve distance distant distinct distinction distinctive distinguish distinguished
distort distressing distribute distribution disturb diverse diversity divide divided division document domain dominance dominant dominate donate
double doubt doubtful downgrade downside downturn draft dramatic draw drawback dream drop dual duration dutiful duty dwell dynamic dynamics eager
eagerness earlier early earn ease easier easily easy echo edge edit edition educate educational effect effective efficiency efficient effort
elaborate elect elective elegant element elementary elevate elevated elicit eligible eliminate elude elusive embark embarrassing embrace emerge
emergence emerging eminent emotional emphasis emphasize emphatic empirical employ empower empty enable encounter encourage encouragement encouraging
end endanger endeavor endless endorse endure energetic enforce engage engagement enhance enhanced enjoy enjoyable enlarge enlist enormous enrich
enroll ensure entail enter enterprise entertain enthusiasm enthusiastic entire entitle entity entry environment episode equal equation equip
equitable equivalence equivalent era erase erode err erratic error escape essence essential establish established estimate ethical evade evaluate
event eventual everlasting everyday evidence evident evolution evolve exact exacting exaggerate examination examine example exceed excellent
exception exceptional excessive exchange excite excited excitement exciting exclaim exclude exclusion exclusive excuse execute execution exempt
exercise exert exhaust exhaustive exhibit exist existence existing exit exotic expand expansion expansive expect expectation expected expedient
expend expensive experience experienced experimental expert expire explain explainable explanation explicit exploit exploration exploratory explore
export expose exposed exposure express expression expressions extend extended extensive extent external extra extract extraneous extraordinary
extreme fabric fabulous face facilitate facility fact factor faculty fade fail failure faint fair fairness faith faithful fall false familiar
familiarity famous farther fascinating fashion faster fate fault faulty favor favorable favour favourable fear feasibility feasible feature feeble
feed feedback feel feeling fewer field fierce figure file fill filter final finance find finding fine finish finite firm fit fix fixed flag flat
flatten flaw flawed flexibility flexible flimsy float floor flourish flow fluctuate fluent focus fold follow following foolish footing forbid force
forecast forefront foregoing foremost foresee forget form formal formulate forthcoming fortuitous fortunate forward foster found foundation fraction
fragile fragmentary frail frame framework frank free freedom freeze frequency frequent frequented fresh friction friendly front fruitful fruitless
frustrating fuel fulfill fulfillment full fullness function fundamental furious future fuzzy gain gap gate gather gauge general generate generation
generous gentle genuine gesture get gigantic give given glance glimpse global gloomy go goal good govern grade graded gradual grant grasp grateful
grave gravity great greater greet grip gross ground group grow growth guarantee guard guarded guess guidance guide guideline guidelines guilty habit
half hallmark halt hamper hand handful handle handy happen happy hard harden harder hardship harm harmful harmless harmonious harsh hasten hasty
hazardous heading headline hear heavy heighten help helpful hidden hierarchy high higher highlight hinder hint history hit hold holder holistic
honest hope hopeful hopeless horizon horizontal host hostile hour huge humble hurdle hurry hypothetical idea ideal identical identify identity idle
ignore illogical illuminate illustrate illustration imaginary imagination imagine imitate immaterial immediate immense imminent impact impair
impairment impartial impede impending imperative imperfect implement implementation implication implicit imply importance important impose
impossible imprecise impress impression impressive improper improve improvement imprudent impulse inability inactive inadequate inappropriate
incapable incentive incidence incidental inclination incline include inclusion incoming incomparable incomplete inconclusive inconsistent
inconvenient incorporate incorrect increase incur indefinite independence independent indicate indication indicator indirect indispensable
individual induce inevitable inexpensive infer inference inferior influence influential inform informal information informative informed inherent
inherit inhibit initial initiate initiative inner innocent innovate innovation innovative input inquire inquiry insert insight insightful insist
inspect inspection inspiration inspire install instance instant instruct instruction instructive instrumental insufficient intact integral integrate
integration intelligent intend intended intense intensity intent intention intentional interact interaction interest interested interesting
interfere interim intermediate internal interpret interpretation interrupt interruption interval intervene intimate intricate intriguing intrinsic
introduce introduction introductory intuitive invaluable invent invention inventory inverse invest investigate investigation invisible invite
involve involvement irony irregular irrelevant irreversible isolate isolated issue item itemize jeopardize job join joint journey judge judgement
judgment jump justify keen keep keeper key kind know knowledge known label laborious lack ladder lag lagging land landmark language lapse large
larger last lasting late later launch layer lead leader leadership leap learn leave left legacy lend length lengthen lessen lesson letter level
leverage liability liberate license lie life lifetime lift light lighten lighter likelihood limit limitation limited line link linkage list literal
literature live lively load loaded local locate location lock logic logical lonely long longer look loose loosen lose loss lot loud low lower loyal
lucid luck lucky magnificent magnify magnitude main mainstay maintain maintainable maintenance major majority make makeup manage manageable mandate
mandatory manifest manifestation manipulate manner manual map margin marginal mark marked mask mass massive master match material matter mature
maximal maximize maximum mean meaningful means measurable measure measurement mechanism mediate meditate meet meeting member membership memorable
mention mere merge merit message method meticulous metric middle mild milestone mind mindful miniature minimal minimize minimum minor minority
minute misconception miserable mislead misleading miss missing mission mistake misunderstanding mitigate mix mixed mixture mode model moderate
moderation modern modest modify moment momentum monitor monotonous month monthly mood moral motion motivate motivated motive mount move moving
multiple multiply mundane mutual mysterious mystery naive name narrative narrow native natural nature neat necessary necessity need needless negate
negative neglect negligible negotiate negotiation neighbor neighborhood neighboring neighbour neighbouring nervous network neutral neutralize new
newer news nice niche nominal nominate nonexistent nontrivial norm normal normalize norms notable note noteworthy notice noticeable notion novel
nuance number numerous object objection objective obligation oblige obscure observe obsolete obstacle obtain obvious occasion occasional occupied
occupy occur occurrence odd odds offer offhand office official offset old older ominous omit one ongoing onlooker onset open opening operate opinion
opponent opportunity oppose opposite opposition opt optimal optimism optimize option optional order orderly ordinary organization orient orientation
origin original originate outcome outdated outer outline outlive outlook outpace outperform output outright outset outside outstanding outweigh
overcome overdue overestimate overlap overload overlook overrule oversee overstate overt overtake overturn overview overwhelming owe own ownership
pace package page painstaking pair palpable panel paper paragraph parallel parameter paramount part partake partial participant participate partner
party pass passage passing passive past path patience patient pattern pay peaceful peak peculiar peer penalty percent perceptible perception perfect
perform performance period periodic peripheral permanent permissible permission permit perpetual perplexing persist persistence persistent person
personality perspective persuade persuasion pertinent pervasive pessimistic phase phenomenon phrase pick picture piece pile pillar pitfall pivotal
place plague plain plan plane platform plausibility plausible play plead pleasant pleased pleasing plentiful plenty plot point pointed pointless
policy polite poor popular popularity popularize portable portion portrait portray pose position positive possess possession possibility possible
post postpone potent potential powerful practical practice pragmatic praise precarious precaution precede precedent preceding precious precise
precision predict predictable predictor predispose predominant prefer preferable preference prejudiced preliminary premature premier preparation
prepared prerequisite presence present preserve press pressing pressure prestige presume presumptive pretend pretext prevail prevailing prevalence
prevalent prevent preventable prevention pride prime primitive principal principle print prioritize priority private privilege privileged prize
proactive probability probable probe problem procedural procedure proceed proceeding process procure produce product productive productivity
profession proficient profile profitable profound program progress progression progressive prohibit prohibitive project prolong prolonged prominence
prominent promise promising promote prompt pronounce pronounced proof propagate propensity proper property proportion proportional proportionality
proportionate proposal propose prospect prospective protect protected protective protracted proud prove proven provide provider provision
provisional proviso provoke proximity prudent public publicity publish pull punctual pure purpose purposeful pursuit push put puzzle puzzling
qualification qualified qualify quality quantify quantity quarter quarterly quest question questionable quick quicken quiet quit quote radical raise
random range rank rapid rare rarity rate ratio rational rationale raw reach read readable reader readiness reading ready real realistic reality
realize realm reason reasonable reassure reassuring rebound rebuild recall recede receipt receive recent reception receptive recipient reciprocal
reckon reclaim recognition recognizable recognize recommence recommend recommendation reconcile reconsider reconsideration reconstruct record
recover recruit rectify recur recurrent recurring redirect redo reduce reduction redundancy redundant refer reference refill refine refined reflect
reflection reflective reform refrain refresh refreshing refuse regain regard regime region regretful regular regularity regulate regulation rehearse
reinforce reinforcement reject rejection rejoin relate related relation relationship relative relax relaxation relaxed release relentless relevance
relevant reliability reliable relieve relocate reluctance reluctant rely remain remainder remaining remark remarkable remedy remember remind
reminder remote removal remove render renewed reopen reorganize repair repay repeal repeat repeated repel repetition repetitive replace replacement
replicate reply report represent representation representative reproduce reputation request require requirement research reservation reserve reset
reside resident resign resilience resilient resist resistance resistant resolute resolution resolve resort resource respect respectable respectful
respective respite respond responder response responsibility responsible responsive rest restless restore restrained restraint restrict restricted
restriction result resulting retain retention retract retrieve retrospect retrospective return reunite reveal reversal reverse reversible revert
review revise revision revisit revive reward rewarding rhythm rich riddle ridiculous right rightful rigid rigor ripe rise risk rival rivalry robust
role room root rotate rotten rough round routine row rude rudimentary ruin rule run rush sacrifice sad safe safeguard safer sake sample sane
satisfaction satisfactory satisfied satisfy satisfying save saving say scale scant scarce scatter scattered scenario scene sceptical schedule scheme
scholar science scientific scientist scope score scrutinize scrutiny seamless search secondary secret section secure see seed seek seem seeming
segment select selected selection selective self send seniority sense sensible sensitive sentence separate separation sequel sequence sequential
series serious serve service set setting settings settle severe severity shade shadow shallow shape share shared sharp shift shifting shocking short
shortage shortcoming shortcut shorten shorter shot show shrink shut side sight sign signal significance significant signify silent silly similar
similarity simple simplicity simplify simplistic simulate simultaneous sincere single sit site situated situation sizable size skeptical skepticism
skill skilled skillful skip slack slacken sleek slice slide slight slim slip slope slot slow slower sluggish small smaller smallness smart smooth
snug sober social society soft soften sole solid solitary solution solve sooner sophisticated sorry sort sound soundness source space span spare
spark sparse spatial speak speaker special specialist specific specification specify spectacular spectrum speculative speed speedy spell spend
sphere spirit splendid split spoil spontaneous sporadic spot spread square stabilize stable stack staff stage stagnant stagnate stake stance stand
standard standardize standardized standing standpoint standstill stark start starter startling state statement static stationary statistical status
stay steadier steady steer stem step stern stick sticky stiff stiffen still stimulate stimulus stipulate stock stop storage store story straight
straightforward strand strange strategic strategy stratify streak stream strength strengthen strenuous stretch strictness strike striking strip
strive strong stronger structure struggle stubborn study style subdued subject subjective submit subsequent subset subside substance substantial
substantiate substitute subtle subtlety subtract succeed success successful succession successive succinct sudden suffer sufficient suggest
suggestion suit suitable sum summarize summary superb superficial superfluous superior superlative supervise supplant supplement supplementary
supplier supply support supportive suppose supposed supposition suppress supreme sure surface surge surpass surplus surprise surprising surrender
surround surrounding survey survive susceptible suspect suspected suspicion suspicious sustain sustainability sustainable sustained swift swing
switch symbol symbolic symbolize symmetrical sympathetic sympathy synonymous synopsis system systematic table tackle tailor take takeaway talent
talk tall tangible target task taste team tease technical technique tedious tell temper temporary temptation tend tendency tenet tense tension
tentative tepid term terminate terrain terrible terrific test tested testimony text theme theory thesis thicken think thorough thoughtful
thoughtless thread threat threaten threatening threshold thrilling throw thrust tie tier tight tighten tilt time timeline timely timetable timing
tiny tip tired tiresome title today tolerable tolerance tolerate tomorrow tone tool top topic topics total touch tough toughness tour trace track
trade tradeoff tradition traditional trail train trait trajectory transfer transform transformation transient transition transitional translate
transmit transparency transparent trap treat treatise treatment tremendous trend trial tribute trick tricky trigger trim triple trivial trouble
troubled troublesome true trust trustworthy truth try tune turn turning twist type typical ultimate unable unanimous unbiased uncertain uncertainty
unchanged unclear uncommon uncover undergo underline underlying undermine understand understanding undertake undertaking undisputed undo undue
unexpected unfavorable unfit unfold unfortunate unhelpful unified uniform unify unimportant unimpressive unintended uninterrupted unique unit unite
unity universal universe unknown unlikely unlock unprecedented unpredictable unproven unresolved unrestricted unsafe unstable unsuccessful
unsuitable untrue unusual unwanted unwelcome upbeat upcoming update upgrade uphold upper upright upset upside upward urge urgency urgent usable
usage use useful usefulness useless user usher usual utility utilize vacancy vacant vague vain valid validity valuable value vanish variable
variance variation varied variety vary varying vast venture verbal verdict verification verify versatile versatility version vertical viable
vicinity victim victory view viewpoint vigilance vigorous violate virtue visibility visible visit vital vivid vocabulary vocal void volume voluntary
volunteer vulnerable wait wake wane want warn warning warrant wary waste watch wave way weak weaken weakened weaker weakness wear web week weekly
weigh weight weird welcome welfare wellbeing whole wholesale wide widen widespread willing willingness win wind winner wise wish withhold witness
wonder wonderful word wording wordy work workable world worldwide worried worry worrying worse worsen worsened worst worth worthless worthwhile
worthy wrap write writer wrong yardstick year yearly yield yielding zone`;

// General English words: one of them that a text happens not to use does not put a question outside its subject.
import { wordList } from "./word-list.ts";

const WORDS = `
ability absent abstract accept access accident accord account accurate achieve act action active actual add adding additional adequate
adjust adult advance advanced advantage advice advisable advise affect afraid afternoon age aged agent agree ahead aid aim air alarm alike
almost alone alright alternative altogether amaze amid amongst amount analysis anger angle announce annoy apart apology apparently appear
appearance approx approximate approximately april area argue army arrange arrive art ash aside asleep aspect assess assessment assign
assist associate assume attach attack attempt attend attention attract august available average avoid awake award aware awful awkward bag
bake balance ball band bar bare base basic basically basis beach bear beat beautiful bed beforehand begin behave belief bell belong bend
benefit bent beside besides bet biggest bilateral bill bird birth bit bite bitter blame blank blanket blind block blow board boat body
boil bold book border borrow boss bother bottle bottom bowl box boy branch brave bread breakfast brick bridge brief briefly bright broad
broke broken brush budget bug build bunch burden bury bus business busy butter button buy cable cake calm camera camp campaign cancel
candidacy candle cap capable captain caption card care career careful carpet carried carry carrying cart case cash cast castle cat catch
category cause ceiling celebrate central chain chair champion chance change chapter characterise characteristic characterize charge charm
chase cheap check checklist cheer chest chicken chief chiefly choose church circle circumstance citation citizen city civil claim class
clean clear clearly clever client climate climb clock close cloth cloud club coach coast coat coffee coin cold collar collect college
color colour column combine comfort command comment commercial commit committee commonest commonly communicate community company compare
comparison compete competing complain complaint complete completely complex concept concert conclude conclusion concomitant condition
conduct confidence confirm conflict confuse congratulate conjunction connect connected connection conscious consequence consist consistent
constant constantly constitute construct consumer contact contain contest context continue contract contrast contribute contribution
control convenient conversation convert convince cook cool cope copy corner correct correspond cotton council count country couple courage
course court cover crack craft crash crazy cream create creation crew crime crisis criteria criterion critical crooked cross crowd crucial
crumble crumbled cry culture cup cupboard curious current curtain curve custom customer cut cutoff cycle daily damage dance danger dare
dark data date day days deal dear debate debt decade december decide decision declare decrease deep deer defend define definite degree
delay delicate delight deliver demand demonstrate department depth derive description desert design desire desk desperate despite detect
determine develop development device devil dialogue diary dictionary differ difficult difficulty dig dinner direct direction directly dirt
dirty disadvantage disagree disaster discipline discount discover discussion dish dismiss display dispute distance distinguish
distribution district disturb dive divide divorce doped double doubt downtown dozen draft drag drama draw drawback dream dress driver drop
drug dry duck due dull dust duty dying eager ear early earth easily east easy eat economy edge editor educate effect effective effort egg
eight elaborate elect electric element elephant eleven eliminate elsewhere email embarrass emerge emergency emotion emphasis empire employ
employee empty enable encounter encourage end enemy energy engage engine engineer enhance enjoy enormous ensure enter entertain enthusiasm
entire entrance envelope environment equal equally equip equivalence error escape especially essay essential essentially establish estate
estimate evaluate evening event eventually everyday evidence evident evil exact exactly examine example exceed excellent except exception
excite exclude exclusive excuse exhibit exit expense expensive experience experimental expert explode explore export expose express extend
extent extra extreme eye fabric face facilitate facility factor fail failure fair faith fall fame familiar family fancy fantasy far farm
fashion fast fate fault favor favour fear feather feature february feed fell female fence festival fiction field fifth fifths fight figure
file fill film final finally finger finish fire firm first fish fit fitness five fix flag flame flash flat flesh float flood floor flower
focus fold follow following fool foot football forbid force foreign forest forever forget forgive fork form formal former formula
fortunately fortune forward fought four fraction frame free freedom freeze frequency frequent fresh friday friendly frighten front fruit
fuel full fully fun funny furniture further future gain game gap garage garden gas gate gather gay generation generous gentle gentleman
gets getting giant gift girl glad glass global glove goal gold golden google govern government grade grand grant grass grateful grave
greatest green greet grew grey grocery ground group grow grown guarantee guard guess guest guide guilty gun habit hair half hall halt
hammer hand handle hang happily happy harbor hard hardly harm hat hate head heading heal health heat heaven heavy heel height held hell
hello hero heterogeneity hi hide high higher highly hill hint hire history hit hobby hold hole hollow holy home honest honestly honor
honour horse host hot hotel hour hours house huge human humor hundred hungry hunt hurry hurt hypotheses hypothesis ice icon ideal
identification identify identity ignore illegal illness image imagine immediate immense impact impatient implement imply import importance
impress impression improve inability inadequate inappropriate incident include inclusion income increase incredible incremental indeed
independent index indicate individual influence inform initial initially inner innocent input insect inside insignificant insist inspire
install instance instant institution instruct intact intellectual intelligent intend intense interest interested internal international
internet interpretation interrupt interview intolerance introduce introduction invent invest investigate invite island item jacket jail
jam january jealous jewel job join joke journey joy judge judgment juice july jump june jury justice justified keen key kick kill kindly
king kiss kitchen knife knock label labor labour lack ladder laid lake lamp land language large largely last late latter laugh launch law
lawn lawyer lay layperson lazy lead leader leaf lean learn leather leave lecture led left legal legend lemon lend length lesson letter
level liberty library lie lift light likewise limit line link lion lip liquid literature live load loan local locate lock logical lonely
longer loose lord lose loss lost lot loud lovely low lower loyal luck lucky lunch machine mad madam magazine magic mail main mainly
maintain major majority male mall manage mandatory manner map march mark marry mask master match mate material max maximal maximum meal
meaningful meantime measure meat media median medium meet member memory mental menu merchant mercy mere merely message met metal method
middle mild military mill mind minimal minimum minor minute minutes mirror miss mission mistake mix mixed mixing mobile modalities
modality mode model moderate modern modest modified moment monday money monkey month months mood moon moral moreover morning mostly motor
mountain mouse mouth move movement mud multiply murder museum music mystery nail naked narrow nasty nation native natural nature near
nearly neat necessarily negative neighborhood nervous nest net network newer news next night nine no nogo noise non noon normal north nose
notable note notice notion novel november number nut obey object objective obligation observe obtain obvious obviously occasion occur
ocean october odd office officer official oil old oldest once ongoing onto open operate operator opinion opportunity opposite orange orbit
order ordinary organ organize origin original otherwise ourselves outcome outright outside oven overnight overview owe owner pace pack
package page paid paint pair palace pale pan panel panic parade paragraph park part partial partly party pass passage passenger passion
password past path patience pattern paucity pause pay peace peak peculiar pen pencil penny percent percentage perfect perform performance
perfume period permanent permit pet phase philosophy phone photo photograph phrase physical piano pick picture piece pig pile pilot pin
pink pipe pitch pitfall place placement plain plan planet plant plastic plate platform play player pleasant pleasure plenty plug plus
pocket poem poet poison poke police policy polite politics pollution pool poor pop popular population port portion portrait position
positive possess possibility post postop postpone pot potential pound pour poverty powder power practically practice pray preach precise
predict predictor prefer preferable preference preop preoperative prepare presence present press pretend pretty prevent previous pride
priest primarily primary prince princess principal principle print prior prison private prize procedure proceed process produce
professional profile profit program progress prolonged promise promising prompt proof proper properly proportion propose prospect protect
proud prove proved proven province pub public publish pull pump punish pupil purchase pure purely purple purpose purposes purse push
pushed quality quantity quarrel quarter queen queue quick quickly quiet quit quote race radio rail rain raise range rank rapid rare rarely
rat rate ratio raw reach react ready realistic realistically realize rear reassure rebel recall receive recent recently recipe recognize
recommend recommendation record recover recurrence red reduce reduction referee reference referral refine refs refuse regards regimen
region regular reject relate relation relationship relatively release relevant reliable religion rely remark remarkable remember remind
remove rent repeat replace report represent representative require requirement rescue research reservation reserve resolve resource
respective respond response rest restaurant result retail retire return reveal revenge review revolution reward rhythm rice rich ride ring
rise risk river road rob rock rode roll roof room root rope rose rough roughly round route routine row royal rub rubber rude ruin rule run
rural rush sad safe safely safer sail salad sale salt sample sand sat satellite satisfy saturday sauce save scale scandal scarce scared
scene schedule school science scientific scope scream screen sea search seat second secret secretary section secure security seed seek
segment select selection self sell send senior sense sensible sensitive sensory sent sentence separate september series serious serve
session set settle settled seven severe shade shadow shake shame shape share sharp shatter shelf shell shelter shift shine ship shirt
shock shoe shook shoot shop shore short shortly shot shout show shown shut shy sick side sight sign signal significance significant
silence silk silver similar simple simply sing single sink sir sit site six sixth size skill skip skirt sky slave slept slide slight
slightly slip slow slowly small smaller smallest smart smell smile smooth snake snow soap social society sock soft soil sold soldier sole
solid solution solve somehow somewhat somewhere song sore sorry soul sound soup source south space spare spark special species spell spend
spent spirit spite split spoil spoke spoon spot spread spring square squash squashed staff stage stamp stand standard standing star stare
start starve statement station statistic stay steal steam steel steep step stick stiff stole stone stood stop storage store storm story
straight straightforward stranger strategy stream street strength stress stretch strict strike string strip stroke strong strongly struck
structure struggle studio study stupid style subgroup subject subsequent subset substance substantial substantially succeed success
successful sudden suddenly suffer sufficient sugar suggest suit sum summarise summarize summary summer sun sunday super supper supply
support supposedly surely surface surprise survey survive suspect suspend sweat sweet swing switch sword sympathy system table tackle tail
tale talent tall tank tap target task taught taxi tea teach teacher tear technical technique telephone television tell temper temple tempt
ten tend tendency tent term terrible terror test thank thanks theoretical theoretically theory thick thief thin third thousand threat
three threshold threw throat throughout throw thumb thursday ticket tie tiger tight till time times timing tiny tip tire tired title toe
tolerable tolerate tomato tomorrow tone tongue tonight tool tooth top topic total touch tour tourist toward towards towel tower town toy
track trade tradition traditional traffic train transfer translate travel treasure treat tree trial tribe trick trip trouble truck truly
trunk trust truth tube tuesday turn twelve twice twin two typical ugly ultimate ultimately umbrella uncertain unclear undergo underlying
underneath unfortunate unfortunately union unique unit unite universe university unknown unlikely unrelated unsolved unusual upper upset
urban urge urgent useless usual vacation valid valley value van variation variety vary vast vegetable vehicle verdict version versus
victim victory video view village violent virtual virtue vision visit visitor vital vocabulary voice volume volunteer vote vs wage wait
walk wall war warm warn warrant wash waste watch wave weak weaker weapon wear weather website wedding wednesday week weekend weekly weigh
welcome west wet whatever wheel whenever whereas wherever whichever whisper white wide widely widespread width wild win wind window wing
winner winter wire wisdom wise witness woke won wonderful wood wool wore work worker working world worn worry worsen wound wrap wrist
write written wrote yard year years yell yellow yes yesterday yield young youngest youth zero zone
`;

/** Whether a folded word is one of them, in any form. */
export const isPlain = wordList(WORDS);

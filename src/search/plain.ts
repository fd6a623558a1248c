// General English words: one of them that a text happens not to use does not put a question outside its subject.
import { wordList } from "./word-list.ts";

const WORDS = `
ability absent accept access accord account accurate achieve act action active actual add adding additional adequate adjust adult advance
advanced advantage advice advisable advise affect afraid age aged agree ahead aid aim almost alone alright alternative altogether amongst
amount analysis apparently appear appearance approximately april area argue arrange aspect assess assessment assign assist associate
assume attempt attend august available avoid aware balance base basic basically basis bear bed begin behave belong benefit bilateral bit
body book bother bottom bridge briefly bright broad build cancel candidacy capable caption care careful carried case category cause
central chance change chapter characterise characteristic characterize check checklist chiefly choose circumstance citation claim class
clear clearly close cold collect color colour combine comment commonest compare comparison compete competing complaint complete completely
conclude conclusion concomitant condition conduct confirm conflict confuse conjunction connected connection consequence consist consistent
constant constitute contact contain context continue contrast contribute contribution control convert convince cool cope correct
correspond count course cover create creation criteria criterion critical crooked current cut damage data date day days deal december
decide decision decrease deep define definite degree deliver demand demonstrate department derive description design desire despite detect
determine develop development differ difficult difficulty direct direction directly disadvantage discover display distinguish distribution
divide double dozen draw drawback drive drop due dying early easily easy edge effect effective effort eight elaborate element eleven
eliminate emergency employ enable encounter end enhance enjoy ensure enter entire environment equal equally equivalence error especially
essential essentially establish estimate evaluate evening event eventually evidence evident exact exactly examine example exceed excellent
except exception exclude exclusive experience experimental expert express extend extent extra extreme face facilitate factor fail failure
fair fall familiar far fast favor favour fear feature february field fifth fifths figure fill film final finally finish firm first fit
fitness five fix flat focus follow following force form formal former fortunately forward four frequency frequent fresh friday full fully
further future gain gap gather goal google greatest ground group grow grown guarantee guess guide half hand handle happy hard hardly hello
heterogeneity hi high higher highly hint hit hold hollow home honestly hot hour hours house hundred hurry hypotheses hypothesis ideal
identification identify ignore imagine immediate impact implement imply importance impression improve inability inadequate inappropriate
include inclusion increase incremental indeed independent indicate individual influence initial initially input insignificant instance
intact intend intense interest interested internet interpretation interrupt intolerance introduce investigate item january job join judge
judgment july june justified keen key kindly lack large largely last late latter lay layperson lead lean learn leave length letter level
lie lift light likewise limit line link literature live local locate logical longer lose loss lot low lower madam main mainly maintain
major majority manage mandatory manner march mark max maximal meaningful measure meet method mild mind minimal minor minute minutes miss
mistake mixed modalities modality moderate modern modest modified moment monday money month months moreover morning mostly move movement
narrow natural nature near nearly necessarily negative newer news next night nine no nogo normal notable note notice notion november
object objective observe obtain obvious obviously occasion occur october odd old once ongoing onto open operate opinion opportunity
opposite order ordinary organize origin original otherwise outcome outside overview pace page paid part partial partly pass past pattern
paucity pause pay peculiar perfect perform performance period permanent permit phase physical pick picture piece pitfall place placement
plan play plenty plus poor popular population portion position positive possess possibility post postpone potential power practically
practice precise predict predictor prefer preference prepare presence present press prevent previous primarily primary principal principle
prior procedure proceed process produce progress prolonged promise promising proof proper properly propose prospect protect prove proved
proven public publish pull pure purely purpose purposes push quality quantity quarter quick quickly quiet quote raise range rapid rare
rarely rate ratio raw reach react ready realistic realistically realize rear reassure recall receive recent recently recognize recommend
recommendation record recover recurrence reduce reduction referral refine refs refuse regards regimen regular reject relate relation
relationship relatively release relevant reliable rely remarkable remember remind remove repeat replace report represent require
requirement research resolve respective respond response rest result return reveal review rise risk road room roughly route routine rule
run safe safely safer sample satisfy saturday scale scarce scared schedule scope search second section select selection sense sensible
sensory sentence separate september series serious serve session set settle settled seven severe shade shape share sharp shift shoot short
shortly show shown sick side sign significance significant similar simple simply single sir sit six size skill skip slight slightly slow
slowly small smaller smooth social soft sole solution solve somehow somewhat somewhere sore source space special staff stage stand
standard standing start statement stay step stick stood stop story straight straightforward strategy strength strict strong strongly
structure struggle study subgroup subject subsequent subset substance substantial substantially succeed success successful sudden suddenly
suffer sufficient suggest suit sum summarise summarize summary sunday supply support supposedly surely surprise survey suspect switch
system table tackle tall target task technical technique ten tend tendency term terrible test thank thanks theoretical theoretically
theory thick thin third thousand three throughout thursday tight time times tiny tolerable tolerate tomorrow tonight topic total touch
toward towards track traditional transfer trial trouble truly trust truth tuesday turn twelve twice two typical ultimate ultimately
uncertain unclear undergo underlying underneath unfortunate unfortunately unit unknown unlikely unrelated unsolved unusual upper useless
usual valid value variation variety vary version versus view vital volume vs wait walk warm warn warrant watch weak weaker wear website
wednesday week weekend weigh whatever whereas wide widely widespread width wise work working worn worsen write written year years yes
yesterday yield
`;

/** Whether a folded word is one of them, in any form. */
export const isPlain = wordList(WORDS);

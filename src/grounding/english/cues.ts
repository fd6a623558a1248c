// Every phrase of plain English that does something to the words around it: one table, with category, direction and reach.
import type { Category, Cue } from "../model.ts";

/**
 * Lines of `category direction reach: phrases`. "not" stands for no, not and n't. Between the words of a phrase an adverb, and a
 * "not" that denies it, may stand. `exempt` phrases hold a "not" that denies nothing.
 */
const TABLE = `
exempt none 0: not only | not just | not merely | not more than | not less than | not fewer than | not later than | not longer than | not doubt | not matter how | whether or not | not untrue | not wrong that | not impossible | not to mention | not least | above all | after all | at all | all the same | all but | why not | not by itself | not alone | should be treated before | should be treated first | must be treated first
deny after 12: not true that | not correct that | not right that | untrue that | false that | wrong that | not | never | without | neither | nor | nothing | nobody | none | hardly | scarcely | barely | fail to | fails to | failed to | unable to | inability to | unrelated to | not related to | lack of | lack | lacks | devoid of | absence of | free of | free from | not longer | non | falls short of | fall short of | short of | without reaching | least of all | far from | instead of | rather than | as opposed to | for want of | ceases to | cease to | ceased to | no longer | stops being | stop being | loses force as | lose force as | loses status as | lose status as | loses weight as | ceases as | overcautious to | too cautious to | over cautious to | wrong to | mistake to | a mistake to | error to | unreasonable to | excessive to | needless to | no reason to | little reason to | seldom a reason to | refrain from | refrains from | stops short of | stop short of
deny before 1: free
deny before 10: lacking | absent | missing | unavailable
deny after 12: independent of | independently of | independent from | irrespective of | regardless of | not depend on
only after 8: only | solely | exclusively | just | merely | nothing but | purely | not more than a | alone
except after 8: unless | except | except for | except when | apart from | other than | but for | aside from | with the exception of | save for | besides
both none 0: both | each of | either of
order none 0: respectively | in that order | the former | the latter | vice versa | the reverse
every after 4: or not | all | every | always | invariably | everyone | everybody | universally | in every case | without exception | completely | entirely | fully | totally | permanently
must after 6: must | mandatory | required | requires | require | have to | has to | obligatory | compulsory | necessary | essential | needs | need | needed | should | ought to | recommended | compulsorily
proof after 8: proven | proved | proves | prove | proof | certainly | definitely | definite | undoubtedly | undeniably | conclusively | conclusive | established | establishes | guarantee | guarantees | guaranteed | demonstrably | always | invariably | without doubt | beyond doubt | not doubt | reliably | clearly | surely | known to | it is certain | it is clear | ensures | ensure | confirmed | confirms | shown conclusively | fact that | know that | known that | know for sure | known for sure | know for certain | known for certain | for certain | beyond question | without question | settled beyond | unequivocally | unequivocal | incontrovertible | firmly established | has been proven | irrefutable
hedge after 12: may | might | could | can | perhaps | possibly | possible | potential | potentially | probably | probable | likely | suggest | suggests | suggested | suggesting | seem | seems | seemed | appear | appears | appeared | apparently | believed | thought | think | proposed | propose | hypothesis | hypothesize | hypothesise | hypothesized | hypothesised | hypothesizes | conjecture | supposes | suppose | speculate | expect | hope | hopes | chance | unclear | unknown | uncertain | not clear | not known | not settled | open question | undetermined | insufficient | not established | whether | concern | concerns | fear | fears | feared | fearing | intriguing | tend | tends | not decided | in an attempt | aim | aimed | meant to | judged
often none 0: often | usually | generally | general | typically | frequently | commonly | mostly | mainly | normally | as a rule | in most | in many | sometimes | occasionally | largely | in general | regularly | some | many | common | frequent | standard
seldom none 0: rarely | seldom | rare | hardly ever | infrequent | infrequently | uncommon | exceptionally | scarce
most none 0: most | majority | the bulk of | predominantly | almost all | nearly all
few none 0: once daily | once a day | once per day | once a week | few | minority | a handful
forbid after 4: rule out | rules out | ruled out | ruling out | forbid | forbids | forbidden | forbade | prohibit | prohibits | prohibited | preclude | precludes | precluded | bar | bars | barred | ban | bans | banned | disqualify | disqualifies | disqualifying | hard stop | stop sign | nogo | knockout | exclude | excludes | excluded | off limits | out of the question | obstacle | barrier | hindrance | impediment | speak against | speaks against | reason not to | reason against | a problem | against it | deal breaker | dealbreaker | close the door | closes the door | stops them | withhold | withholding | refusing | grounds for refusing | refuse | stop the procedure | stops the procedure | stop it | stops it | stop the treatment | stop treatment | stand in the way | stands in the way | get in the way | gets in the way | in the way of | abandon | abandons | abandoned | abandoning | call off | calling off | cancel | cancelled | canceled | cancelling | forgo | forego | forgoing | turn away | turns away | turning away | turn down | turned away | decline to treat | keep from | keeps from | prevent the procedure | prevents the procedure | block | blocks | blocked | reject | rejects | rejected | rejecting | rule against | rules against | reason to withhold | reason to refuse | reason for refusing | reason to decline | reason to avoid | excluding | veto | vetoes | show stopper | showstopper | red line | prohibitive | disallow | disallows | disallowed | off the table | closed door | a no | be done never | never be done | never done
weigh after 4: weigh against | weighs against | weighed | count against | counts against | caution | cautious | to be weighed | case by case | judgment call | judgement call | discretion | preference | matter of judgment | matter of judgement | operator's judgement | left to the | up to the operator | more careful | extra care | with caution | with care | outweigh | outweighs | outweighed | tips the scales | tip the scales | trade off | balance of risks | balanced against | weigh up | weighed up | final call | final say | final decision | leaves the decision | leave the decision | points to discuss | matter for discussion | up to the team | up to the doctor | up to the clinician | operator decides | physician decides | team decides | may be overcome | reason for caution | soft reason | warning sign | yellow flag | amber | proceed carefully | proceed with care | proceed cautiously | bit more careful
allow after 6: can have | may have | could have | can undergo | may undergo | could undergo | can receive | may receive | can get | can be treated | may be treated | could be treated | should be treated | can be given | can be done | may be done | can be performed | may be performed | can be offered | may be offered | can be used in | can be carried out | can proceed | may proceed | proceed | go ahead | goes ahead | going ahead | is fine | are fine | fine | is ok | ok | okay | is safe | are safe | is acceptable | acceptable | is allowed | are allowed | allowed | is permitted | permitted | permissible | eligible | suitable | candidate | candidates | qualify | qualifies | is possible | still possible | green light | no objection | free to | treat | you can treat | welcome | allows | permit | permits | tolerated as | is feasible | can still have | compatible | perform | offer | cleared | go | justifiable | justified | remains an option | remain an option | still an option | removing the option | leaves open | open to | depart from | still operate | appropriate | worth doing | excusable | defensible | leave room for | leaves room for | leaving room for | make room for | room for | may still | can still | feasible | doable | manageable | worthwhile | go through with | carry on | press on | press ahead | presses ahead | on the cards | an option | within reach | treatable | amenable to | tackled | can be managed with | acceptable target | may be tried | can be tried | be attempted | may be considered | can be considered | could be considered | be offered treatment
ignore after 6: not problem | irrelevant | immaterial | unimportant | does not matter | not matter | not relevant | ignore | ignored | be ignored | disregard | disregarded | dispensed with | dispense with | done without | do without | not needed | not required | not necessary | unnecessary | optional | overlooked | neglected | not concern | not role | not part | overridden | overlook | waived | waive | nothing to worry about | nuisance | not a deal breaker | not a dealbreaker | waives | waiving | may be waived | set aside | lifted | lifts | makes no odds | make no odds | makes no difference | make no difference | makes no difference to whether | beside the point | no bearing | no obstacle | no barrier | no hindrance | no impediment | never mind | disregarding | ignoring | left aside | put aside | of no consequence | no concern | not an issue | non issue | no issue | trivial | negligible
favor after 6: good candidate | good candidates | ideal candidate | best candidate | speaks for | speaks in favor | argues for | benefits most | benefit most | favors treatment | reason to do | reasons to do | reason for doing | reasons for doing | good reason to | good reasons to | reason to treat | reasons to treat | reason to perform | reasons to perform | reason to offer | reasons to offer | reason to go ahead | reasons to go ahead | case for treating | calls for treatment | argument for | arguments for | prime candidate | prime candidates | strong candidate | strong candidates | call for treating | strengthens the case
absolute none 0: absolute | absolutely
relative none 0: relative | relatively
contra none 0: contraindication | contraindications | contraindicated | contraindicate | contraindicates | contraindicating | contra indication | contra indications | contra indicated
indication none 0: indication | indications | indicated
more none 0: more | greater | higher | larger | bigger | longer | increased | increases | increase | raises | raise | raised | exceeds | better | stronger | superior | additional | extra | outperforms | wins | safer | faster | quicker | likelier | oftener | worse
less none 0: less | fewer | lower | smaller | shorter | reduced | reduces | reduce | lowers | decreases | decreased | saves | inferior | weaker | slower | spares | cuts | lesser | minimizes | minimises | avoids | rarer
same none 0: same | equal | equally | equivalent | identical | alike | similar | similarly | comparable | not differ | no difference | not difference | no different | not different | as much as | as often as | as well as with
than after 4: than | compared with | compared to | in comparison with | in comparison to | versus | vs | unlike | over | relative to | against | as opposed to | in contrast to | by comparison with
when after 8: if | once | when | where | whether | until | before | after | provided | as long as | in case | should there
silence after 12: silent | not say | not mention | not address | not give | not describe | not list | not name | not state | not tell | not discuss | not cover | not specify | not report | not define | not spell out | not distinguish | not answer | not contain | not provide | not explain | not rank | not pick | not decide | not compare | not quantify | not recommend | says nothing | say nothing | nothing on | nothing about | not mention of | not word on | not figure | not figures | not rate | not number | not information | gives no | leaves open | leaves it open | not found | found nothing | not in the article | not in this source | leave open | unexplained | contain no | not exception | not grades
tell none 0: is given | are given | is described | are described | is named | are named | is told | is mentioned | are mentioned | is listed | are listed | is reported for
open none 0: adds that | it adds that | in summary | in short | in conclusion | to summarize | to sum up | based on this guideline | based on the article | according to this article | according to the article | according to the guideline | according to this guideline | overall | yes | no | note that | please note | importantly | that said | as far as the article goes | in other words | so | thus | therefore | hence
`;

function cuesOf(line: string): Cue[] {
  const [, category = "", direction = "", reach = "", phrases = ""] = /^(\S+) (\S+) (\d+): (.*)$/u.exec(line) ?? [];
  return phrases.split(" | ").map((phrase) => ({
    category: category as Category,
    direction: direction as Cue["direction"],
    reach: Number(reach),
    words: phrase.split(" "),
  }));
}

const CUES: readonly Cue[] = TABLE.trim().split("\n").flatMap(cuesOf);

/** The cues by their first word, the longest first. */
export const CUES_BY_WORD: ReadonlyMap<string, readonly Cue[]> = (() => {
  const byWord = new Map<string, Cue[]>();
  for (const cue of CUES) {
    const first = cue.words[0] as string;
    byWord.set(first, [...(byWord.get(first) ?? []), cue]);
  }
  for (const each of byWord.values()) each.sort((left, right) => right.words.length - left.words.length);
  return byWord;
})();

/** What may stand within a phrase without making it another. */
export const ADVERBS: ReadonlySet<string> = new Set(
  "still also safely usually generally nevertheless then probably even certainly therefore always often never simply well indeed easily it him her them this that the a an its their you procedure treatment patient".split(
    " ",
  ),
);

/** Where the reach of a cue ends. */
export const STOPS: ReadonlySet<string> = new Set(
  "but although though whereas while because since however yet which who whose so unless".split(" "),
);

// Words of everyday English with which people wrap any question, whatever it is about.
import { wordList } from "./word-list.ts";

const WORDS = `
i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours they them their theirs
somebody someone anybody anyone everybody everyone nobody person people man men woman women lady guy folk doctor doc team patient
mum mom mummy mother dad daddy father parent gran granny grandma grandmother grandad grandpa grandfather husband wife partner son daughter
brother sister aunt auntie uncle cousin nephew niece friend neighbour family relative
this that these those here there one ones
do does did doing done am is are was were been being be have has had having can could shall should will would may might must ought
need want let get got getting gotten go goes going gone went come came make made take took taken taking put give gave given keep kept
say says said saying tell told ask asked know knew known think thought believe understand understood see saw seen look looks look find found
seem try tried use used using help helps happen happened mean means meant feel felt become became bring brought call called consider considered
expect expected suppose supposed wonder wondering allow allowed involve involved concern matter matters apply describe described explain explained
mention mentioned state stated name named list listed discuss discussed talk speak hear heard read wish like offer offered provide provided
exist exists remain remains depend depends refer hope worry worried
so really very quite rather still yet already just only also too even ever never always sometimes usually generally normally typically actually
currently now today then again about around through between among against above below over under up down out off away along across behind
beyond within without upon per via than because though although whether unless however therefore else instead maybe perhaps please anyway
before after afterwards during while since until ago later soon at from
good bad better best worse worst big great little nice nasty real true right wrong sure possible possibly likely probably able ok okay fine
important necessary acceptable reasonable worthwhile worth useful appropriate suitable different same other another such certain particular
specific overall whole own many much more most less least few any some all both each every either neither none nothing something anything
everything enough several various common
thing things stuff way ways kind kinds sort sorts type types problem problems reason reasons question questions answer idea point fact option
options choice detail details information issue issues rationale role approach regard respect terms situation setting general
what how why who whom whose which when where
article paper guideline guidelines guidance document text publication author authors
dont doesnt didnt isnt arent wasnt cant wont couldnt wouldnt shouldnt im ive whats thats
`;

/** Whether a folded word is one of them, in any form. */
export const isCommon = wordList(WORDS);

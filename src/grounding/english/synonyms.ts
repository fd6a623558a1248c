// Groups of everyday English words that say much the same: a paraphrase may use one for another.
import { stem } from "../../text/analysis.ts";

const GROUPS = `
increase raise rise higher greater more heighten elevate added gain boost grow growing worsen larger bigger up
decrease reduce reduction lower less fewer cut limit lessen diminish decline drop fall fell smaller shrink
improve improvement better enhance gain benefit
frequent frequently often common commonly usual usually general generally typical typically regular regularly most mostly
rare rarely seldom uncommon infrequent scarce few hardly
begin begins start starts onset set sets
fast rapid rapidly quick quickly soon swift prompt immediate immediately
use used employ apply application serve
show shows shown demonstrate reveal display indicate point find found evidence
suggest suggested propose proposed hypothesize hypothesis assume believe think thought consider considered suppose regard regarded judge
cause lead result produce bring brings brought give gave due owing stem comes
need needed require required requires necessary want demand
choose chosen choice select selection option pick prefer preferred discretion left decide
compare compared comparison comparative versus against set
help helps assist aid support supplement benefit useful helpful favor worthwhile
ease eases relieve relief relieves alleviate soothe reduce lessen better
strong stronger strength strengthen robust
stop prevent avoid keep hinder protect guard preclude forestall
fill filled filling full occupy occupies
near nearby close adjacent next neighboring neighbor neighbour beside surrounding region
old older age aged elderly
similar similarly same equal equally alike comparable much
differ differs different difference unlike
severe serious grave bad badly intense extreme marked considerable great
major main principal chief primary leading key foremost first
treat treatment therapy therapeutic manage management care
patient patients person people someone individual participant sufferer
doctor practitioner clinician physician operator staff
harm damage injure injury hurt
destroy kill eliminate remove
hard difficult demanding complicated
cost costs costly expensive price priced money
skill skilled skilful experience expertise
enroll enrolled include included admit admitted recruit participate participant took take part join joined enter entered
refuse refused decline declined reject opt opted
session sessions sitting sittings procedure visit
restrict limit limited maximum cap ceiling most
narrow narrows narrowed narrowing
persist persistent persisted remain remains remained remaining residual rest leftover continue last lasts lasting stay stays stayed
regain regained return returned restore restored restoration recover recovery recovered gain gained
slight small modest little minor partial some somewhat mild mildly
significance significant importance important meaning matter matters relevance value
proof evidence data information
examine examination check checked evaluate evaluation assess assessment test tested screen screening
cheap cheaper inexpensive
tool means instrument technique method approach
location located situated lies place placed sits position
travel travelled move moves moved motion movement
join together along alongside combination combine combined concomitant addition besides conjunction
possible possibly may might perhaps potentially potential could
likely probable probably likelihood chance odds risk
describe described report reported publish published mention
aim aimed purpose intend intended meant effort attempt goal
uncertain unclear unknown open undetermined
lack lacking absence absent missing unavailable
steady steadier steadiness stable stability stabilize stabilizes stabilized
brittle poor weak
display visible seen appear appears look
early prior previous previously earlier former before beforehand
late later subsequent subsequently following afterwards after
recognize identify identified detect detecting detection find finding spot see
broken break broke breaks breaking
bend bent bends
pressure press presses pressing
spread spreads extend extends extension grow grows grown growth reach reached reaches
outside beyond out
inject injected injection put puts insert inserted bring brought place placed
make makes making create creates created leave leaves leaving produce produces
type kind form sort
release released give off
many several multiple numerous
oral orally mouth swallowed
disease illness condition disorder
rise rising getting get stand standing
additional extra added further more
worse worsen worsened deteriorate
calm control controlled controls
alone single sole
depend depends dependent hinge rely
correlate correlation correlates track tracks relate related relation relationship associated association linked link goes
assigned allotted allocated randomized randomization
exclude excluded rejected
bright brighter lighter light
dark darker
wide widely broad broader
advantage benefit superiority superior better
study studies trial trials investigation research`;

const BY_WORD: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const groups = new Map<string, Set<string>>();
  for (const line of GROUPS.trim().split("\n")) {
    const stems = line.split(/\s+/u).map(stem);
    for (const each of stems) {
      const own = groups.get(each) ?? new Set<string>();
      for (const other of stems) own.add(other);
      groups.set(each, own);
    }
  }
  return groups;
})();

const NONE: ReadonlySet<string> = new Set();

/** The stems that may stand for this stem, itself among them; none where it has no such group. */
export function synonymsOf(term: string): ReadonlySet<string> {
  return BY_WORD.get(term) ?? NONE;
}

import { assemble } from "../src/knowledge/assemble.ts"; import { readFolder } from "../src/knowledge/load.ts";
import { makeEvidence } from "../src/grounding/evidence.ts"; import { readCitations } from "../src/grounding/citations.ts"; import { partsOf } from "../src/grounding/part.ts";
import { cover } from "../src/grounding/alignment.ts"; import { conflictsOf } from "../src/grounding/conflicts.ts";
const r:any = assemble(readFolder("knowledge")); const ev = makeEvidence(r.authored.knowledge);
for (const s of process.argv.slice(2)) { const c=readCitations(s,ev.isSection); console.log("##",s);
 for(const seg of c.segments){ const {whole,clauses}=partsOf(seg.text,ev);
 for(const p of clauses){ console.log(" part:",p.words.map((w,i)=>(p.negative[i]?"-":"")+w.word).join(" "), "| content", p.content.map(x=>x.word.word+":"+x.weight.toFixed(1)).join(" "),"| q",p.quantities.map(q=>q.text).join(";"),"| or",JSON.stringify(p.orientation),"scopes",JSON.stringify(p.scopes));
  for(const st of seg.citations.flatMap(x=>ev.at(x)).map(st=>({st,c:cover(p,[st],ev)})).sort((a,b)=>b.c-a.c).slice(0,5)) console.log("   ",st.c.toFixed(2),st.st.passage.id,JSON.stringify(st.st.orientation??0),conflictsOf(p,st.st,ev).map(x=>x.of+":"+x.reason).join(" / ")); } } }

import { assemble } from "../src/knowledge/assemble.ts"; import { readFolder } from "../src/knowledge/load.ts";
import { makeEvidence } from "../src/grounding/evidence.ts";
const r:any = assemble(readFolder("knowledge")); const ev = makeEvidence(r.authored.knowledge);
const q=ev.statements.find(s=>s.passage.id==="cost.p1/cost-effectiveness-unclear")!; console.log(q.words.map((w,i)=>(q.negative[i]?"-":"")+w.word+":"+w.term).join(" "),JSON.stringify(q.scopes)); console.log([...ev.ownTerms].map(x=>x.join(":")).join(" "));
const st=ev.statements.find(s=>s.passage.id==="intro.p4/kyphoplasty-1998-aims")!; console.log(st.words.map(w=>w.word+(w.comma?",":"")+w.clause).join(" "),JSON.stringify(st.mentions));

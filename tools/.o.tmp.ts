import { assemble } from "../src/knowledge/assemble.ts"; import { readFolder } from "../src/knowledge/load.ts";
import { makeEvidence } from "../src/grounding/evidence.ts"; import {HEDGES} from "../src/grounding/english/markers.ts";
const r:any = assemble(readFolder("knowledge")); const ev = makeEvidence(r.authored.knowledge);
const q=ev.statements.find(s=>s.passage.id==="intro.p2/fusion-may-be-too-much")!; console.log(q.words.map((w,i)=>(HEDGES.has(w.word)?"*":"")+w.word+":"+q.weights[i]!.toFixed(1)).join(" "));

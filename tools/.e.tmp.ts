import { readFileSync } from "node:fs"; import { parse } from "yaml";
import { assemble } from "../src/knowledge/assemble.ts"; import { readFolder } from "../src/knowledge/load.ts";
import { makeEvidence } from "../src/grounding/evidence.ts"; import { checkAnswer } from "../src/grounding/check-answer.ts";
const r:any = assemble(readFolder("knowledge")); const ev = makeEvidence(r.authored.knowledge);
const which = process.argv[2] ?? "dev"; const verbose = !process.argv.includes("-q");
let items:any[] = which==="extra" ? readFileSync(process.argv[3]??"/tmp/va/extra.txt","utf8").trim().split("\n").map((l,i)=>{const [v,k,...s]=l.split("|"); return {kind:k,sentence:s.join("|"),id:"x"+i,expected:k==="technique"?["overstated","not_in_article"]:[v]};})
 : parse(readFileSync("test/eval/sentences.yaml","utf8")).filter((e:any)=>e.split===which);
const by:any={};
for (const it of items) { const out=checkAnswer(it.sentence, ev); const v=out[0]?.verdict; const b=by[it.kind]??={n:0,flag:0,right:0};
 b.n++; const right = out.length>=1 && it.expected.includes(v as any); if(right)b.right++; if(v!=="supported" && v!=="not_a_claim")b.flag++;
 if(verbose&&(!right||out.length!==1)) console.log(it.id,it.kind,"=>",out.map(o=>o.verdict).join(","),"::",it.sentence,"\n      ",out.flatMap(o=>o.reasons).join(" / ").slice(0,400)); }
let cf=0,cr=0,cn=0; for(const [k,b] of Object.entries<any>(by)) { console.log(k.padEnd(20),b.n,"flag",b.flag,"right",b.right); if(!["faithful","not_a_claim"].includes(k)){cn+=b.n;cf+=b.flag;cr+=b.right;} }
console.log("corrupted",cn,"flagged",(100*cf/cn).toFixed(1),"right",(100*cr/cn).toFixed(1),"faithful",(100*by.faithful.right/by.faithful.n).toFixed(1));

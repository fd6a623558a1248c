import { readFileSync } from "node:fs"; import { parse } from "yaml";
import { assemble } from "../src/knowledge/assemble.ts"; import { readFolder } from "../src/knowledge/load.ts";
import { makeEvidence } from "../src/grounding/evidence.ts"; import { readCitations } from "../src/grounding/citations.ts"; import { partsOf } from "../src/grounding/part.ts";
import { cover } from "../src/grounding/alignment.ts"; import { termsOf } from "../src/search/analysis.ts";
const r:any = assemble(readFolder("knowledge")); const ev = makeEvidence(r.authored.knowledge);
const items:any[] = parse(readFileSync("test/eval/sentences.yaml","utf8")).filter((e:any)=>e.split==="dev").map((e:any)=>({k:e.kind,s:e.sentence}));
for (const f of ["/tmp/va/extra.txt","/tmp/va/extra2.txt"]) for (const l of readFileSync(f,"utf8").trim().split("\n")) { const [v,k,...s]=l.split("|"); items.push({k,s:s.join("|")}); }
const rows:any[]=[];
const sil = r.authored.knowledge.silences.flatMap((x:any)=>x.words.map((w:string)=>({w,t:termsOf(w,{stopWords:false})})));
for(const it of items){ if(["uncited","not_a_claim","fabricated_citation","bibliographic"].includes(it.k))continue; const c=readCitations(it.s,ev.isSection); const {whole}=partsOf(c.bare,ev);
 const cv=cover(whole,c.citations.flatMap(x=>ev.at(x)),ev); const terms=termsOf(c.bare,{stopWords:false}); const hit=sil.filter((x:any)=>x.t.length&&terms.some((_,i)=>x.t.every((t:string,o:number)=>terms[i+o]===t))).map((x:any)=>x.w);
 rows.push({k:it.k,cv,s:it.s,hit,f:whole.content.filter(x=>x.foreign).map(x=>x.word.word)}); }
rows.sort((a,b)=>a.cv-b.cv);
console.log("LOW faithful"); for(const x of rows.filter(x=>x.k==="faithful").slice(0,25)) console.log(x.cv.toFixed(2),x.s,x.f.join());
console.log("HIGH n_i_a"); for(const x of rows.filter(x=>x.k==="not_in_article").slice(-22)) console.log(x.cv.toFixed(2),x.s,x.f.join(),"SIL",x.hit.join("/"));
console.log("HIGH misattr"); for(const x of rows.filter(x=>x.k==="misattributed").slice(-8)) console.log(x.cv.toFixed(2),x.s);
console.log("SIL in faithful"); for(const x of rows.filter(x=>x.k==="faithful"&&x.hit.length)) console.log(x.hit.join("/"),"::",x.s);
console.log("foreign in faithful"); for(const x of rows.filter(x=>x.k==="faithful"&&x.f.length)) console.log(x.cv.toFixed(2),x.f.join(),"::",x.s);

import { generatedCases } from './cases.ts';
import { judge } from './cedar-oracle.ts';
const t0=performance.now(); const cs=generatedCases(6000,1); const t1=performance.now();
const m=new Map<string,number>();
for(const c of cs){const v=judge(c.accessCase); const k=`${v.permitted?'permitted':v.because}`; m.set(k,(m.get(k)??0)+1); for(const r of v.rules){const kk='   '+k+' / '+r; m.set(kk,(m.get(kk)??0)+1)} if(v.rules.length===0){const kk='   '+k+' / (nothing permits)'; m.set(kk,(m.get(kk)??0)+1)}}
const t2=performance.now();
console.log([...m].sort().map(([k,v])=>`${v}\t${k}`).join('\n')); console.log(t1-t0,t2-t1, 6000/(t2-t1)*1000,'cases/s', cs.filter(c=>c.forged).length);

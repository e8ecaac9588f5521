import * as c from '@cedar-policy/cedar-wasm/nodejs';
import { readPolicyBook } from './policy-book.ts';
const b=readPolicyBook();
c.preparsePolicySet('p',{staticPolicies:Object.fromEntries(b.policies.map(p=>[p.id,p.text]))});
c.preparsePolicySet('one',{staticPolicies:'permit(principal,action,resource);'});
c.preparseSchema('s',b.schema);
const base={principal:{type:'Visitor',id:'v'},resource:{type:'Drawer',id:'d'},action:{type:'Action',id:'read'},context:{choice:'',emergency:''},entities:[{uid:{type:'Drawer',id:'d'},attrs:{personId:'a',holderId:'b',holder:{__entity:{type:'Unit',id:'b'}}},parents:[]}]};
function t(n:string,call:c.StatefulAuthorizationCall){ let r; const t0=performance.now(); for(let i=0;i<500;i++) r=c.statefulIsAuthorized(call); console.log(n,(performance.now()-t0)/500,'ms', JSON.stringify(r).slice(0,150));}
t('one, no schema',{...base,preparsedPolicySetId:'one'});
t('one, schema',{...base,preparsedPolicySetId:'one',preparsedSchemaName:'s'});
t('one, schema+validate',{...base,preparsedPolicySetId:'one',preparsedSchemaName:'s',validateRequest:true});
t('p, no schema',{...base,preparsedPolicySetId:'p'});
t('p, schema',{...base,preparsedPolicySetId:'p',preparsedSchemaName:'s'});

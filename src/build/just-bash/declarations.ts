import type { Patch } from './patch.ts';

export const declarationPatches: readonly Patch[] = [
  {
    why: 'local a=("$@") and declare -A m=(..) assign as a=("$@") does: the words are split and globbed',
    anchor: 'for(let N of t.args){let I=await e4(this.ctx,N);',
    by: 'for(let N of t.args){let q=this.ctx.state.pocket.arrayAssignment(N,(o)=>Ft(Y.word([o])));if(q){pocketArrays.push(q.text),p(q.name,!0);continue}let I=await e4(this.ctx,N);',
  },
  {
    why: 'The assignments are kept until the names are declared',
    anchor: '"",f=[],d=[],p=(N,I)=>{if(f.length>=this.ctx.limits.maxArrayElements)',
    by: '"",f=[],d=[],pocketArrays=[],p=(N,I)=>{if(f.length>=this.ctx.limits.maxArrayElements)',
  },
  {
    why: 'name+=(..) through a reference appends to what it refers to',
    anchor: 'async function lO(e,t,n,r,s){let i=[];',
    by: 'async function lO(e,t,n,r,s){if(r&&rt(e,t)){let q=cn(e,t);q&&(t=q)}let i=[];',
  },
];

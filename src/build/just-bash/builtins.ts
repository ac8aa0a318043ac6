import type { Patch } from './patch.ts';

export const builtinPatches: readonly Patch[] = [
  {
    why: 'trap, kill, wait and the like, and exec COMMAND, are in runners/worker/bash',
    anchor: 't==="export")return gp(c,n);',
    by: '!0){let q=await c.state.pocket.builtin(t,n,c,(o0,a0)=>u(o0,a0,[],s,!1,!1,-1,l));if(q)return q}if(t==="export")return gp(c,n);',
  },
  {
    why: 'type and command know them',
    anchor: 'Bi=new Set([":",',
    by: 'Bi=new Set(["trap","kill","wait","jobs","umask","ulimit","disown","exec",":",',
  },
];

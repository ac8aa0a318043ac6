import type { Patch } from './patch.ts';

/** What a command reads of the stdin of its loop or group is gone for the others, as in bash. */
export const stdinPatches: readonly Patch[] = [
  {
    why: 'A command knows whether its stdin is its own: < /dev/null is, and is empty',
    anchor: 'async function f3(e,t,n,r,s){',
    by: 'async function f3(e,t,n,r,s,pocketGiven){',
  },
  {
    why: 'Then it does not get that of the loop',
    anchor: 'let d=r||i.state.groupStdin||"",p=!1,',
    by: 'let d=r||(pocketGiven?"":i.state.groupStdin)||"",p=!1,',
  },
  {
    why: 'Else what it read is gone',
    anchor: 'return{...A,internalStdinConsumed:A.internalStdinConsumed??',
    by: 'if(p&&!r&&!pocketGiven&&i.state.groupStdin!==void 0)i.state.groupStdin=i.state.pocket.leftOfStdin(t,n,d,A.stdout);return{...A,internalStdinConsumed:A.internalStdinConsumed??',
  },
];

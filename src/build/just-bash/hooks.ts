import type { Patch } from './patch.ts';

/** `pocket` is on the shell's state: runners/worker/bash/hooks.ts. Every other patch calls it. */
export const hookPatches: readonly Patch[] = [
  {
    why: 'The hooks get what they cannot import',
    anchor: 'invokeTool:t.invokeTool}}assertDefenseContext(t){',
    by: 'invokeTool:t.invokeTool},n.pocket.begin({parse:or,snapshot:_p,ExitError:he,processId:()=>n.nextVirtualPid++})}assertDefenseContext(t){',
  },
];

import type { Patch } from './patch.ts';

/** Where output goes is known while it is made, so that it can be shown at once and in order. */
export const outputPatches: readonly Patch[] = [
  {
    why: 'Redirections of a simple command',
    anchor: 'S=await this.runCommand(u,f,d,n,!1,!1,w,y)}',
    by: 'S=await this.ctx.state.pocket.within(b.standardRoutes,()=>this.ctx.state.pocket.declare(u,f,pocketArrays,(q)=>this.executeScript(or(q)),(q)=>this.runCommand(q,f,d,n,!1,!1,w,y))),S.pocketEnds&&(E=S.pocketEnds)}',
  },
  {
    why: 'exec COMMAND ends the shell, after its redirections',
    anchor: 'g.finish(),E)throw E;',
    by: 'g.finish(),E)throw E.name==="ExitError"?Object.assign(E,{stdout:S.stdout,stderr:S.stderr,exitCode:S.exitCode}):E;',
  },
  {
    why: 'Redirections of a compound command',
    anchor: 'let l=await r(i);return await fs(',
    by: 'let l=await e.state.pocket.within(i.standardRoutes,()=>r(i));return await fs(',
  },
  {
    why: 'Redirections of a function',
    anchor: 'm=await e.executeCommand(t.body,p,h);return fs(',
    by: 'm=await e.state.pocket.within(f.standardRoutes,()=>e.executeCommand(t.body,p,h));return fs(',
  },
  {
    why: 'Pipes, each part of which is a shell of its own',
    anchor: 'R=await n(y,s)}catch(I)',
    by: 'R=await e.state.pocket.pipe(e,{isLast:x,isOnly:!u,hasStderr:t.pipeStderr?.[w]??!1},()=>n(y,s))}catch(I)',
  },
  {
    why: 'What a pipeline printed is shown when it is done',
    anchor: 'async executePipeline(t){return b3(this.ctx,t,(n,r)=>this.executeCommand(n,r))}',
    by: 'async executePipeline(t){return this.ctx.state.pocket.shown(()=>b3(this.ctx,t,(n,r)=>this.executeCommand(n,r)))}',
  },
  {
    why: 'And what each command of it printed',
    anchor: 'try{i=await this.executeCommandInner(t,n,r)}catch(a)',
    by: 'try{i=await this.ctx.state.pocket.shown(()=>this.executeCommandInner(t,n,r))}catch(a)',
  },
  {
    why: 'What $( ) prints to stderr in an assignment goes where the shell prints, not where the line is redirected',
    anchor:
      'M=await fs(this.ctx,W,t.redirections,T.targets,T.dupSources,T.standardRoutes);return I.finish(),M}',
    by: 'M=await fs(this.ctx,W,t.redirections,T.targets,T.dupSources,T.standardRoutes),q=this.ctx.state.expansionStderr||"";this.ctx.state.expansionStderr="";return I.finish(),{...M,stderr:q+M.stderr}}',
  },
];

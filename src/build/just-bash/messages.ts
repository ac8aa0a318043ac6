import type { Patch } from './patch.ts';

/** bash names the script and the line: `./cyber-dojo.sh: line 3: nosuch: command not found`. */
export const messagePatches: readonly Patch[] = [
  {
    why: 'A redirection into a folder that is not there fails its command, not the whole script',
    anchor:
      'catch(a){if(!s)throw a;return{error:Q("",`bash: ${t}: cannot open redirect target\n`,1)}}',
    by: 'catch(a){let w={ENOENT:"No such file or directory",ENOTDIR:"Not a directory",EISDIR:"Is a directory"}[a.code]??"cannot open redirect target";return{error:Q("",`bash: ${t}: ${w}\n`,1)}}',
  },
  {
    why: 'Messages of builtins and of commands that are not there',
    anchor:
      'return u!==null?u.internalProducerCommand===void 0?{...u,internalProducerCommand:t}:u:{...await f3(c,t,n,s,o),internalProducerCommand:t}',
    by: 'return u!==null?u.internalProducerCommand===void 0?{...this.ctx.state.pocket.located(this.ctx.state,t,u),internalProducerCommand:t}:u:{...this.ctx.state.pocket.notFound(this.ctx.state,t,(this.ctx.state.pocket.openStandardInput(n,s||this.ctx.state.groupStdin),await f3(c,t,n,s,o,l))),internalProducerCommand:t}',
  },
  {
    why: 'Messages of redirections of a simple command',
    anchor: 'if(b.error)return a(),b.errorCause?ji(b):(g.finish(),b.error);',
    by: 'if(b.error)return a(),b.errorCause?ji(b):(g.finish(),this.ctx.state.pocket.located(this.ctx.state,"",b.error));',
  },
  {
    why: 'Messages of redirections of a compound command',
    anchor: 'i.error)return ji(i);let o=e.state.groupStdin',
    by: 'i.error)return e.state.pocket.located(e.state,"",ji(i));let o=e.state.groupStdin',
  },
  {
    why: 'Messages of set -u',
    anchor:
      'if(i instanceof Jt)return r.append("stdout",i.stdout,i.internalOutputAccounting.stdout),',
    by: 'if(i instanceof Jt)return this.ctx.state.pocket.located(this.ctx.state,"",i),r.append("stdout",i.stdout,i.internalOutputAccounting.stdout),',
  },
  {
    why: 'Messages of arithmetic',
    anchor: 'if(i instanceof Ge){r.append("stdout",i.stdout,i.internalOutputAccounting.stdout),',
    by: 'if(i instanceof Ge){this.ctx.state.pocket.located(this.ctx.state,"",i),r.append("stdout",i.stdout,i.internalOutputAccounting.stdout),',
  },
];

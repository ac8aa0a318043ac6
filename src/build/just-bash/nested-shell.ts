import type { Patch } from './patch.ts';

export const nestedShellPatches: readonly Patch[] = [
  {
    why: 'A shell that replaces its environment still has IFS and the like',
    anchor: 'let h=u.replaceEnv?new Map:new Map(this.state.env);',
    by: 'let h=u.replaceEnv?this.state.pocket.shellVariables(this.state):new Map(this.state.env);',
  },
  {
    why: 'What a nested shell gets is exported in it; what it declares stays in it',
    anchor: 'options:{...this.state.options},hashTable:this.state.hashTable,groupStdin:XO(u.stdin,',
    by: 'options:{...this.state.options},shoptOptions:{...this.state.shoptOptions},readonlyVars:new Set(this.state.readonlyVars),exportedVars:this.state.pocket.exportedNames(this.state,u),traps:new Map,hashTable:new Map,groupStdin:XO(u.stdin,',
  },
  {
    why: 'A script runs up to the line that cannot be parsed',
    anchor: 'let x=or(g,{maxHeredocSize:this.limits.maxHeredocSize}),S;',
    by: 'let x=m.pocket.parse((q)=>or(q,{maxHeredocSize:this.limits.maxHeredocSize}),g,m),S;',
  },
  {
    why: 'A shell ends with its EXIT trap',
    anchor: 'R=await new Yo(E,m).executeScript(x);',
    by: 'R=await m.pocket.runShell(new Yo(E,m),m,x);',
  },
  {
    why: '( ) has traps of its own',
    anchor: 'l=>kO(e,t,l.stdin??n,r,s||l.stdin!==void 0)',
    by: 'l=>e.state.pocket.subshell(e,()=>kO(e,t,l.stdin??n,r,s||l.stdin!==void 0))',
  },
  {
    why: '$( ) is a shell of its own: options, functions, traps and folder stay in it',
    anchor: 'try{let p=await e.executeScript(t.body),h=p.exitCode;',
    by: 'try{let p=await e.state.pocket.substitute(e,t.body),h=p.exitCode;',
  },
  {
    why: 'So is <( ) and >( )',
    anchor: 'let h;try{h=await e.executeScript(t)}catch(m)',
    by: 'let h;try{h=await e.state.pocket.substitute(e,t)}catch(m)',
  },
  {
    why: '$(( $(f) )) sees the functions and variables of its shell',
    anchor: 'let i=await e.execFn(t.command,{signal:e.state.signal});',
    by: 'let i=await e.state.pocket.substitute(e,or(t.command));',
  },
  {
    why: 'So does $(( ) in the text of an arithmetic expression',
    anchor: 'return e.execFn?(await e.execFn(t.command,{signal:e.state.signal})).stdout.trim():"0"',
    by: 'return(await e.state.pocket.substitute(e,or(t.command))).stdout.trim()',
  },
  {
    why: 'A file that is run is run by what its first line names, in a process of its own',
    anchor: 'await a(c.path,n,r);let{cmd:u,path:f}=c;',
    by: 'await(async()=>{let q=i.state.pocket.interpreterOf(c.path,t.includes("/")?t:c.path);return"stderr"in q?q:f3(e,q[0],[...q.slice(1),...n],r,!1,pocketGiven)})();let{cmd:u,path:f}=c;',
  },
  {
    why: 'BASH_SOURCE names the script also outside of functions',
    anchor: 'case"BASH_SOURCE":{let o=e.state.sourceStack?.[0];',
    by: 'case"BASH_SOURCE":{let o=e.state.pocket.sourceAt(e.state,0);',
  },
  {
    why: 'So does ${BASH_SOURCE[0]}',
    anchor:
      'if(o==="BASH_SOURCE"){let f=Number.parseInt(a,10);return!Number.isNaN(f)&&f>=0?e.state.sourceStack?.[f]??"":""}',
    by: 'if(o==="BASH_SOURCE"){let f=Number.parseInt(a,10);return!Number.isNaN(f)&&f>=0?e.state.pocket.sourceAt(e.state,f)??"":""}',
  },
  {
    why: 'A function knows the script that defined it',
    anchor: 'unshift(t.sourceFile??"main")',
    by: 'unshift(t.sourceFile==="main"?e.state.env.get("0"):t.sourceFile)',
  },
];

import type { Patch } from './patch.ts';

export const parsingPatches: readonly Patch[] = [
  {
    why: '(( )) is arithmetic whenever its parentheses close together, as in ((n -= 1))',
    anchor: 'this.looksLikeNestedSubshells(n+2)||this.dparenClosesWithSpacedParens(n+2)',
    by: 'this.dparenClosesWithSpacedParens(n+2)',
  },
  {
    why: 'And nested subshells otherwise',
    anchor: 'if(i--,i===1){let c=s+1;if(c<r&&n[c]===")")return!1;',
    by: 'if(i--,i===1){return n[s+1]!==")";',
  },
  {
    why: 'Bars and ampersands in (( )) say nothing',
    anchor: 'if(i===1&&(l==="|"&&s+1<r&&n[s+1]==="|"',
    by: 'if(!1&&(l==="|"&&s+1<r&&n[s+1]==="|"',
  },
  {
    why: 'set -u allows "${name:-default}"',
    anchor: 'u=await We(e,l),f=u==="",d=s.checkEmpty',
    by: 'u=await We(e,l,!1),f=u==="",d=s.checkEmpty',
  },
  {
    why: 'Globs are expanded on the tree: folders by a slash at the end, through links, ** with its own folder',
    anchor: 'async expand(t){if(this.globstar){',
    by: 'async expand(t){if(this.fs.expandGlob)return this.filterGlobignore(this.fs.expandGlob(this.cwd,t,{dotglob:this.dotglob,globstar:this.globstar,hasGlobChars:q=>this.hasGlobChars(q),matches:(q,p)=>this.matchPattern(q,p)}));if(this.globstar){',
  },
  {
    why: 'for x; do goes over the parameters as they are, blanks and all',
    anchor: 'i=(e.state.env.get("@")||"").split(" ").filter(Boolean)',
    by: 'i=Array.from({length:Number(e.state.env.get("#")||0)},(q,k)=>e.state.env.get(String(k+1))??"")',
  },
];

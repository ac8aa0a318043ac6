import type { Patch } from './patch.ts';

export const commandWordPatches: readonly Patch[] = [
  {
    why: 'The command word is split and globbed as its arguments are: $CMD, "${array[@]}", ./test_*.sh',
    anchor: 'let u=await _e(this.ctx,t.name),f=[],d=[],',
    by: 'let pocketWords=t.name.parts.length===1&&t.name.parts[0].type==="Literal"?{values:[t.name.parts[0].value],quoted:!1}:await dr(this.ctx,t.name),u=pocketWords.values[0]??"",f=[],d=[],',
  },
  {
    why: 'What the command word left over becomes arguments',
    anchor: 'this.ctx.limits.maxArrayElements})`,"array_elements");f.push(N),d.push(I)};if(',
    by: 'this.ctx.limits.maxArrayElements})`,"array_elements");f.push(N),d.push(I)};for(let N of pocketWords.values.slice(1))p(N,pocketWords.quoted);if(',
  },
  {
    why: 'A command word that came to no word at all is not there, quoted or not',
    anchor: 'let m=t.name.parts.every(N=>N.type==="CommandSubstitution"',
    by: 'let m=pocketWords.values.length===0||t.name.parts.every(N=>N.type==="CommandSubstitution"',
  },
];

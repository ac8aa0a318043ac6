import type { Patch } from './patch.ts';

const padded = '(q=>/^[-+ ]/.test(q)?q[0]+q.slice(1)';

export const awkPatches: readonly Patch[] = [
  {
    why: 'int() cuts, also below zero',
    anchor: 'return e.length===0?0:Math.floor(zn(await n.evalExpr(e[0])))',
    by: 'return e.length===0?0:Math.trunc(zn(await n.evalExpr(e[0])))',
  },
  {
    why: 'So does %d, which reads the number that a text begins with',
    anchor: 'let y=w!==void 0?Math.floor(Number(w)):0;Number.isNaN(y)&&(y=0);let x=y<0',
    by: 'let y=w!==void 0?Math.trunc(parseFloat(w)):0;Number.isNaN(y)&&(y=0);let x=y<0',
  },
  {
    why: '-v sets FS, OFS, ORS and the like',
    anchor: 'p.FS=s,p.vars=Object.assign(Object.create(null),i)',
    by: 'p.FS=s,p.vars=Object.assign(Object.create(null),i),["FS","OFS","ORS","OFMT","SUBSEP","NR"].forEach(q=>{if(q in i)di(p,q,i[q])})',
  },
  {
    why: 'printf pads a fraction with zeros, after its sign',
    anchor: 'u.includes("-")?S=S.padEnd(E):S=S.padStart(E)',
    by: `u.includes("-")?S=S.padEnd(E):S=u.includes("0")?${padded}.padStart(E-1,"0"):q.padStart(E,"0"))(S):S.padStart(E)`,
    times: 2,
  },
  {
    why: 'And shows the sign where + or a blank asks for it',
    anchor: 'let S=y.toFixed(x);if(f)',
    by: 'let S=(y<0?"":u.includes("+")?"+":u.includes(" ")?" ":"")+y.toFixed(x);if(f)',
  },
  {
    why: '%e has at least two digits of exponent',
    anchor: 'let S=y.toExponential(x);if(g==="E"',
    by: 'let S=y.toExponential(x).replace(/e([-+])(\\d)$/,"e$10$2");if(g==="E"',
  },
  {
    why: 'So has %g, which takes no zeros from the exponent',
    anchor:
      'E.includes(".")&&(E=E.replace(/\\.?0+$/,"").replace(/\\.?0+e/,"e")),E.includes("e")&&(E=E.replace(/\\.?0+e/,"e")),f',
    by: 'E=E.replace(/^(-?\\d+\\.\\d*?)0+(?=$|e)/i,"$1").replace(/\\.(?=$|e)/i,"").replace(/(e[-+])(\\d)$/i,"$10$2"),f',
  },
];

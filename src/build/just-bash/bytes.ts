import type { Patch } from './patch.ts';

/** Bytes survive: see runners/worker/byte-text.ts, which the bundle imports. */
export const bytePatches: readonly Patch[] = [
  {
    why: 'What is no UTF-8 is not taken for Latin-1',
    anchor: 'try{return Z3.decode(s)}catch{return n}}',
    by: 'return pocketDecode(s)}',
  },
  {
    why: 'And becomes the same bytes again',
    anchor:
      'let n=K3.encode(e),r="";for(let s=0;s<n.length;s++)r+=String.fromCharCode(n[s]);return r}',
    by: 'return pocketChars(pocketEncode(e))}',
  },
  {
    why: 'printf and echo -e write the bytes that \\xff and \\377 name',
    anchor: 'function d8(e){let t="",n=0;',
    by: 'function d8(e){return pocketDecode(Uint8Array.from(e));let t="",n=0;',
  },
  {
    why: "So does $'\\xff'",
    anchor: 'function mk(e){let t="",n=0;',
    by: 'function mk(e){return pocketDecode(Uint8Array.from(e));let t="",n=0;',
  },
  {
    why: 'What was printed is not decoded a second time',
    anchor: 't.stdout=$3(t.stdout),t.stderr=$3(t.stderr),t}',
    by: 't}',
  },
  {
    why: 'And \\377 in a format of printf',
    anchor: 'n+=String.fromCharCode(parseInt(i,8)),r=o;break}case"x":{let i=[]',
    by: 'n+=pocketDecode(Uint8Array.of(parseInt(i,8)&255)),r=o;break}case"x":{let i=[]',
  },
  {
    why: 'And \\xff there',
    anchor: 'try{let a=new TextDecoder("utf-8",{fatal:!0});n+=a.decode(new Uint8Array(i))}catch',
    by: 'try{n+=pocketDecode(Uint8Array.from(i))}catch',
  },
];

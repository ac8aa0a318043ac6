import { encodeText } from '../byte-text.ts';

/** How two parts of lines are compared; each is made ready once. */
export type Order = (part: string) => Ordered;
/** Numbers first, then text: of two, the first place that differs decides. */
type Ordered = readonly (number | string)[];

/** The order that the letters of sort's options ask for. */
export function orderOf(flags: string): Order {
  if (flags.includes('n')) return (part) => [numberOf(part)];
  if (flags.includes('g')) return (part) => [generalNumberOf(part)];
  if (flags.includes('h')) return humanNumberOf;
  if (flags.includes('M')) return (part) => [monthOf(part)];
  if (flags.includes('R')) return randomOrder();
  const isVersion = flags.includes('V');
  return (part) => {
    let text = part;
    if (flags.includes('d')) text = text.replaceAll(/[^\p{L}\p{N} \t]/gu, '');
    if (flags.includes('i')) text = text.replaceAll(/\p{Cc}/gu, '');
    if (flags.includes('f')) text = text.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());
    return isVersion ? versionOf(text) : [text];
  };
}

export function compareOrdered(a: Ordered, b: Ordered): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [one, other] = [a[index], b[index]];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    const found =
      typeof one === 'string' || typeof other === 'string'
        ? compareText(String(one), String(other))
        : one - other;
    if (found !== 0) return found;
  }
  return 0;
}

/** By bytes, as in the locale C. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  if (!hasSurrogate.test(a) && !hasSurrogate.test(b)) return a < b ? -1 : 1;
  const [one, other] = [encodeText(a), encodeText(b)];
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

const hasSurrogate = /[\ud800-\udfff]/;

function numberOf(part: string): number {
  return Number(/^[ \t]*(-?\d*(?:\.\d*)?)/.exec(part)?.[1]?.replace(/^-?\.?$/, '0') ?? 0);
}

/** What is no number comes first. */
function generalNumberOf(part: string): number {
  const text = part.trimStart();
  const hex = /^[-+]?0x[\da-f]+/i.exec(text)?.[0];
  const value = hex === undefined ? Number.parseFloat(text) : Number.parseInt(hex, 16);
  return Number.isNaN(value) ? -Number.MAX_VALUE : value;
}

/** `2K` is before `1M`, by the letter alone. */
function humanNumberOf(part: string): Ordered {
  const value = numberOf(part);
  const letter = /^[ \t]*-?\d*(?:\.\d*)?([KkMGTPEZY])/.exec(part)?.[1] ?? '';
  const power = letter === '' ? 0 : 'KMGTPEZY'.indexOf(letter.toUpperCase()) + 1;
  return [Math.sign(value) * (value === 0 ? 0 : power), value];
}

function monthOf(part: string): number {
  const name = part.trimStart().slice(0, 3).toUpperCase();
  return months.indexOf(name) + 1;
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** Equal parts stay together. */
function randomOrder(): Order {
  const places = new Map<string, number>();
  return (part) => {
    const place = places.get(part) ?? Math.random();
    places.set(part, place);
    return [place];
  };
}

/** GNU's: text and numbers by turns; `~` before the end, letters before what else there is. */
function versionOf(text: string): Ordered {
  const base = text.replace(/(?:\.[A-Za-z~][A-Za-z0-9~]*)+$/, '');
  const ordered: (number | string)[] = [];
  for (const [, words = '', digits = ''] of base.matchAll(/(\D*)(\d*)/g)) {
    if (words === '' && digits === '') break;
    for (const char of words) ordered.push(rankOf(char));
    ordered.push(0, Number(digits));
  }
  return [...ordered, -0.5, text];
}

function rankOf(char: string): number {
  if (char === '~') return -1;
  const code = char.codePointAt(0) ?? 0;
  return /[A-Za-z]/.test(char) ? code : code + 256;
}

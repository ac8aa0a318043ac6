import { at } from '../readme.ts';

// Solutions of exercises about prices and scores, to work out anew what their readmes say.

export function total(things: string): number {
  const count = (thing: string) => things.split(thing).length - 1;
  const offered = (thing: string, price: number, many: number, offer: number) =>
    Math.floor(count(thing) / many) * offer + (count(thing) % many) * price;
  return offered('A', 50, 3, 130) + offered('B', 30, 2, 45) + 20 * count('C') + 15 * count('D');
}

/** Tries every set that the first book can be in. */
export function lowestPrice(books: readonly number[]): number {
  const [first, ...others] = books;
  if (first === undefined) return 0;
  const kinds = [...new Set(others.filter((book) => book !== first))];
  const per = [0, 8, 7.6, 7.2, 6.4, 6];
  return Math.min(
    ...Array.from({ length: 2 ** kinds.length }, (_, mask) => {
      const set = kinds.filter((_kind, index) => (mask >> index) % 2 === 1);
      const rest = [...others];
      for (const book of set) rest.splice(rest.indexOf(book), 1);
      return (set.length + 1) * at(per, set.length + 1) + lowestPrice(rest);
    }),
  );
}

export function score(dice: readonly number[], box: string): number {
  const many = (face: number) => dice.filter((die) => die === face).length;
  const best = [6, 5, 4, 3, 2, 1];
  const same = (count: number) => count * (best.find((face) => many(face) >= count) ?? 0);
  const named = ['ones', 'twos', 'threes', 'fours', 'fives', 'sixes'].indexOf(box) + 1;
  const sum = dice.reduce((a, b) => a + b);
  const pairs = best.filter((face) => many(face) >= 2);
  const sorted = dice.toSorted((a, b) => a - b).join('');
  if (named > 0) return named * many(named);
  switch (box) {
    case 'pair':
      return same(2);
    case 'two pairs':
      return pairs.length === 2 ? 2 * (at(pairs, 0) + at(pairs, 1)) : 0;
    case 'three of a kind':
      return same(3);
    case 'four of a kind':
      return same(4);
    case 'small straight':
      return sorted === '12345' ? 15 : 0;
    case 'large straight':
      return sorted === '23456' ? 20 : 0;
    case 'full house':
      return pairs.length === 2 && best.some((face) => many(face) === 3) ? sum : 0;
    case 'five of a kind':
      return best.some((face) => many(face) === 5) ? 50 : 0;
    case 'chance':
      return sum;
    default:
      throw new Error(`no box is called ${box}`);
  }
}

export function stringSum(written: string): string {
  const text = written.replaceAll('\\n', '\n');
  const [head = '', signs = ''] = /^\/\/(.*)\n/.exec(text) ?? [];
  const longer = [...signs.matchAll(/\[(.+?)\]/g)].map(([, sign = '']) => sign);
  const separators = ['\n', ...(signs === '' ? [','] : longer.length > 0 ? longer : [signs])];
  const parts = separators.reduce(
    (all, sign) => all.flatMap((part) => part.split(sign)),
    [text.slice(head.length)],
  );
  const empty = parts.length > 1 ? parts.indexOf('') : -1;
  if (empty >= 0) {
    return `mistake at ${parts.slice(0, empty).reduce((all, part) => all + part.length + 1, 1)}`;
  }
  const given = parts.map(Number);
  const negative = given.filter((each) => each < 0);
  if (negative.length > 0) return `mistake: ${negative.join(' ')}`;
  return String(given.filter((each) => each <= 1000).reduce((a, b) => a + b, 0));
}

/** Days and value of a piece in a cellar after some nights. */
export function aged(
  kind: string,
  [days = 0, value = 0]: readonly number[],
  nights: number,
): string {
  if (nights === 0 || kind === 'salt') return `${days} ${value}`;
  const left = days - 1;
  const late = left < 0;
  const gains: Readonly<Record<string, number>> = {
    gouda: late ? -2 : -1,
    mountain: late ? 2 : 1,
    brie: late ? -value : left >= 10 ? 1 : 3,
  };
  const next = Math.min(50, Math.max(0, value + (gains[kind] ?? 0)));
  return aged(kind, [left, next], nights - 1);
}

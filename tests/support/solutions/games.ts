import { at } from '../readme.ts';

// Solutions of exercises about games and displays, to work out anew what their readmes say.

/** The last call of a game of tennis, of the letters of those who won its points. */
export function tennisCall(points: string): string {
  const [ann, bob] = ['A', 'B'].map((who) => points.split(who).length - 1);
  if (ann === undefined || bob === undefined) throw new Error('nobody plays');
  const [leader, lead] = [ann > bob ? 'Ann' : 'Bob', Math.abs(ann - bob)];
  const names = ['Love', 'Fifteen', 'Thirty', 'Forty'];
  if (Math.max(ann, bob) >= 4 && lead >= 2) return `Game ${leader}`;
  if (Math.min(ann, bob) >= 3) return lead === 0 ? 'Deuce' : `Advantage ${leader}`;
  return `${at(names, ann)}-${lead === 0 ? 'All' : at(names, bob)}`;
}

const kinds = [
  'high card',
  'pair',
  'two pairs',
  'three of a kind',
  'straight',
  'flush',
  'full house',
  'four of a kind',
  'straight flush',
];

export function pokerVerdict(black: string, white: string): string {
  const [one, other] = [pokerRank(black), pokerRank(white)];
  const place = one.findIndex((each, index) => each !== other[index]);
  if (place < 0) return 'tie';
  const isBlack = at(one, place) > at(other, place);
  return `${isBlack ? 'Black' : 'White'}, ${at(kinds, at(isBlack ? one : other, 0))}`;
}

/** The kind of a hand, and then its values in the order in which they decide. */
function pokerRank(hand: string): readonly number[] {
  const cards = hand.split(' ');
  const all = cards.map((card) => '23456789TJQKA'.indexOf(at(card, 0)));
  const many = (value: number) => all.filter((each) => each === value).length;
  const values = [...new Set(all)].toSorted((a, b) => many(b) - many(a) || b - a);
  const shape = values.map(many).join('');
  const isFlush = new Set(cards.map((card) => card[1])).size === 1;
  const isStraight = shape === '11111' && at(values, 0) - at(values, 4) === 4;
  const shapes = ['11111', '2111', '221', '311', '', '', '32', '41'];
  const kind = isStraight ? (isFlush ? 8 : 4) : isFlush ? 5 : shapes.indexOf(shape);
  return [kind, ...values];
}

export function ticTacToe(squares: readonly number[]): string {
  const rows = ['123', '456', '789', '147', '258', '369', '159', '357'];
  const taken = new Map<number, string>();
  let told = 'X to move';
  for (const [turn, square] of squares.entries()) {
    if (told.includes('won')) return 'mistake: the game is over';
    if (square < 1 || square > 9) return `mistake: ${square} is no square`;
    if (taken.has(square)) return `mistake: ${square} is taken`;
    const [player, next] = turn % 2 === 0 ? ['X', 'O'] : ['O', 'X'];
    taken.set(square, player ?? '');
    const hasWon = rows.some((row) => [...row].every((each) => taken.get(Number(each)) === player));
    told = hasWon ? `${player} has won` : taken.size === 9 ? 'draw' : `${next} to move`;
  }
  return told;
}

/** How many pegs are right, and how many more would be elsewhere. */
export function pegs(code: string, guess: string): readonly [right: number, elsewhere: number] {
  const right = [...code].filter((peg, index) => guess[index] === peg).length;
  const many = (text: string, peg: string) => text.split(peg).length - 1;
  const common = [...'ABGPRW'].map((peg) => Math.min(many(code, peg), many(guess, peg)));
  return [right, common.reduce((a, b) => a + b) - right];
}

/** The seven strokes of each digit: top, left, middle, right; lower left, bottom, lower right. */
const strokes = [
  ' _ | ||_|',
  '     |  |',
  ' _  _||_ ',
  ' _  _| _|',
  '   |_|  |',
  ' _ |_  _|',
  ' _ |_ |_|',
  ' _   |  |',
  ' _ |_||_|',
  ' _ |_| _|',
];

/** In three lines; `gap` stands between two digits. */
export function drawnDigits(digits: string, gap: string): readonly string[] {
  return [0, 3, 6].map((from) =>
    [...digits]
      .map((digit) => at(strokes, Number(digit)).slice(from, from + 3))
      .join(gap)
      .trimEnd(),
  );
}

export function isGoodAccount(account: string): boolean {
  return (
    [...account].reduce((sum, digit, index) => sum + Number(digit) * (9 - index), 0) % 11 === 0
  );
}

export function inRange(range: string): readonly number[] {
  const [, open = '', from = '', to = '', close = ''] =
    /^([[(])(\d+),(\d+)([\])])$/.exec(range) ?? [];
  const first = Number(from) + (open === '(' ? 1 : 0);
  const last = Number(to) - (close === ')' ? 1 : 0);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

const drinks: Readonly<Record<string, number>> = { water: 65, juice: 100, tea: 150 };

/** What the display says after each deed, and what lies in the tray. */
export function vended(deeds: readonly string[]): readonly (readonly [string, string])[] {
  let cents = 0;
  let once: string | null = null;
  const euros = (amount: number) => (amount / 100).toFixed(2);
  return deeds.map((deed) => {
    const tray: string[] = [];
    const price = drinks[deed];
    const coin = /^insert (\d+)$/.exec(deed)?.[1];
    once = null;
    if (coin !== undefined) {
      if (['5', '10', '25', '50', '100'].includes(coin)) cents += Number(coin);
      else tray.push(coin);
    } else if (price !== undefined && price > cents) {
      once = `PRICE ${euros(price)}`;
    } else if (price !== undefined) {
      tray.push(deed);
      let change = cents - price;
      for (const each of [100, 50, 25, 10, 5]) {
        for (; change >= each; change -= each) tray.push(String(each));
      }
      cents = 0;
      once = 'THANK YOU';
    }
    return [once ?? (cents === 0 ? 'INSERT COIN' : euros(cents)), tray.join(' ')];
  });
}

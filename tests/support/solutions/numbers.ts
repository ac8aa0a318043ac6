import { at, numbersIn } from '../readme.ts';

// Solutions of exercises about numbers, to work out anew what their readmes say.

export function ballsOf(said: string): readonly number[] {
  const times: Readonly<Record<string, number>> = {
    twenty: 20,
    seventeen: 17,
    sixteen: 16,
    'twenty-one': 21,
    twelve: 12,
  };
  return said.split(/,? then /).flatMap((part) => {
    const [, count = '', pins = ''] = /^(\S+) times (\d+)$/.exec(part) ?? [];
    return count === ''
      ? numbersIn(part.replace(',', ''))
      : Array.from({ length: times[count] ?? 0 }, () => Number(pins));
  });
}

export function bowling(balls: readonly number[], frame = 1): number {
  if (frame > 10) return 0;
  const [first = 0, second = 0, third = 0] = balls;
  if (first === 10) return 10 + second + third + bowling(balls.slice(1), frame + 1);
  return first + second + (first + second === 10 ? third : 0) + bowling(balls.slice(2), frame + 1);
}

export function closest(given: readonly number[]): number {
  return given.toSorted((a, b) => Math.abs(a) - Math.abs(b) || b - a)[0] ?? 0;
}

export function isOpen(door: number, walks: number): boolean {
  return (
    Array.from({ length: walks }, (_, walk) => door % (walk + 1) === 0).filter(Boolean).length %
      2 ===
    1
  );
}

export function openDoors(count: number): string {
  const doors = Array.from({ length: count }, (_, index) => index + 1);
  return doors.filter((door) => isOpen(door, count)).join(' ');
}

export function isLeap(year: number): boolean {
  return new Date(Date.UTC(year, 1, 29)).getUTCDate() === 29;
}

export function primeFactors(of: number): readonly number[] {
  const found: number[] = [];
  let rest = of;
  for (let prime = 2; prime * prime <= rest; prime += prime === 2 ? 1 : 2) {
    for (; rest % prime === 0; rest /= prime) found.push(prime);
  }
  return rest > 1 ? [...found, rest] : found;
}

export function roman(of: number): string {
  const letters = 'M1000 CM900 D500 CD400 C100 XC90 L50 XL40 X10 IX9 V5 IV4 I1'.split(' ');
  let rest = of;
  return letters
    .map((pair) => {
      const [value = 1] = numbersIn(pair);
      const count = Math.floor(rest / value);
      rest -= count * value;
      return pair.replace(/\d+/, '').repeat(count);
    })
    .join('');
}

const ones =
  'nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'nought ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

export function inWords(of: number): string {
  const rest = (by: number, small: string) => (of % by === 0 ? '' : ` ${small}${inWords(of % by)}`);
  if (of >= 1000)
    return `${inWords(Math.floor(of / 1000))} thousand${rest(1000, of % 1000 < 100 ? 'and ' : '')}`;
  if (of >= 100) return `${at(ones, Math.floor(of / 100))} hundred${rest(100, 'and ')}`;
  if (of < 20) return at(ones, of);
  return at(tens, Math.floor(of / 10)) + (of % 10 === 0 ? '' : `-${at(ones, of % 10)}`);
}

export function isIsbn(given: string): boolean {
  const text = given.replaceAll(/[- ]/g, '');
  const digits = [...text].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  const sum = (weight: (index: number) => number) =>
    digits.reduce((all, digit, index) => all + digit * weight(index), 0);
  if (/^\d{13}$/.test(text)) return sum((index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0;
  return /^\d{9}[\dX]$/.test(text) && sum((index) => 10 - index) % 11 === 0;
}

export function place(given = ''): string {
  const [wanted = '', list = ''] = given.split(' in ');
  return String(numbersIn(list).indexOf(Number(wanted)));
}

export function spoken(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const name = (of: number) =>
    of % 24 === 0 ? 'midnight' : of === 12 ? 'noon' : at(ones, of % 12);
  if (minute === 0) return hour % 12 === 0 ? name(hour) : `${name(hour)} o'clock`;
  const count = minute > 30 ? 60 - minute : minute;
  const unit = count % 5 === 0 ? '' : count === 1 ? ' minute' : ' minutes';
  const far = count === 15 ? 'quarter' : count === 30 ? 'half' : inWords(count) + unit;
  return minute > 30 ? `${far} to ${name(hour + 1)}` : `${far} past ${name(hour)}`;
}

import { at } from '../readme.ts';

// Solutions of exercises about texts, to work out anew what their readmes say.

export function anagrams(words: readonly string[]): readonly string[] {
  const key = (word: string) => [...word].toSorted().join('');
  const sorted = words.toSorted();
  const groups = [...new Set(sorted.map(key))].map((each) =>
    sorted.filter((word) => key(word) === each),
  );
  return groups
    .filter((group) => group.length > 1)
    .map((group) => group.join(' '))
    .toSorted();
}

/** The place of the first bracket that cannot be right, counted from 1; 0 when all are. */
export function wrongBracket(text: string): number {
  const open: string[] = [];
  for (const [index, sign] of [...text].entries()) {
    const kind = '([{'.indexOf(sign);
    if (kind >= 0) open.push(at(')]}', kind));
    else if (')]}'.includes(sign) && open.pop() !== sign) return index + 1;
  }
  return open.length > 0 ? text.length + 1 : 0;
}

export function shortened(text: string): string {
  return text.replaceAll(/(.)\1+/g, (run, sign: string) => `${run.length}${sign}`);
}

export function hidden(message: string, keyword: string): string {
  const code = (letter: string) => letter.charCodeAt(0) - 65;
  return [...message]
    .map((letter, index) => code(letter) + code(at(keyword, index % keyword.length)))
    .map((moved) => String.fromCharCode(65 + (moved % 26)))
    .join('');
}

export function wordCounts(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z]+('[a-z]+)*/g) ?? [];
  return [...new Set(words)]
    .map((word) => ({ word, count: words.filter((each) => each === word).length }))
    .toSorted((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .map(({ word, count }) => `${word} ${count}`);
}

export function wrapped(width: number, text: string): string {
  if (text.length <= width) return text;
  const space = text.lastIndexOf(' ', width);
  const [end, next] = space > 0 ? [space, space + 1] : [width, width];
  return `${text.slice(0, end)}/${wrapped(width, text.slice(next))}`;
}

export function justified(width: number, text: string): readonly string[] {
  const lines: string[][] = [[]];
  for (const word of text.split(' ')) {
    const line = at(lines, lines.length - 1);
    if ([...line, word].join(' ').length <= width) line.push(word);
    else lines.push([word]);
  }
  return lines.map((words, index) => {
    if (index === lines.length - 1) return words.join(' ');
    const gaps = words.length - 1;
    const spaces = width - words.join('').length;
    return words
      .map(
        (word, gap) =>
          word +
          (gap < gaps ? ' '.repeat(Math.floor(spaces / gaps) + (gap < spaces % gaps ? 1 : 0)) : ''),
      )
      .join('');
  });
}

export function unspliced(text: string): string {
  return text.replaceAll('\\\n', '');
}

export function diamond(letter: string): readonly string[] {
  const widest = letter.charCodeAt(0) - 65;
  return Array.from({ length: 2 * widest + 1 }, (_, row) => {
    const place = widest - Math.abs(widest - row);
    const sign = String.fromCharCode(65 + place);
    const inside = place === 0 ? '' : ' '.repeat(2 * place - 1) + sign;
    return ' '.repeat(widest - place) + sign + inside;
  });
}

/** Adds each in turn, and answers the list after each. */
export function recentlyUsed(added: readonly string[], room: number): readonly string[] {
  let list: readonly string[] = [];
  return added.map((each) => {
    list = [each, ...list.filter((other) => other !== each)].slice(0, room);
    return list.join(' ');
  });
}

export function inFrontOf(numbers: readonly (readonly [name: string, digits: string])[]) {
  return numbers.flatMap(([name, digits]) =>
    numbers
      .filter(([other, longer]) => other !== name && longer.startsWith(digits))
      .map(([other, longer]) => `${name} ${digits} is in the way of ${other} ${longer}`),
  );
}

/** A month in lines, its first weekday counted from Monday, 0. */
export function calendar(year: number, month: number): readonly string[] {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const title = `${first.toLocaleString('en', { month: 'long', timeZone: 'UTC' })} ${year}`;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells = [
    ...Array.from({ length: (first.getUTCDay() + 6) % 7 }, () => '  '),
    ...Array.from({ length: days }, (_, day) => String(day + 1).padStart(2)),
  ];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    cells.slice(7 * week, 7 * week + 7).join(' '),
  );
  return [
    ' '.repeat(Math.floor((20 - title.length) / 2)) + title,
    'Mo Tu We Th Fr Sa Su',
    ...weeks,
  ];
}

import type { Stat } from '../tree-node.ts';

/** `drwxr-xr-x`, as ls -l and stat %A show it. */
export function modeText({ kind, mode }: Stat): string {
  const type = { file: '-', dir: 'd', link: 'l', null: 'c' }[kind];
  const bits = [6, 3, 0].map((shift) => {
    const three = (mode >> shift) & 7;
    return (three & 4 ? 'r' : '-') + (three & 2 ? 'w' : '-') + (three & 1 ? 'x' : '-');
  });
  const text = type + bits.join('');
  return (mode & 0o1000) === 0 ? text : `${text.slice(0, -1)}${mode & 1 ? 't' : 'T'}`;
}

/** The mode that `755` or `u+x,go-w` makes of `mode`; null when it is neither. */
export function changedMode(mode: number, change: string, isFolder = false): number | null {
  if (/^[0-7]{1,4}$/.test(change)) return Number.parseInt(change, 8);
  let next = mode;
  for (const clause of change.split(',')) {
    const [, who, changes] = /^([ugoa]*)((?:[-+=][rwxXst]*)+)$/.exec(clause) ?? [];
    if (who === undefined || changes === undefined) return null;
    for (const [, sign = '', letters = ''] of changes.matchAll(/([-+=])([rwxXst]*)/g)) {
      next = withChange(next, who, sign, letters, isFolder);
    }
  }
  return next;
}

function withChange(
  mode: number,
  who: string,
  sign: string,
  letters: string,
  isFolder: boolean,
): number {
  const classes = classesOf(who);
  const mayRun = isFolder || (mode & 0o111) !== 0;
  let next = mode;
  for (const one of classes) {
    // Who is not named keeps to the umask: w is for the owner alone.
    const allowed = who === '' && one !== 'u' ? letters.replace('w', '') : letters;
    const shift = shifts.get(one) ?? 0;
    const bits = bitsOf(allowed, mayRun) << shift;
    if (sign !== '+') next &= ~(sign === '-' ? bits : 7 << shift);
    if (sign !== '-') next |= bits;
  }
  if (!letters.includes('t')) return next;
  return sign === '-' ? next & ~0o1000 : next | 0o1000;
}

function classesOf(who: string): string {
  return who === '' || who.includes('a') ? 'ugo' : who;
}

function bitsOf(letters: string, mayRun: boolean): number {
  const runs = letters.includes('x') || (letters.includes('X') && mayRun);
  return (letters.includes('r') ? 4 : 0) | (letters.includes('w') ? 2 : 0) | (runs ? 1 : 0);
}

const shifts = new Map([
  ['u', 6],
  ['g', 3],
  ['o', 0],
]);

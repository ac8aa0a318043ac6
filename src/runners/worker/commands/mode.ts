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
    const shifts = who === '' || who.includes('a') ? 'ugo' : who;
    for (const [, sign, letters = ''] of changes.matchAll(/([-+=])([rwxXst]*)/g)) {
      for (const one of shifts) {
        const shift = { u: 6, g: 3, o: 0 }[one] ?? 0;
        let bits = 0;
        if (letters.includes('r')) bits |= 4;
        // Who is not named keeps to the umask: w is for the owner alone.
        if (letters.includes('w') && !(who === '' && one !== 'u')) bits |= 2;
        if (letters.includes('x')) bits |= 1;
        if (letters.includes('X') && (isFolder || (next & 0o111) !== 0)) bits |= 1;
        if (sign === '+') next |= bits << shift;
        else if (sign === '-') next &= ~(bits << shift);
        else next = (next & ~(7 << shift)) | (bits << shift);
      }
      if (letters.includes('t')) next = sign === '-' ? next & ~0o1000 : next | 0o1000;
    }
  }
  return next;
}

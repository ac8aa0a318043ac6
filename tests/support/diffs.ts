import type { DiffLine } from '../../src/kata/line-diff.ts';

/** Lines as a person would write them down: `§0`, ` 1 same`, `-1 deleted`, `+1 added`. */
export function written(lines: readonly DiffLine[]): readonly string[] {
  return lines.map((each) => {
    if (each.type === 'section') return `§${each.index}`;
    return `${marks[each.type]}${each.number} ${each.line}`;
  });
}

const marks = { same: ' ', deleted: '-', added: '+' } as const;

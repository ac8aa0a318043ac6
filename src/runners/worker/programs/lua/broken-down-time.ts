import type { Memory } from '../../wasi/memory.ts';

/** As C counts: months from 0, years from 1900, days of the week from Sunday, of the year from 0. */
export type TimeFields = {
  readonly second: number;
  readonly minute: number;
  readonly hour: number;
  readonly dayOfMonth: number;
  readonly month: number;
  readonly year: number;
  readonly dayOfWeek: number;
  readonly dayOfYear: number;
};

/** C's `struct tm` at an address: nine ints, then what it knows of the zone. */
export function brokenDownTime(memory: Memory, at: number) {
  const int = (index: number): number => memory.getU32(at + index * 4) | 0;
  const fields = (): TimeFields => ({
    second: int(0),
    minute: int(1),
    hour: int(2),
    dayOfMonth: int(3),
    month: int(4),
    year: int(5),
    dayOfWeek: int(6),
    dayOfYear: int(7),
  });
  return {
    fields,
    date(): Date {
      const { second, minute, hour, dayOfMonth, month, year } = fields();
      const date = new Date(0);
      // Not Date.UTC: it takes the years from 0 to 99 for others.
      date.setUTCFullYear(year + 1900, month, dayOfMonth);
      date.setUTCHours(hour, minute, second);
      return date;
    },
    set(date: Date): void {
      const year = date.getUTCFullYear();
      const newYear = new Date(date);
      newYear.setUTCFullYear(year, 0, 1);
      const ints = [
        date.getUTCSeconds(),
        date.getUTCMinutes(),
        date.getUTCHours(),
        date.getUTCDate(),
        date.getUTCMonth(),
        year - 1900,
        date.getUTCDay(),
        Math.round((date.getTime() - newYear.getTime()) / dayMs),
        0,
      ];
      for (const [index, value] of ints.entries()) memory.setU32(at + index * 4, value >>> 0);
    },
  };
}

const dayMs = 24 * 60 * 60 * 1000;

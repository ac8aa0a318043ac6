/** A past moment as cyber-dojo writes it, in UTC: year, month 1-12, day, hour, minute, second, microsecond. */
export type PastTime = readonly [
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  microsecond: number,
];

export function pastTimeOf(at: Date): PastTime {
  return [
    at.getUTCFullYear(),
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
    at.getUTCMilliseconds() * 1000,
  ];
}

/** Whether this is a moment that a calendar has. */
export function isPastTime(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 7 || !value.every(Number.isInteger)) return false;
  const [year, month, day, hour, minute, second, microsecond] = value as unknown as PastTime;
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const same = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours()];
  return (
    [...same, at.getUTCMinutes(), at.getUTCSeconds()].every(
      (part, index) => part === value[index],
    ) &&
    year >= 1970 &&
    microsecond >= 0 &&
    microsecond < 1_000_000
  );
}

export function dateOf(time: PastTime): Date {
  const [year, month, day, hour, minute, second, microsecond] = time;
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second, microsecond / 1000));
}

/** Whole seconds since 1970, as git dates a commit. */
export function secondsOf(time: PastTime): number {
  return Math.floor(dateOf(time).getTime() / 1000);
}

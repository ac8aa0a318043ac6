import type { TimeFields } from './broken-down-time.ts';

/** strftime, in the locale C and the zone UTC. Conversions that it does not know stay as they are. */
export function formatTime(format: string, time: TimeFields): string {
  return format.replace(/%[EO]?(.)/gs, (whole, letter: string) => {
    const composed = compositions[letter];
    if (composed !== undefined) return formatTime(composed, time);
    return conversions[letter]?.(time) ?? whole;
  });
}

const compositions: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  h: '%b',
  r: '%I:%M:%S %p',
  R: '%H:%M',
  T: '%H:%M:%S',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

const conversions: Readonly<Record<string, (time: TimeFields) => string>> = {
  a: ({ dayOfWeek }) => (days[dayOfWeek] ?? '?').slice(0, 3),
  A: ({ dayOfWeek }) => days[dayOfWeek] ?? '?',
  b: ({ month }) => (months[month] ?? '?').slice(0, 3),
  B: ({ month }) => months[month] ?? '?',
  C: ({ year }) => padded(Math.floor((year + 1900) / 100), 2),
  d: ({ dayOfMonth }) => padded(dayOfMonth, 2),
  e: ({ dayOfMonth }) => String(dayOfMonth).padStart(2),
  g: (time) => padded(isoWeek(time).year % 100, 2),
  G: (time) => String(isoWeek(time).year),
  H: ({ hour }) => padded(hour, 2),
  I: ({ hour }) => padded(hour % 12 || 12, 2),
  j: ({ dayOfYear }) => padded(dayOfYear + 1, 3),
  m: ({ month }) => padded(month + 1, 2),
  M: ({ minute }) => padded(minute, 2),
  n: () => '\n',
  p: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
  s: (time) => String(secondsOf(time)),
  S: ({ second }) => padded(second, 2),
  t: () => '\t',
  u: ({ dayOfWeek }) => String(dayOfWeek || 7),
  U: ({ dayOfYear, dayOfWeek }) => padded(Math.floor((dayOfYear + 7 - dayOfWeek) / 7), 2),
  V: (time) => padded(isoWeek(time).week, 2),
  w: ({ dayOfWeek }) => String(dayOfWeek),
  W: ({ dayOfYear, dayOfWeek }) =>
    padded(Math.floor((dayOfYear + 7 - ((dayOfWeek + 6) % 7)) / 7), 2),
  y: ({ year }) => padded((((year + 1900) % 100) + 100) % 100, 2),
  Y: ({ year }) => String(year + 1900),
  z: () => '+0000',
  Z: () => 'UTC',
  '%': () => '%',
};

/** The week of ISO 8601, which has its Thursday in the year that it is counted in. */
function isoWeek({ year, dayOfYear, dayOfWeek }: TimeFields): { year: number; week: number } {
  const thursday = new Date(Date.UTC(year + 1900, 0, 1 + dayOfYear + 4 - (dayOfWeek || 7)));
  const isoYear = thursday.getUTCFullYear();
  const dayNumber = (thursday.getTime() - Date.UTC(isoYear, 0, 1)) / 86_400_000;
  return { year: isoYear, week: Math.floor(dayNumber / 7) + 1 };
}

function secondsOf({ year, month, dayOfMonth, hour, minute, second }: TimeFields): number {
  return Date.UTC(year + 1900, month, dayOfMonth, hour, minute, second) / 1000;
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

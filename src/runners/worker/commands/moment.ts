/** The moment that a text of GNU's -d names, in milliseconds, or null: a few forms of very many. */
export function timeOf(text: string, nowMs = Date.now()): number | null {
  const given = text.trim();
  const seconds = /^@(-?\d+(?:\.\d+)?)$/.exec(given)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1000;
  const named = new Map([
    ['', 0],
    ['now', 0],
    ['today', 0],
    ['yesterday', -dayMs],
    ['tomorrow', dayMs],
  ]).get(given);
  if (named !== undefined) return nowMs + named;
  return relativeTime(given, nowMs) ?? absoluteTime(given);
}

function relativeTime(given: string, nowMs: number): number | null {
  const relative =
    /^(.*?)\s*([+-]?)\s*(\d+)\s*(second|sec|minute|min|hour|day|week)s?( ago)?$/.exec(given);
  if (relative === null) return null;
  const [, base = '', sign, count, unit = '', ago] = relative;
  const from = timeOf(base, nowMs);
  const direction = (sign === '-' ? -1 : 1) * (ago === undefined ? 1 : -1);
  return from === null ? null : from + direction * Number(count) * (unitMs[unit] ?? 0);
}

function absoluteTime(given: string): number | null {
  // Without a zone it is UTC, which is the time zone of the sandbox.
  const iso =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?( ?(?:Z|UTC|[+-]\d\d:?\d\d))?$/;
  const [, day, time = '00:00', zone = 'Z'] = iso.exec(given) ?? [];
  const parsed = Date.parse(
    day === undefined ? `${given} UTC` : `${day}T${time}${zone.trim().replace('UTC', 'Z')}`,
  );
  return Number.isNaN(parsed) ? null : parsed;
}

const dayMs = 24 * 60 * 60 * 1000;
const unitMs: Readonly<Record<string, number>> = {
  sec: 1000,
  second: 1000,
  min: 60_000,
  minute: 60_000,
  hour: 3_600_000,
  day: dayMs,
  week: 7 * dayMs,
};

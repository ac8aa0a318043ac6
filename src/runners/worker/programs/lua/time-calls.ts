import type { Memory } from '../../wasi/memory.ts';
import { textLength } from './text-length.ts';
import { brokenDownTime } from './broken-down-time.ts';
import { formatTime } from './format-time.ts';

/** The clock, and C's calendar. The time zone of a run is UTC. */
export function timeCalls(memory: Memory) {
  const toCalendar = (seconds: bigint, at: number): void =>
    brokenDownTime(memory, at).set(new Date(Number(seconds) * 1000));
  return {
    emscripten_date_now: (): number => now(),
    _emscripten_get_now_is_monotonic: () => 0,
    _tzset_js(_zoneAt: number, _daylightAt: number): void {
      // They are 0 from the start, and that is UTC.
    },
    _gmtime_js: toCalendar,
    _localtime_js: toCalendar,
    _mktime_js(at: number): bigint {
      const time = brokenDownTime(memory, at);
      const date = time.date();
      // Fields that lie outside of their bounds come back within them.
      if (!Number.isNaN(date.getTime())) time.set(date);
      return Number.isNaN(date.getTime()) ? -1n : BigInt(Math.floor(date.getTime() / 1000));
    },
    strftime(at: number, roomBytes: number, formatAt: number, timeAt: number): number {
      const format = memory.text(formatAt, textLength(memory, formatAt));
      const text = formatTime(format, brokenDownTime(memory, timeAt).fields());
      const bytes = new TextEncoder().encode(text);
      if (bytes.length >= roomBytes) return 0;
      memory.bytes(at, bytes.length).set(bytes);
      memory.setU8(at + bytes.length, 0);
      return bytes.length;
    },
  };
}

const now = Date.now.bind(Date);

import type { Notices } from '../dojo/notices-port.ts';

/** What build/notices.ts has written beside the app. Rejects when it is not there. */
export async function readNotices(): Promise<Notices> {
  const response = await fetch('./notices.json');
  if (!response.ok) throw new Error(`notices.json answered ${response.status}`);
  const value: unknown = await response.json();
  if (!isNotices(value)) throw new Error('notices.json is not the list of packages');
  return value;
}

function isNotices(value: unknown): value is Notices {
  return (
    typeof value === 'object' &&
    value !== null &&
    'packages' in value &&
    Array.isArray(value.packages) &&
    'texts' in value &&
    Array.isArray(value.texts)
  );
}

import type { ExitStatus } from './file-system.ts';

export type Ending = { readonly status: number; readonly message: string | null };

/** What it means that a program was left by an error of JavaScript's. */
export function endOf(error: unknown): Ending {
  if (isExitStatus(error)) return { status: error.status & 0xff, message: null };
  const reason = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError && reason.includes('call stack')) {
    return { status: segmentationFault, message: 'the stack overflowed: a call nests too deep' };
  }
  if (reason === 'unreachable' || reason.startsWith('Aborted'))
    return { status: aborted, message: 'Aborted' };
  return { status: segmentationFault, message: `crashed: ${reason}` };
}

/** As a shell tells of a program that a signal ended: 128 + its number. */
const aborted = 134;
const segmentationFault = 139;

function isExitStatus(error: unknown): error is ExitStatus {
  return (
    typeof error === 'object' && error !== null && 'name' in error && error.name === 'ExitStatus'
  );
}

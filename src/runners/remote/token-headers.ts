import type { Remote } from '../../dojo/remote.ts';

export function tokenHeaders(
  { tokenHeader }: Remote,
  token: string | null,
): Readonly<Record<string, string>> {
  if (token === null) return {};
  const isBearer = tokenHeader.toLowerCase() === 'authorization';
  return { [tokenHeader]: isBearer ? `Bearer ${token}` : token };
}

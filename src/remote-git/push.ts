import { getRemoteInfo2, type HttpClient } from 'isomorphic-git';
import type {
  GitCredentials,
  GitPush,
  GitRemote,
  PushConflict,
  Pushed,
} from '../dojo/git-ports.ts';
import { concat, type Bytes } from '../git/bytes.ts';
import { gitObjects } from '../git/git-objects.ts';
import { failed, ok, type Result } from '../kata/result.ts';
import { GitFailure, shortened, wrongStatus } from './git-failure.ts';
import { pktLines, readPktLines } from './pkt-lines.ts';
import { noCommit, refUpdates, type RefUpdate } from './ref-updates.ts';

/**
 * Sends all refs in one request, where isomorphic-git's own push would take two for each: a practice
 * has hundreds of tags. Where the host can, they come all or none.
 */
export async function push(
  http: HttpClient,
  { url, proxy }: GitRemote,
  pushed: GitPush,
): Promise<Result<Pushed, PushConflict>> {
  const headers = authorization(pushed.credentials);
  const place = { url, ...(proxy === null ? {} : { corsProxy: proxy }) };
  const asked = { http, ...place, headers, forPush: true, protocolVersion: 1 } as const;
  pushed.onStep?.({ kind: 'asking' });
  const info = await getRemoteInfo2(asked);
  if (info.protocolVersion !== 1) throw new GitFailure({ kind: 'no_git' });
  const refs = (info.refs ?? []).filter(({ oid }) => oid !== noCommit);
  const theirs = new Map(refs.map(({ ref, oid }) => [ref, oid]));
  const updates = refUpdates(pushed.history, theirs);
  if (!updates.ok) return failed(updates.problem);
  if (updates.value.length === 0) return ok({ refs: 0, bytes: 0 });

  pushed.onStep?.({ kind: 'packing', refs: updates.value.length });
  const objects = gitObjects(pushed.history.objects);
  const pack = await pushed.pack([...theirs.values()].filter((oid) => objects.has(oid)));
  pushed.onStep?.({ kind: 'sending', bytes: pack.length });
  const response = await http.request({
    url: `${proxied(url, proxy)}/git-receive-pack`,
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/x-git-receive-pack-request',
      accept: 'application/x-git-receive-pack-result',
    },
    body: pieces(concat([commands(updates.value, info.capabilities), pack])),
  });
  if (response.statusCode !== 200) throw new GitFailure(wrongStatus(response.statusCode));
  const refused = refusalIn(readPktLines(await wholeOf(response.body)));
  return refused === null
    ? ok({ refs: updates.value.length, bytes: pack.length })
    : failed({ kind: 'refused', ...refused });
}

function commands(updates: readonly RefUpdate[], capabilities: object): Bytes {
  const atomic = 'atomic' in capabilities ? ' atomic' : '';
  return pktLines(
    updates.map(({ ref, was, now }, at) => {
      const wanted = at === 0 ? `\0report-status${atomic} agent=pocket-dojo` : '';
      return `${was} ${now} ${ref}${wanted}\n`;
    }),
  );
}

/** What it says that it did not do; null when it did it all. */
function refusalIn(
  report: readonly string[] | null,
): { readonly ref: string; readonly reason: string } | null {
  const [unpack, ...refs] = report ?? [];
  if (unpack?.startsWith('unpack ') !== true) throw new GitFailure({ kind: 'no_git' });
  if (unpack !== 'unpack ok') return { ref: '', reason: shortened(unpack.slice('unpack '.length)) };
  const [, ref = '', reason = ''] =
    refs.map((line) => /^ng (\S+) ?(.*)$/.exec(line)).find((found) => found !== null) ?? [];
  return ref === '' ? null : { ref, reason: shortened(reason) };
}

/** As isomorphic-git does it for its own requests. */
function proxied(url: string, proxy: string | null): string {
  if (proxy === null) return url;
  return proxy.endsWith('?') ? `${proxy}${url}` : `${proxy}/${url.replace(/^https?:\/\//, '')}`;
}

/** Tokens may be of any letters: as UTF-8, which is what hosts read. */
function authorization(credentials: GitCredentials | null): Record<string, string> {
  if (credentials === null) return {};
  const bytes = new TextEncoder().encode(`${credentials.user}:${credentials.token}`);
  return { Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

async function* pieces(bytes: Bytes): AsyncIterableIterator<Uint8Array> {
  yield bytes;
}

async function wholeOf(body: AsyncIterable<Uint8Array> | undefined): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  for await (const part of body ?? []) parts.push(part);
  return concat(parts);
}

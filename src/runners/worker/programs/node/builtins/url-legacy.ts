/** What url.parse answers: null for a part that is not there. */
export class Url {
  protocol: string | null = null;
  slashes: boolean | null = null;
  auth: string | null = null;
  host: string | null = null;
  port: string | null = null;
  hostname: string | null = null;
  hash: string | null = null;
  search: string | null = null;
  query: string | object | null = null;
  pathname: string | null = null;
  path: string | null = null;
  href = '';
}

/** url.parse, the old one, which takes what is no whole URL too. */
export function parseLegacy(text: string, parsesQuery = false): Url {
  const url = new Url();
  const [, protocol, slashes, rest] = whole.exec(text.trim()) ?? [];
  url.protocol = protocol === undefined ? null : protocol.toLowerCase();
  const hasHost = slashes !== undefined && url.protocol !== null;
  const tail = hasHost ? readHost(url, filled(rest)) : filled(slashes) + filled(rest);
  readPath(url, tail, hasHost && hasWebProtocol(filled(url.protocol)));
  if (parsesQuery) readQuery(url);
  url.href = formatLegacy(url);
  return url;
}

/** url.format of an object with such parts. */
export function formatLegacy(url: Partial<Url>): string {
  const protocol = filled(url.protocol).replace(/([^:])$/, '$1:');
  const host = hostOf(url);
  const slashes = host !== '' && (url.slashes === true || hasWebProtocol(protocol)) ? '//' : '';
  const hash = filled(url.hash).replace(/^([^#])/, '#$1');
  const before = slashes === '' && protocol === 'file:' ? '//' : slashes;
  return `${protocol}${before}${host}${filled(url.pathname)}${searchOf(url)}${hash}`;
}

const whole = /^([a-z][\w+.-]*:)?(\/\/)?(.*)$/is;

function readHost(url: Url, rest: string): string {
  const text = /^[^/?#]*/.exec(rest)?.[0] ?? '';
  const at = text.lastIndexOf('@');
  const host = text.slice(at + 1).toLowerCase();
  url.slashes = true;
  if (at >= 0) url.auth = decodeURIComponent(text.slice(0, at));
  url.port = /:(\d+)$/.exec(host)?.[1] ?? null;
  url.hostname = host.replace(/:\d*$/, '');
  url.host = host.replace(/:$/, '');
  return rest.slice(text.length);
}

function readPath(url: Url, text: string, hasRoot: boolean): void {
  const hash = text.indexOf('#');
  if (hash >= 0) url.hash = text.slice(hash);
  const rest = hash < 0 ? text : text.slice(0, hash);
  const mark = rest.indexOf('?');
  if (mark >= 0) {
    url.search = rest.slice(mark);
    url.query = rest.slice(mark + 1);
  }
  const pathname = mark < 0 ? rest : rest.slice(0, mark);
  const root = hasRoot ? '/' : null;
  url.pathname = pathname === '' ? root : pathname;
  const path = filled(url.pathname) + filled(url.search);
  url.path = path === '' ? null : path;
}

function readQuery(url: Url): void {
  url.search ??= '';
  const query = Object.create(null) as object;
  url.query = Object.assign(query, Object.fromEntries(new URLSearchParams(url.search)));
}

function hostOf(url: Partial<Url>): string {
  const port = filled(url.port) === '' ? '' : `:${filled(url.port)}`;
  const host = url.host ?? (filled(url.hostname) === '' ? '' : `${filled(url.hostname)}${port}`);
  if (host === '' || filled(url.auth) === '') return host;
  return `${encodeURIComponent(filled(url.auth)).replace(/%3A/i, ':')}@${host}`;
}

function searchOf({ search, query }: Partial<Url>): string {
  if (typeof search === 'string' && search !== '') return search.replace(/^([^?])/, '?$1');
  if (typeof query !== 'object' || query === null) return '';
  const text = new URLSearchParams(query as Record<string, string>).toString();
  return text === '' ? '' : `?${text}`;
}

function hasWebProtocol(protocol: string): boolean {
  return /^(https?|ftp|file|wss?):$/.test(protocol);
}

function filled(part: string | number | null | undefined): string {
  return part === null || part === undefined ? '' : String(part);
}

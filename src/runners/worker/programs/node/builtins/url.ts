import { nodeError } from '../node-error.ts';
import { fileUrlOf, pathOfUrl } from '../modules/file-url.ts';
import { resolvePath } from '../../../paths.ts';
import { formatLegacy, parseLegacy, Url } from './url-legacy.ts';

/** Node's url: the classes of the web, paths as URLs, and the old functions. */
export function createUrl(cwd: () => string): object {
  return {
    URL,
    URLSearchParams,
    fileURLToPath,
    pathToFileURL: (path: string) => {
      const url = fileUrlOf(resolvePath(cwd(), path));
      if (path.endsWith('/') && !url.pathname.endsWith('/')) url.pathname += '/';
      return url;
    },
    urlToHttpOptions,
    domainToASCII: (domain: string) => hostOf(domain),
    domainToUnicode: (domain: string) => hostOf(domain),
    parse: parseLegacy,
    format: (given: string | URL | Partial<Url>) =>
      given instanceof URL
        ? given.href
        : formatLegacy(typeof given === 'string' ? parseLegacy(given) : given),
    resolve,
    Url,
  };
}

function fileURLToPath(url: unknown): string {
  if (typeof url !== 'string' && !(url instanceof URL)) {
    const message = 'The "path" argument must be of type string or an instance of URL.';
    throw nodeError('ERR_INVALID_ARG_TYPE', message, {}, TypeError);
  }
  const parsed = new URL(url);
  if (parsed.protocol === 'file:') return pathOfUrl(parsed);
  throw nodeError('ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file', {}, TypeError);
}

function urlToHttpOptions(url: URL): object {
  const { protocol, hostname, hash, search, pathname, href, port } = url;
  const path = `${pathname}${search}`;
  const rest = port === '' ? {} : { port: Number(port) };
  return { protocol, hostname, hash, search, pathname, path, href, ...rest };
}

function hostOf(domain: string): string {
  const url = `http://${domain}/`;
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function resolve(from: string, to: string): string {
  const base = new URL(from, 'resolve://');
  const url = new URL(to, base);
  if (url.protocol !== 'resolve:') return url.href;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The URL of a path, as url.pathToFileURL makes it. */
export function fileUrlOf(path: string): URL {
  const escaped = path.replace(/[%\\\n\r\t?#]/g, (char) => encodeURIComponent(char));
  return new URL(`file://${escaped}`);
}

export function pathOfUrl(url: string | URL): string {
  return decodeURIComponent(new URL(url).pathname);
}

/** A token by RFC 9110, and none of those that a page may not set. */
export function isHeaderName(name: string): boolean {
  return (
    /^[\w!#$%&'*+.^`|~-]{1,64}$/.test(name) &&
    !/^(accept-|access-control-|proxy-|sec-|(cookie|content-type|host|origin|referer|te|via)$)/i.test(
      name,
    )
  );
}

import type { Plugin } from 'vite';

/**
 * The app's Content-Security-Policy, as a meta tag, so that it holds on any static host. It is
 * strict: code comes from this origin or from blobs, never from strings; nothing can be framed from
 * elsewhere. `connect-src` allows hosts that a person may choose later (a remote runner, a git
 * remote); kata code runs under a policy of its own that allows none.
 */
export function csp(scriptHashes: () => Promise<readonly string[]>): Plugin {
  return {
    name: 'pocket-dojo:csp',
    apply: 'build',
    async transformIndexHtml() {
      return [
        {
          tag: 'meta',
          injectTo: 'head-prepend',
          attrs: {
            'http-equiv': 'Content-Security-Policy',
            content: policy(await scriptHashes()),
          },
        },
      ];
    },
  };
}

export function policy(scriptHashes: readonly string[]): string {
  const directives: Readonly<Record<string, readonly string[]>> = {
    'default-src': ["'none'"],
    // The sandbox frame is an srcdoc and so inherits this policy: its boot script is allowed by its
    // hash, the workers that it makes of blobs and their WebAssembly by the other two.
    'script-src': ["'self'", 'blob:', "'wasm-unsafe-eval'", ...scriptHashes],
    'worker-src': ["'self'", 'blob:'],
    'style-src': ["'self'"],
    // Chromium's own editing writes style attributes when text is typed into an editable element.
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'manifest-src': ["'self'"],
    'connect-src': ["'self'", 'https:', 'http://localhost:*', 'http://127.0.0.1:*'],
    'frame-src': ["'none'"],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

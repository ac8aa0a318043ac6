import type { Plugin } from 'vite';

/**
 * Mends just-bash 3.4.2 where it is not bash, in the bundle that is published. An anchor has to be
 * there exactly once: with another version of just-bash the build fails here, and each patch is to
 * be looked at again, or dropped when upstream has mended it.
 */
export function patchJustBash(): Plugin {
  return {
    name: 'pocket-dojo:patch-just-bash',
    transform(code, id) {
      return id.replaceAll('\\', '/').endsWith('/just-bash/dist/bundle/browser.js')
        ? { code: patches.reduce(patched, code), map: null }
        : null;
    },
  };
}

export type Patch = { readonly why: string; readonly anchor: string; readonly by: string };

/** Throws when the anchor is not there exactly once. */
export function patched(code: string, { why, anchor, by }: Patch): string {
  const [before, after, ...more] = code.split(anchor);
  if (before === undefined || after === undefined || more.length > 0) {
    const times = code.split(anchor).length - 1;
    throw new Error(`just-bash has changed: "${why}" finds its place ${times} times, not once`);
  }
  return before + by + after;
}

const patches: readonly Patch[] = [
  {
    why: 'A redirection into a folder that is not there fails its command, not the whole script',
    anchor:
      'catch(a){if(!s)throw a;return{error:Q("",`bash: ${t}: cannot open redirect target\n`,1)}}',
    by: 'catch(a){let w={ENOENT:"No such file or directory",ENOTDIR:"Not a directory",EISDIR:"Is a directory"}[a.code]??"cannot open redirect target";return{error:Q("",`bash: ${t}: ${w}\n`,1)}}',
  },
];

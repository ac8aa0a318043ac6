import type { Plugin } from 'vite';
import { withDebianNotices } from './debian/with-debian-notices.ts';
import type { Runtime } from './runtime.ts';
import { runtimes } from './runtimes.ts';
import { addPackagesOf, bundledPackages, noticesOf, withDependencies } from './shipped-packages.ts';

/**
 * Writes notices.json beside the app: every package of others that is in it, in its workers and in its
 * language images, with its licence. A licence that does not allow that fails the build.
 */
export function notices(): Plugin {
  return {
    name: 'pocket-dojo:notices',
    apply: 'build',
    generateBundle(_, bundle) {
      const folders = new Set([...bundledPackages, ...namedPackages()]);
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') addPackagesOf(output.moduleIds, folders);
      }
      this.emitFile({
        type: 'asset',
        fileName: 'notices.json',
        source: JSON.stringify(withDebianNotices(noticesOf(folders))),
      });
    },
  };
}

/** What goes into the app by another way than as a module that is imported. */
export function namedPackages(): readonly string[] {
  return [
    ...Object.values<Runtime>(runtimes).flatMap(({ packages }) => packages),
    // The service worker is built by itself.
    ...withDependencies('workbox-precaching'),
    // Its pictures are made into ours.
    '@iconify-json/fluent-emoji-flat',
  ];
}

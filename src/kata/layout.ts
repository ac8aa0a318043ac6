import type { Files } from './files.ts';
import { filesOf } from './files.ts';

/** Where each part of an event stands in the tree of its commit. */
export const layout = {
  readme: 'README.md',
  manifest: 'config/manifest.json',
  options: 'config/options.json',
  events: 'events.json',
  event: 'event.json',
  /** The folder of the text files that the person sees, with its slash. */
  files: 'files/',
  stdout: 'stdout',
  stderr: 'stderr',
  status: 'status',
  truncations: 'truncations.json',
} as const;

/** Where cyber-dojo has what is in config/ here; all else stands where ours does. */
export const flatLayout = { manifest: 'manifest.json', options: 'options.json' } as const;

export type ConfigPlaces = { readonly manifest: string; readonly options: string };

/** The places of a commit's manifest and options: each commit has its own, and is looked at for them. */
export function configIn(has: (path: string) => boolean): ConfigPlaces {
  return has(layout.manifest) || !has(flatLayout.manifest) ? layout : flatLayout;
}

/** The files of a set of paths: those below files/, without that folder. */
export function filesIn(texts: Iterable<readonly [path: string, text: string]>): Files {
  return filesOf(
    [...texts]
      .filter(([path]) => path.startsWith(layout.files))
      .map(([path, text]) => [path.slice(layout.files.length), text] as const),
  );
}

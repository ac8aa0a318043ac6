import './git-buffer.ts';
import type LightningFS from '@isomorphic-git/lightning-fs';
import { readBlob, readCommit } from 'isomorphic-git';
import type { KataEvent } from '../kata/event.ts';
import { manifestOf } from '../kata/check-manifest.ts';
import { optionsOf } from '../kata/check-options.ts';
import { eventsOf } from '../kata/events-json.ts';
import { configIn, layout, type ConfigPlaces } from '../kata/layout.ts';
import type { Manifest } from '../kata/manifest.ts';
import { defaultOptions, type Options } from '../kata/options.ts';
import { gitdir } from './git-file-system.ts';
import { textOf } from '../git/bytes.ts';
import { blobsIn, readTree, type Tree } from './tree.ts';

/** A commit of a kata, and what stands in its tree. */
export type KataCommit = {
  readonly oid: string;
  readonly tree: Tree;
  /** Where it has its manifest and its options: cyber-dojo's have them elsewhere. */
  readonly places: ConfigPlaces;
  readonly manifest: Manifest;
  readonly options: Options;
  readonly eventsJson: string;
  readonly events: readonly KataEvent[];
  /** Texts that are known to stand in the tree, by path: one that is still the same is not hashed. */
  readonly texts: ReadonlyMap<string, string>;
};

/** Of kata `id`, whatever id its manifest names. Throws what isomorphic-git throws, or a RangeError, when the commit or its tree is not sound. */
export async function readKataCommit(
  fs: LightningFS,
  id: string,
  oid: string,
): Promise<KataCommit> {
  const tree = await readTreeOf(fs, oid);
  const places = placesIn(tree);
  const paths = [places.manifest, places.options, layout.events];
  const texts = await readTexts(fs, tree, (path) => paths.some((each) => each === path));
  const eventsJson = text(texts, layout.events);
  const options = texts.get(places.options);
  return {
    oid,
    tree,
    places,
    manifest: keptAs(id, manifestOf(text(texts, places.manifest))),
    options: options === undefined ? defaultOptions : optionsOf(options),
    eventsJson,
    events: eventsOf(eventsJson),
    texts,
  };
}

export async function readTreeOf(fs: LightningFS, commit: string): Promise<Tree> {
  const { commit: parts } = await readCommit({ fs, gitdir, oid: commit });
  return readTree(fs, parts.tree);
}

export function placesIn(tree: Tree): ConfigPlaces {
  const paths = new Set([...blobsIn(tree)].map(({ path }) => path));
  return configIn((path) => paths.has(path));
}

/** The texts of the blobs whose paths are wanted. */
export async function readTexts(
  fs: LightningFS,
  tree: Tree,
  isWanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...blobsIn(tree)].filter(({ path }) => isWanted(path));
  return new Map(
    await Promise.all(
      wanted.map(async ({ path, oid }): Promise<[string, string]> => {
        const { blob } = await readBlob({ fs, gitdir, oid });
        return [path, textOf(blob)];
      }),
    ),
  );
}

function text(texts: ReadonlyMap<string, string>, path: string): string {
  const found = texts.get(path);
  if (found === undefined) throw new RangeError(`the commit has no ${path}`);
  return found;
}

function keptAs(id: string, written: Manifest): Manifest {
  return written.id === id ? written : { ...written, id, imported_from: written.id };
}

import { filesOf, type Files } from '../kata/files.ts';
import { jsonText } from '../kata/json-text.ts';
import type { LanguageManifest } from '../kata/manifest.ts';
import type { StartPointManifest } from '../kata/start-point-manifest.ts';
import { writtenStartPoint } from '../kata/written-start-point.ts';
import type { Dojo } from './dojo.ts';
import type { Download } from './download-kata.ts';
import { languageHere } from './language-of-start-point.ts';

/** A start-point, ours or one that was brought, as cyber-dojo has them: manifest.json and its files. */
export async function downloadStartPoint(dojo: Dojo, name: string): Promise<Download> {
  const kept = (await dojo.ownStartPoints.kept.list()).find(
    ({ manifest }) => manifest.display_name === name,
  );
  const { manifest, files } = kept ?? (await shipped(dojo, name));
  const root = `start-point-${slug(name)}`;
  const all = filesOf([['manifest.json', jsonText(manifest)], ...Object.entries(files)]);
  // A time of its own would make each download another.
  const at = new Date(kept?.addedAt ?? Date.UTC(2000, 0, 1));
  return { name: `${root}.tgz`, bytes: await dojo.ownStartPoints.pack(all, root, at) };
}

type Written = { readonly manifest: StartPointManifest; readonly files: Files };

async function shipped(dojo: Dojo, name: string): Promise<Written> {
  const [exercises, languages, readyMade] = await Promise.all([
    dojo.startPoints.exercises(),
    dojo.startPoints.languages(),
    dojo.startPoints.readyMade?.() ?? [],
  ]);
  const exercise = exercises.find((each) => each.displayName === name);
  if (exercise !== undefined) {
    const { files } = exercise;
    return { files, manifest: writtenStartPoint(name, files, null, 'stateless') };
  }
  const all = [...languages, ...readyMade];
  const found = all.find(({ manifest }) => manifest.display_name === name);
  if (found === undefined) throw new RangeError(`no start-point ${name}`);
  return {
    files: found.files,
    manifest: await writtenBy(dojo, name, found.files, found.manifest),
  };
}

/** As `writtenStartPoint`, what its language usually does being known. */
export async function writtenBy(
  dojo: Dojo,
  name: string,
  files: Files,
  manifest: LanguageManifest,
): Promise<StartPointManifest> {
  const language = languageHere(manifest.image_name, await dojo.startPoints.languages());
  const usual = language?.manifest.runner_choice ?? 'stateless';
  return writtenStartPoint(name, files, manifest, usual);
}

function slug(name: string): string {
  const kept = name
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['mine'];
  return kept.join('-').slice(0, 60);
}

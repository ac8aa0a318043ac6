import type { Dojo } from '../../src/dojo/dojo.ts';
import type { KataRepository, Language } from '../../src/dojo/ports.ts';
import { imageRepository } from '../../src/kata/language-image.ts';
import { loadKataModel } from '../../src/ui/models/kata.ts';
import type { KataModel } from '../../src/ui/models/kata-model.ts';
import { flatId, flatKata } from './flat-kata.ts';
import { valueOf } from './groups.ts';
import { openThere } from './katas.ts';

/** A kata of cyber-dojo that was taken in. */
export async function adoptFlat(
  dojo: Dojo,
  ...given: Parameters<typeof flatKata>
): Promise<KataRepository> {
  const { history } = await flatKata(...given);
  valueOf(await dojo.store.adoptKata(flatId, history));
  return openThere(dojo.store, flatId);
}

/** The language of that image of ours. */
export async function languageOf(dojo: Dojo, image: string): Promise<Language> {
  const languages = await dojo.startPoints.languages();
  const name = `pocket-dojo/${image}`;
  const found = languages.find(({ manifest }) => imageRepository(manifest.image_name) === name);
  if (found === undefined) throw new Error(`no language of ${name}`);
  return found;
}

/** It is opened on a page, and left. */
export async function onPage(dojo: Dojo, work: (model: KataModel) => Promise<void>): Promise<void> {
  const model = await loadKataModel(dojo, flatId);
  await work(model);
  model.close();
}

export async function filesAt(kata: KataRepository, index: number) {
  return (await kata.snapshot(index)).files;
}

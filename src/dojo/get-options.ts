import type { Options } from '../kata/options.ts';
import type { KataRepository } from './ports.ts';

/** The options of a kata as they are set now, those that no event carries yet among them. */
export async function getOptions(repository: KataRepository): Promise<Options> {
  return (await repository.head()).options;
}

import { checkOption, type OptionName, type Options } from '../kata/options.ts';
import { ok, type Result } from '../kata/result.ts';
import { getOptions } from './get-options.ts';
import type { KataRepository, StorageProblem } from './ports.ts';

/**
 * Sets one option of a kata, at once and without an event: the next one carries it. To the value that
 * it has, nothing is done.
 */
export async function setOption<Name extends OptionName>(
  repository: KataRepository,
  name: Name,
  value: Options[Name],
): Promise<Result<null, StorageProblem>> {
  checkOption(name, value);
  const options = await getOptions(repository);
  if (options[name] === value) return ok(null);
  return repository.setOptions({ [name]: value });
}

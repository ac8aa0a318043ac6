import type { Manifest } from '../kata/manifest.ts';
import type { Dojo } from './dojo.ts';
import { runnerFor } from './runner-for.ts';

/** A kata was opened: the runner that is chosen for it makes ready what the first run will need. */
export async function warmRunner(
  dojo: Dojo,
  { id, image_name }: Pick<Manifest, 'id' | 'image_name'>,
): Promise<void> {
  const { runner, imageName } = await runnerFor(dojo, id);
  runner.warm(imageName ?? image_name);
}

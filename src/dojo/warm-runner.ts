import type { Dojo } from './dojo.ts';
import type { KataOfLanguage } from './kata-language.ts';
import { runnerFor } from './runner-for.ts';

/** A kata was opened: the runner that is chosen for it makes ready what the first run will need. */
export async function warmRunner(dojo: Dojo, kata: KataOfLanguage): Promise<void> {
  const { runner, imageName } = await runnerFor(dojo, kata);
  runner.warm(imageName ?? kata.manifest.image_name);
}

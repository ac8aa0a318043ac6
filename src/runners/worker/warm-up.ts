import type { Program } from './programs/program.ts';
import { run } from './run.ts';

/**
 * A small run of our own, before the worker says that it is ready: the engine compiles what it meets
 * for the first time, and a person does not wait for that. Each run has a tree and a shell of its
 * own, and each node process clean globals, so nothing of this one is left.
 */
export async function warmUp(programs: readonly Program[]): Promise<void> {
  const files = {
    'cyber-dojo.sh': 'for name in *.js; do node "$name" || exit 1; done\necho done > /dev/null\n',
    'a.js':
      "require('assert').strictEqual(require('./b'), 42); console.log(`${__filename} %s`, {});",
    'b.js': 'module.exports = 42;',
  };
  await run({ files, id: '', imageName: '' }, programs, () => undefined);
}

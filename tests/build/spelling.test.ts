import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The words that the spell-checker does not know in a text, as if it were the file of that name. */
async function misspelt(fileName: string, text: string): Promise<readonly string[]> {
  const options = ['--no-progress', '--no-summary', '--words-only'];
  const running = promisify(execFile)('npx', ['cspell', ...options, `stdin://${fileName}`], {
    cwd: root,
  });
  running.child.stdin?.end(text);
  // It fails when it has found something.
  const { stdout } = await running.catch((error: unknown) => error as { readonly stdout: string });
  return stdout.split('\n').filter((line) => line !== '');
}

test.each([
  ['src/start-points/exercises/fizz-buzz/readme.txt', 'Teh childern stand in a circle.', 2],
  ['src/start-points/exercises/fizz-buzz/readme.txt', 'The children practise in colour.', 0],
])('in %s, the spell-checker finds in %j so many mistakes: %i', async (fileName, text, count) => {
  expect(await misspelt(fileName, text)).toHaveLength(count);
});

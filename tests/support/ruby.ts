import type { Files } from '../../src/kata/files.ts';
import { finish } from './run-files.ts';
import type { Finished } from './run-files.ts';

export const rubyImage = 'pocket-dojo/ruby_minitest:0000000';

/** Runs `script` in the image of Ruby. */
export function finishInRuby(script: string, files: Files = {}): Promise<Finished> {
  return finish(script, files, { imageName: rubyImage });
}

/** What `ruby main.rb` comes to, the other files beside it. */
export function ruby(main: string, files: Files = {}): Promise<Finished> {
  return finishInRuby('ruby main.rb', { ...files, 'main.rb': main });
}

/** What it prints when it ends well; a failing test shows what it printed otherwise. */
export async function printed(running: Promise<Finished>): Promise<string> {
  const { stdout, stderr, status } = await running;
  if (status !== '0' || stderr !== '') throw new Error(`${status}: ${stderr}\n${stdout}`);
  return stdout;
}

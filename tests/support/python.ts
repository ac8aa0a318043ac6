import type { Files } from '../../src/kata/files.ts';
import { finish } from './run-files.ts';
import type { Finished } from './run-files.ts';

export const pythonImage = 'pocket-dojo/python_unittest:0000000';

/** Runs `script` in the image of Python. */
export function finishInPython(script: string, files: Files = {}): Promise<Finished> {
  return finish(script, files, { imageName: pythonImage });
}

/** What `python3 main.py` comes to, the other files beside it. */
export function python(main: string, files: Files = {}): Promise<Finished> {
  return finishInPython('python3 main.py', { ...files, 'main.py': main });
}

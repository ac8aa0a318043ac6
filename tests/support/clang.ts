import { createTrafficLight } from '../../src/runners/traffic-light.ts';
import { shippedStartPoints } from '../../src/start-points/start-points.ts';
import type { Files } from '../../src/kata/files.ts';
import { unversionedName } from '../../src/kata/unversioned-name.ts';
import { finish, runFiles, sandbox } from './run-files.ts';
import type { Finished } from './run-files.ts';

export const cImage = 'pocket-dojo/c_assert:0000000';
export const cppImage = 'pocket-dojo/cpp_assert:0000000';

/** Runs `script` in the image of C. */
export function finishInC(script: string, files: Files = {}): Promise<Finished> {
  return finish(script, files, { imageName: cImage });
}

/**
 * Runs `script` in the image of C++. Options that were not there before compile the headers anew,
 * which a slow machine does not do in the time of one run: then it is pressed again, as a person would.
 */
export async function finishInCpp(script: string, files: Files = {}): Promise<Finished> {
  const options = { imageName: cppImage, maxSeconds: 15 };
  const first = await runFiles(script, files, options);
  return first.kind === 'finished' ? first : finish(script, files, options);
}

export async function startFiles(displayName: string): Promise<Files> {
  const languages = await shippedStartPoints().languages();
  const found = languages.find(({ manifest }) => unversionedName(manifest) === displayName);
  if (found === undefined) throw new Error(`there is no ${displayName}`);
  return found.files;
}

/** What the start-point's own script and judge come to, with `changes` made to its files. */
export async function colourOf(displayName: string, imageName: string, changes: Files) {
  const files: Files = { ...(await startFiles(displayName)), ...changes };
  const result = await finish(files['cyber-dojo.sh'] ?? '', files, { imageName });
  const light = createTrafficLight(new Map(), sandbox);
  const judged = await light.judge(imageName, files['red_amber_green.js'] ?? '', result);
  return { ...result, colour: judged.kind === 'colour' ? judged.colour : judged };
}

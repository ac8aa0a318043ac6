import { languages } from 'virtual:start-points';
import { expect, test } from 'vitest';
import { isTestFile } from '../../src/kata/file-order.ts';
import { lineLinkFinder } from '../../src/kata/line-links.ts';
import { unversionedName } from '../../src/kata/unversioned-name.ts';
import { startPoint } from '../support/press-start-point.ts';

// One expression for what fails and one for what passes; both are asked of every output.
const counted = languages.filter(({ manifest }) => manifest.progress_regexs.length > 0);

test('the languages whose frameworks print counts have expressions for them', () => {
  const names = counted.map(({ manifest }) => manifest.test_framework[0]);
  expect(names).toEqual(expect.arrayContaining(['Mocha+Chai', 'unittest', 'Minitest']));
});

test.each(counted.map(({ manifest }) => unversionedName(manifest)))(
  '%s: of a red run the first is found and the second is not, of a green one the other way round; red leads to the line of the test',
  async (name) => {
    const { files, manifest, press } = startPoint(name);
    const red = await press({}, runLimitS);
    expect(red.colour).toBe('red');
    expect(foundIn(red, manifest.progress_regexs)).toEqual([true, false]);
    expect(filesLedTo(red, Object.keys(files)).some(isTestFile)).toBe(!tellNoFile.has(name));
    const source =
      Object.entries(files).find(([, text]) => text.includes('6 * 9')) ?? lispOf(files);
    const corrected = source[1].replace('6 * 9', '6 * 7').replace('* 6 9', '* 6 7');
    const green = await press({ [source[0]]: corrected }, runLimitS);
    expect(green.colour).toBe('green');
    expect(foundIn(green, manifest.progress_regexs)).toEqual([false, true]);
  },
  60_000,
);

/** sqlite3 tells the line and not the file, which may be any that is read. */
const tellNoFile: ReadonlySet<string> = new Set(['SQL, assert']);

/** How quick it is, others test. */
const runLimitS = 25;

function lispOf(files: Readonly<Record<string, string>>): readonly [string, string] {
  const source = Object.entries(files).find(([, text]) => text.includes('* 6 9'));
  if (source === undefined) throw new Error('no file says 6 * 9');
  return source;
}

/** The files that the output has links into. */
function filesLedTo(
  { stdout, stderr }: { readonly stdout: string; readonly stderr: string },
  names: readonly string[],
): readonly string[] {
  const find = lineLinkFinder(names);
  return `${stdout}\n${stderr}`.split('\n').flatMap((line) => find(line).map(({ name }) => name));
}

function foundIn(
  { stdout, stderr }: { readonly stdout: string; readonly stderr: string },
  expressions: readonly string[],
): readonly boolean[] {
  return expressions.map((expression) => new RegExp(expression, 'm').test(`${stdout}\n${stderr}`));
}

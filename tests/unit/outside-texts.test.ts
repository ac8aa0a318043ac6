import {
  assert,
  constantFrom,
  json,
  jsonValue,
  oneof,
  property,
  string,
  tuple,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedEventsOf } from '../../src/kata/check-events.ts';
import { manifestOf } from '../../src/kata/check-manifest.ts';
import { optionsOf } from '../../src/kata/check-options.ts';
import { fileNameProblem, tidyFileName } from '../../src/kata/file-name.ts';
import { filesOf } from '../../src/kata/files.ts';
import { optionValues } from '../../src/kata/options.ts';
import { truncationsOf } from '../../src/kata/output.ts';
import { validateStartPoint } from '../../src/start-points/validate.ts';
import { routeOf } from '../../src/ui/route.ts';
import { eventsNamed } from '../support/events.ts';
import { manifest } from '../support/katas.ts';

// Whatever comes from outside is either right, or told as a RangeError or a problem: nothing else is
// thrown. fast-check prints the seed and the smallest case of what it finds.

const eventsOfEveryKind = eventsNamed(
  'created',
  'red',
  'timed_out',
  'create',
  'delete',
  'rename',
  'edit',
  'revert',
  'checkout',
);

/** Any text, any JSON, and JSON that is nearly right: one value of it is anything. */
function near(right: object): Arbitrary<string> {
  const names = constantFrom(...Object.keys(right), '__proto__');
  const changed = tuple(names, oneof(constantFrom(null, '', [], {}), jsonValue()));
  return oneof(
    string(),
    json(),
    changed.map(([name, value]) => JSON.stringify({ ...right, [name]: value })),
  );
}

function isToldAsRangeError(read: (text: string) => unknown): (text: string) => void {
  return (text) => {
    try {
      read(text);
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
    }
  };
}

const readers: readonly (readonly [
  name: string,
  read: (text: string) => unknown,
  right: object,
])[] = [
  ['a manifest', manifestOf, manifest],
  [
    'options',
    optionsOf,
    Object.fromEntries(Object.entries(optionValues).map(([name, [value]]) => [name, value])),
  ],
  ['truncations', truncationsOf, { stdout: false, stderr: true }],
];

describe('what comes from outside', () => {
  test.each(readers)('%s: right is read, all else is a RangeError', (_name, read, right) => {
    expect(() => read(JSON.stringify(right))).not.toThrow();
    expect(() => read('[]')).toThrow(RangeError);
    assert(property(near(right), isToldAsRangeError(read)), { numRuns: 500 });
  });

  test('events: right are read, all else is a RangeError', () => {
    expect(checkedEventsOf(JSON.stringify(eventsOfEveryKind)).length).toBe(
      eventsOfEveryKind.length,
    );
    const [first, ...later] = eventsOfEveryKind;
    for (const event of later) {
      const texts = near(event).map((text) => `[${JSON.stringify(first)},${text}]`);
      assert(property(oneof(texts, json(), string()), isToldAsRangeError(checkedEventsOf)));
    }
  });

  test('a start-point has problems that name its file, whatever its manifest is', () => {
    assert(
      property(near({ display_name: 'Fizz Buzz', visible_filenames: ['readme.txt'] }), (text) => {
        const files = filesOf([
          ['manifest.json', text],
          ['readme.txt', ''],
        ]);
        for (const kind of ['language', 'exercise'] as const) {
          const checked = validateStartPoint(kind, 'mine', files);
          const told = checked.ok ? [] : checked.problem;
          expect(told.every(({ file }) => file === 'mine/manifest.json')).toBe(true);
          expect(checked.ok || told.length > 0).toBe(true);
        }
      }),
    );
  });

  test('a file name that is let through leads nowhere but into the folder', () => {
    const parts = constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '.git',
      'C:',
      'a',
      ' ',
      '\u0000',
      'é',
      '~1',
      'nul',
    );
    const names = oneof(string({ unit: 'binary' }), string({ unit: parts }));
    assert(
      property(names, (typed) => {
        const name = tidyFileName(typed);
        if (fileNameProblem(name, filesOf([])) !== null) return;
        expect(name.split('/')).not.toContain('..');
        expect(name).not.toMatch(/^\/|\\|(^|\/)\.git(\/|$)|^[a-z]:/i);
        expect(name).not.toContain('\0');
        expect(name.normalize('NFC')).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });

  test('an address leads to a screen, or says that it leads nowhere', () => {
    assert(property(string({ unit: 'binary' }), (hash) => void routeOf(`#/${hash}`).screen.length));
  });
});

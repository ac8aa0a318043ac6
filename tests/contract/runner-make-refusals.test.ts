import { expect, test } from 'vitest';
import { makeWorld } from '../support/make/make-world.ts';

// What GNU make has and ours has not: it is told by name, and nothing is built.

const { runSteps } = await makeWorld();

test.each([
  ['second expansion', '.SECONDEXPANSION:\n', '', 'makefile:1: *** .SECONDEXPANSION'],
  ['members of archives', 'all: lib.a(x.o)\n', '', "makefile:1: *** archive member 'lib.a(x.o)'"],
  ['loaded objects', 'load x.so\n', '', "makefile:1: *** directive 'load'"],
  ['guile', 'X := $(guile 1)\n', '', "makefile:1: *** function 'guile'"],
  ['let, of GNU make 4.4', 'X := $(let a,b,c)\n', '', "makefile:1: *** function 'let'"],
  [
    'rules for a name and a pattern',
    'all %.o: ;\n',
    '',
    'makefile:1: *** mixed implicit and normal rules',
  ],
  ['-d', 'all:\n', '-d', 'make: *** option -d (debug)'],
  ['-p', 'all:\n', '-p', 'make: *** option -p (print-data-base)'],
  ['-W', 'all:\n', '-W x', 'make: *** option -W (what-if)'],
  ['-o', 'all:\n', '--old-file=x', 'make: *** option -o (old-file)'],
  ['--trace', 'all:\n', '--trace', 'make: *** option --trace'],
  ['--debug', 'all:\n', '--debug=b', 'make: *** option --debug'],
])('make refuses %s', async (_what, text, options, message) => {
  const makefile = `${text}all: ; @touch built\n`;
  const [outcome] = await runSteps({ makefile }, {}, [`make ${options}`]);
  expect(outcome).toEqual({
    stdout: '',
    stderr: `${message}: not supported here.  Stop.\n`,
    status: 2,
    files: { makefile },
  });
});

test('make says that it is not GNU make', async () => {
  const [outcome] = await runSteps({}, {}, ['gmake --version']);
  expect(outcome?.stdout).toMatch(/^GNU Make 4\.3\n.* It is not GNU Make\.\n$/);
});

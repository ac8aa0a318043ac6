import { expect, test } from 'vitest';
import { finish } from '../support/run-files.ts';

test('an image with make builds in the sandbox, one folder after the other', async () => {
  const { stdout, stderr, status, created } = await finish(
    'make',
    {
      makefile: 'all: a.out\n\t$(MAKE) -C sub\n%.out: %.in\n\tcp $< $@\n',
      'a.in': 'text\n',
      'sub/makefile': 'all:\n\t@echo "in $(CURDIR)"; exit 3\n',
    },
    { imageName: 'pocket-dojo/c_assert:0000000' },
  );
  expect({ stdout, stderr, status, created: { ...created } }).toEqual({
    stdout: `cp a.in a.out
make -C sub
make[1]: Entering directory '/sandbox/sub'
in /sandbox/sub
make[1]: Leaving directory '/sandbox/sub'
`,
    stderr: 'make[1]: *** [makefile:2: all] Error 3\nmake: *** [makefile:2: all] Error 2\n',
    status: '2',
    created: { 'a.out': 'text\n' },
  });
});

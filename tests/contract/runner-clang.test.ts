import { afterAll, describe, expect, test } from 'vitest';
import { cImage, finishInC } from '../support/clang.ts';
import { runFiles, sandbox } from '../support/run-files.ts';

afterAll(() => sandbox.close());

const hello = '#include <stdio.h>\nint main(void) { puts("hello"); return 0; }\n';

describe('clang', () => {
  test.each([
    ['clang main.c && ./a.out', 'hello\n'],
    ['gcc main.c -o main && ./main', 'hello\n'],
    ['cc -O2 -g main.c -o main && ./main', 'hello\n'],
    ['clang -c main.c && clang main.o -o main && ./main', 'hello\n'],
    ['clang -std=c99 -pedantic -Wall -Wextra -Werror main.c -o main && ./main', 'hello\n'],
    ['mkdir build && clang main.c -o build/main && (cd build && ./main)', 'hello\n'],
    ['mkdir build && cd build && clang -I.. ../main.c -o main && ./main', 'hello\n'],
    ['clang -x c - -o main < main.c && ./main', 'hello\n'],
    ['clang -c main.c && ar rcs libmain.a main.o && clang -L. -lmain -o main && ./main', 'hello\n'],
    ['clang -DWORD=\'"bye"\' other.c -Iinclude -o other && ./other', 'bye 3\n'],
    ['clang -E main.c | tail -1', 'int main(void) { puts("hello"); return 0; }\n'],
    ['clang -MM other.c -Iinclude', 'other.o: other.c include/three.h\n'],
    ['clang -S main.c && grep -c "^main:\\|^__main_void:" main.s', '1\n'],
    ['clang -fsyntax-only main.c && ls *.o 2> /dev/null', ''],
    ['clang main.c && stat -c %a a.out && clang -c main.c && stat -c %a main.o', '755\n644\n'],
    ['gcc --version | head -1 | cut -c1-20', 'clang version 22.1.0\n'],
  ])('does %s', async (script, expected) => {
    const { stdout, stderr } = await finishInC(script, {
      'main.c': hello,
      'other.c':
        '#include "three.h"\n#include <stdio.h>\nint main(void) { printf("%s %d\\n", WORD, THREE); }\n',
      'include/three.h': '#define THREE 3\n',
    });
    expect({ stdout, stderr }).toEqual({ stdout: expected, stderr: '' });
  });

  test.each([
    ['clang', 'clang: error: no input files\n'],
    [
      'clang none.c',
      "clang: error: no such file or directory: 'none.c'\nclang: error: no input files\n",
    ],
    ['clang -fnonsense main.c', "clang: error: unknown argument: '-fnonsense'\n"],
    [
      'clang -march=native main.c',
      "clang: error: unsupported option '-march=' for target 'wasm32-wasip1'\n",
    ],
    [
      'clang -shared main.c',
      'clang: error: -shared cannot be had in a browser: there are no shared libraries; link the objects into the program\n',
    ],
    [
      'clang -fsanitize=address main.c',
      'clang: error: -fsanitize=address cannot be had in a browser: its library is not there\n',
    ],
    [
      'clang -c main.c -o none/main.o',
      "error: unable to open output file 'none/main.o': 'No such file or directory'\n1 error generated.\n",
    ],
    [
      'clang -c main.c -o /usr/include/stdio.h',
      "error: unable to open output file '/usr/include/stdio.h': 'Operation not permitted'\n1 error generated.\n",
    ],
    [
      'clang other.c',
      'other.c:1:10: fatal error: \'three.h\' file not found\n    1 | #include "three.h"\n      |          ^~~~~~~~~\n1 error generated.\n',
    ],
    [
      'clang -Wall -Werror unused.c',
      "unused.c:1:32: error: unused variable 'unused' [-Werror,-Wunused-variable]\n    1 | int main(void) { return 0; int unused; }\n      |                                ^~~~~~\n1 error generated.\n",
    ],
  ])('refuses %s in its own words, and answers 1', async (script, complaint) => {
    const { stderr, status } = await finishInC(script, {
      'main.c': hello,
      'other.c': '#include "three.h"\n',
      'unused.c': 'int main(void) { return 0; int unused; }\n',
    });
    expect({ stderr, status }).toEqual({ stderr: complaint, status: '1' });
  });

  test('writes what an object depends on, and make compiles what has changed alone', async () => {
    const { stdout, stderr } = await finishInC(
      'make && cat one.d && touch two.h && make && touch one.c && make && make',
      {
        makefile: `CFLAGS = -MMD -MP
main: one.o two.o
	@echo link && $(CC) $^ -o $@
%.o: %.c
	@echo compile $< && $(CC) $(CFLAGS) -c $<
-include one.d two.d
`,
        'one.c':
          '#include "one.h"\n#include "two.h"\n#include <stdio.h>\nint main(void) { return two(); }\n',
        'one.h': 'int one(void);\n',
        'two.c': '#include "two.h"\nint two(void) { return 2; }\n',
        'two.h': 'int two(void);\n',
      },
    );
    expect(stderr).toBe('');
    expect(stdout).toBe(`compile one.c
compile two.c
link
one.o: one.c one.h two.h
one.h:
two.h:
compile one.c
compile two.c
link
compile one.c
link
make: 'main' is up to date.
`);
  });

  test('uses what is there now: another header, another object, an edit and its undoing', async () => {
    const main = (say: string) => ({
      'main.c': '#include "say.h"\n#include <stdio.h>\nint main(void) { puts(SAY); return 0; }\n',
      'say.h': `#define SAY "${say}"\n`,
    });
    const script = 'clang -Iinclude main.c -o main && ./main';
    const say = async (files: Record<string, string>) => (await finishInC(script, files)).stdout;
    expect(await say(main('one'))).toBe('one\n');
    expect(await say(main('two'))).toBe('two\n');
    expect(await say(main('one'))).toBe('one\n');
    // What was looked for in vain is there: the first folder of the two wins.
    const { 'main.c': source } = main('');
    const shadowed = { 'src/main.c': source, 'include/say.h': '#define SAY "far"\n' };
    const near = { ...shadowed, 'src/say.h': '#define SAY "near"\n' };
    const inSrc = 'clang -Iinclude src/main.c -o main && ./main';
    expect((await finishInC(inSrc, shadowed)).stdout).toBe('far\n');
    expect((await finishInC(inSrc, near)).stdout).toBe('near\n');
    expect((await finishInC(inSrc, shadowed)).stdout).toBe('far\n');
  });

  test('takes an old object away when its source does not compile any more', async () => {
    const { stdout } = await finishInC(
      'clang -c main.c && echo oops >> main.c; clang -c main.c 2> /dev/null; echo $?; ls *.o',
      { 'main.c': hello },
    );
    expect(stdout).toBe('1\n');
  });

  test('compiles anew what asks for the time', async () => {
    const files = { 'main.c': '#include <stdio.h>\nint main(void) { puts(__TIME__); }\n' };
    const script = 'clang main.c -o main && ./main && sleep 1.1 && clang main.c -o main && ./main';
    const [first, second] = (await finishInC(script, files)).stdout.split('\n');
    expect(first).not.toBe(second);
  });

  test('is stopped by the limit over what never ends, and the next run goes on', async () => {
    const endless = Array.from({ length: 40 }, (_, at) => `#define A${at + 1} A${at} A${at}\n`);
    const files = { 'main.c': `#define A0 1,\n${endless.join('')}int numbers[] = {A40};\n` };
    // As often as there can be something that compiles.
    for (let time = 0; time < 3; time += 1) {
      const hung = await runFiles('clang main.c', files, { imageName: cImage, maxSeconds: 1 });
      expect(hung.kind).toBe('timed_out');
    }
    expect(await finishInC('clang main.c && ./a.out', { 'main.c': hello })).toMatchObject({
      stdout: 'hello\n',
      status: '0',
    });
  });

  test('takes a source of 2 MB, and tells a file that includes itself', async () => {
    const { stderr } = await finishInC(
      'clang main.c && ./a.out && clang self.c 2>&1 | grep deep >&2',
      {
        'main.c': `int numbers[] = {${'1234567890,'.repeat(180_000)}};\nint main(void) { return 0; }\n`,
        'self.c': '#include __FILE__\n',
      },
    );
    expect(stderr).toContain('self.c:1:10: error: #include nested too deeply\n');
  });
});

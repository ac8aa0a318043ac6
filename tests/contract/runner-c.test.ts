import { afterAll, describe, expect, test } from 'vitest';
import { finishInC } from '../support/clang.ts';
import { sandbox } from '../support/run-files.ts';

afterAll(() => sandbox.close());

describe('a C program', () => {
  test('has arguments, an environment, a status and its own streams', async () => {
    const { stdout, stderr, status } = await finishInC(
      'clang -Wall -Wextra -Werror -o main main.c && echo input | NAME=Ada ./main one "two three"',
      {
        'main.c': `#include <stdio.h>
#include <stdlib.h>
int main(int count, char *words[])
{
    for (int i = 0; i < count; i++) printf("%d:%s\\n", i, words[i]);
    char line[20];
    fprintf(stderr, "%s read %s", getenv("NAME"), fgets(line, sizeof line, stdin));
    return 42;
}
`,
      },
    );
    expect(stdout).toBe('0:./main\n1:one\n2:two three\n');
    expect(stderr).toBe('Ada read input\n');
    expect(status).toBe('42');
  });

  test('reads and writes files of the tree, and what it writes comes back', async () => {
    const { stdout, created, changed } = await finishInC(
      'clang main.c -o main && ./main && cat out.txt',
      {
        'main.c': `#include <stdio.h>
int main(void)
{
    char line[20];
    FILE *in = fopen("lines.txt", "r+");
    FILE *out = fopen("/sandbox/out.txt", "w");
    while (fgets(line, sizeof line, in)) fprintf(out, "> %s", line);
    fputs("last\\n", in);
    fclose(in);
    return fclose(out);
}
`,
        'lines.txt': 'one\ntwo\n',
      },
    );
    expect(stdout).toBe('> one\n> two\n');
    expect(created).toEqual({ 'out.txt': '> one\n> two\n' });
    expect(changed).toEqual({ 'lines.txt': 'one\ntwo\nlast\n' });
  });

  test.each([
    [
      'assert(1 == 2)',
      134,
      'Assertion failed: 1 == 2 (main.c: crash: 10)\nAborted (core dumped)\n',
    ],
    ['abort()', 134, 'Aborted (core dumped)\n'],
    ['zero = 1 / zero', 136, 'Floating point exception (core dumped)\n'],
    ['*nothing = 1', 139, 'Segmentation fault (core dumped)\n'],
    ['*(volatile int *)0xfffffff0 = 1', 139, 'Segmentation fault (core dumped)\n'],
    ['crash(), crash()', 139, 'Segmentation fault (core dumped)\n'],
    ['exit(3)', 3, ''],
    ['_Exit(4)', 4, ''],
    ['signal(SIGINT, on_signal), raise(SIGINT)', 0, 'signal 2\n'],
    ['if (setjmp(place) == 0) longjmp(place, 1); else zero = 1', 0, ''],
    ['fprintf(stderr, "%.1Lf %.3f %lu", 1.5L, sqrt(2), sizeof(long))', 0, '1.5 1.414 4'],
    ['srand(7), zero = rand(), fprintf(stderr, "%d", time(NULL) > 1700000000)', 0, '1'],
    ['zero = clock() < 0, fprintf(stderr, "%d", zero)', 0, '0'],
    ['free(malloc(1 << 29))', 0, ''],
  ])('that does %s ends as it does at home', async (line, status, complaint) => {
    const result = await finishInC('clang -w -std=c17 main.c -lm -o main && ./main', {
      'main.c': `#include <assert.h>\n#include <math.h>\n#include <setjmp.h>\n#include <signal.h>
#include <stdio.h>\n#include <stdlib.h>\n#include <time.h>
static jmp_buf place; static volatile int zero; static int *nothing;
static int crash(void) { volatile char room[100]; room[0] = 1; ${line}; return room[0]; }
static void on_signal(int number) { fprintf(stderr, "signal %d\\n", number); }
int main(void) { crash(); return 0; }
`.replace('static int crash', 'static void on_signal(int number);\nstatic int crash'),
    });
    expect(result).toMatchObject({ status: String(status), stderr: complaint });
  });
});

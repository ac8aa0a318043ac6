import { describe, expect, test } from 'vitest';
import type { Files } from '../../src/kata/files.ts';
import { finish } from '../support/run-files.ts';

const imageName = 'pocket-dojo/c_assert:0000000';

function sh(script: string, files: Files = {}) {
  return finish(script, files, { imageName });
}

describe('clang', () => {
  test('compiles and links, and the program has arguments, a status and its own streams', async () => {
    const { stdout, stderr, status } = await sh(
      'clang -Wall -Wextra -Werror -o main main.c && echo input | ./main one "two three"',
      {
        'main.c': `#include <stdio.h>
int main(int count, char *words[])
{
    for (int i = 0; i < count; i++) printf("%d:%s\\n", i, words[i]);
    char line[20];
    fprintf(stderr, "read %s", fgets(line, sizeof line, stdin));
    return 42;
}
`,
      },
    );
    expect(stdout).toBe('0:./main\n1:one\n2:two three\n');
    expect(stderr).toBe('read input\n');
    expect(status).toBe('42');
  });
});

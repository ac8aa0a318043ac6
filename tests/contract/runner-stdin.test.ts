import { describe, expect, test } from 'vitest';
import { finish } from '../support/run-files.ts';

// Each language has a program that reads nothing, and one that reads all.
const languages = [
  {
    name: 'node',
    imageName: 'pocket-dojo/javascript_assert',
    files: {
      tell: 'console.log(process.argv[2], process.stdin.fd); require("node:process"); process.exit(0)',
      all: 'const text = require("fs").readFileSync(0, "utf8"); console.log(process.argv[2], JSON.stringify(text));',
    },
    run: (file: string) => `node ${file}`,
  },
  {
    name: 'node with an ES module that reads its stream',
    imageName: 'pocket-dojo/javascript_assert',
    files: {
      'tell.mjs':
        'import process from "node:process"; console.log(process.argv[2], process.stdin.fd);',
      'all.mjs':
        'import process from "node:process"; let text = ""; for await (const part of process.stdin) text += part; console.log(process.argv[2], JSON.stringify(text));',
    },
    run: (file: string) => `node ${file}.mjs`,
  },
  {
    name: 'python3',
    imageName: 'pocket-dojo/python_unittest',
    files: {
      tell: 'import sys; print(sys.argv[1], sys.stdin.fileno())',
      all: 'import sys, json; print(sys.argv[1], json.dumps(sys.stdin.read()))',
    },
    run: (file: string) => `python3 ${file}`,
  },
  {
    name: 'ruby',
    imageName: 'pocket-dojo/ruby_minitest',
    files: {
      tell: 'puts "#{ARGV[0]} #{$stdin.fileno}"',
      all: 'puts "#{ARGV[0]} #{$stdin.read.inspect}"',
    },
    run: (file: string) => `ruby ${file}`,
  },
  {
    name: 'a program in C',
    imageName: 'pocket-dojo/c_assert',
    files: {
      'tell.c':
        '#include <stdio.h>\nint main(int n, char **a) { printf("%s 0\\n", a[1]); return n - 2; }\n',
      'all.c':
        '#include <stdio.h>\nint main(int n, char **a) { int c; printf("%s \\"", a[1]); while ((c = getchar()) != EOF) if (c == 10) printf("\\\\n"); else putchar(c); printf("\\"\\n"); return n - 2; }\n',
    },
    run: (file: string) => `./${file}`,
    before: 'cc -o tell tell.c && cc -o all all.c\n',
  },
] as const;

describe.each(languages)('stdin of $name', (language) => {
  const { imageName, files } = language;
  const before = 'before' in language ? language.before : '';
  const { run } = language;
  const list = 'a\nb\nc\n';

  test('is left to a loop over read by a program that does not read', async () => {
    const script = `${before}while read -r name; do ${run('tell')} "$name"; done < list.txt`;
    const { stdout, stderr } = await finish(script, { ...files, 'list.txt': list }, { imageName });
    expect({ stdout, stderr }).toEqual({ stdout: 'a 0\nb 0\nc 0\n', stderr: '' });
  });

  test('is eaten by a program that reads, in a loop too', async () => {
    const script = `${before}while read -r name; do ${run('all')} "$name"; done < list.txt`;
    const { stdout, stderr } = await finish(script, { ...files, 'list.txt': list }, { imageName });
    expect({ stdout, stderr }).toEqual({ stdout: 'a "b\\nc\\n"\n', stderr: '' });
  });

  test('is what comes through a pipe, a file or a here-string', async () => {
    const script = `${before}printf 'x\\ny\\n' | ${run('all')} 1; ${run('all')} 2 < list.txt; ${run('all')} 3 <<< here; ${run('all')} 4 < /dev/null`;
    const { stdout, stderr } = await finish(script, { ...files, 'list.txt': list }, { imageName });
    expect({ stdout, stderr }).toEqual({
      stdout: '1 "x\\ny\\n"\n2 "a\\nb\\nc\\n"\n3 "here\\n"\n4 ""\n',
      stderr: '',
    });
  });
});

describe('a loop over read', () => {
  test('goes on after compilers and make', async () => {
    const script = `while read -r name; do cc -c $name.c && make -s NAME=$name && ls $name.o; done < list.txt
echo 'int a(void) { return 1; }' | cc -x c -c -o piped.o - && ls piped.o`;
    const files = {
      'list.txt': 'a\nb\n',
      'a.c': 'int a(void) { return 1; }\n',
      'b.c': 'int b(void) { return 2; }\n',
      makefile: 'all:\n\t@echo made $(NAME)\n',
    };
    const { stdout, stderr } = await finish(script, files, { imageName: 'pocket-dojo/c_assert' });
    expect({ stdout, stderr }).toEqual({
      stdout: 'made a\na.o\nmade b\nb.o\npiped.o\n',
      stderr: '',
    });
  });

  test('goes on after tsc', async () => {
    const { stdout, stderr } = await finish(
      'while read -r name; do tsc $name.ts && node $name.js; done < list.txt',
      { 'list.txt': 'a\nb\n', 'a.ts': 'console.log("a");', 'b.ts': 'console.log("b");' },
      { imageName: 'pocket-dojo/typescript_mocha' },
    );
    expect({ stdout, stderr }).toEqual({ stdout: 'a\nb\n', stderr: '' });
  });
});

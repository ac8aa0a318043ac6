import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** Every text of the words, told backwards: a language of its own. What a text stands for is kept. */
function inOtherWords(source: string): string {
  return source.replace(/'([A-Z][a-z]+[ ,][^'\\\n]*)'/g, (_, text: string) => {
    return `'${[...text].toReversed().join('')}'`;
  });
}

test('another language takes the place of the words, and every screen takes it as it is', () => {
  const { config } = ts.readConfigFile(`${src}tsconfig.json`, (name) => ts.sys.readFile(name)) as {
    readonly config: unknown;
  };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(`${src}x`));
  const host = ts.createCompilerHost(options);
  const told = new Set<string>();
  host.readFile = (name) => {
    const source = ts.sys.readFile(name);
    if (source === undefined || !name.includes('/src/ui/words/')) return source;
    const other = inOtherWords(source);
    if (other !== source) told.add(name);
    return other;
  };
  const program = ts.createProgram(fileNames, options, host);
  const problems = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.includes('/src/ui/'))
    .flatMap((file) => program.getSemanticDiagnostics(file))
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${JSON.stringify(messageText)}`);
  expect(problems).toEqual([]);
  expect(told.size).toBeGreaterThan(10);
  expect(inOtherWords(readFileSync(`${src}ui/words/page.ts`, 'utf8'))).toContain("'ojoD tekcoP'");
});

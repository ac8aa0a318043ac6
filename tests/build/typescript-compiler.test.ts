import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { replaceOnce } from '../../src/build/replace-once.ts';
import { typeDeclarations, withoutBlockComments } from '../../src/build/type-declarations.ts';
import { compilerModule } from '../../src/build/typescript-compiler.ts';

describe('the compiler of the toolchain', () => {
  test('is that of the installed TypeScript, with what we change still in its place', () => {
    const code = compilerModule();
    expect(code).toContain(`var version = "${ts.version}"`);
    expect(code).not.toMatch(/^executeCommandLine\(/m);
    expect(code).toMatch(/^export \{ executeCommandLine,/m);
  });

  test('is not built when TypeScript has changed where we change it', () => {
    expect(() => replaceOnce('a b', 'c', 'd')).toThrow('is there 0 times, not once: c');
    expect(() => replaceOnce('a b a', 'a', 'd')).toThrow('is there 2 times, not once: a');
    expect(replaceOnce('a b', 'a', '$&')).toBe('$& b');
  });
});

describe('the declarations of the toolchain', () => {
  const declarations = typeDeclarations();

  test('are those of the library, of Node, of Mocha and of Chai', () => {
    for (const path of [
      'typescript/lib/lib.es5.d.ts',
      'typescript/lib/lib.dom.d.ts',
      'typescript/lib/lib.es2025.full.d.ts',
      '@types/node/fs/promises.d.ts',
      '@types/node/package.json',
      '@types/mocha/index.d.ts',
      '@types/chai/register-should.d.ts',
      'undici-types/fetch.d.ts',
    ]) {
      expect(declarations).toHaveProperty([`/node_modules/${path}`]);
    }
  });

  test('say what they said, in the same lines, without their comments', async () => {
    const { readFileSync } = await import('node:fs');
    for (const [path, text] of Object.entries(declarations)) {
      if (path.endsWith('.json')) continue;
      const original = readFileSync(`.${path}`, 'utf8');
      expect(text.length).toBeLessThanOrEqual(original.length);
      expect(text.split('\n').length, path).toBe(original.split('\n').length);
      expect(tokensOf(text) === tokensOf(original), path).toBe(true);
    }
  });

  test.each([
    ['/* a */ let b; // /* c */', '        let b; // /* c */'],
    ["let a = '/* b */';", "let a = '/* b */';"],
    [
      'type A = `/*${B extends {} ? `*/${C}` : D}/*`; /** E */',
      'type A = `/*${B extends {} ? `*/${C}` : D}/*`;',
    ],
    ['a\n/* b\n c */ d\n', 'a\n\n      d\n'],
  ])('%j becomes %j', (text, without) => {
    expect(withoutBlockComments(text)).toBe(without);
  });
});

/** Each token with where it stands. */
function tokensOf(text: string): string {
  const source = ts.createSourceFile('x.d.ts', text, ts.ScriptTarget.Latest);
  const tokens: string[] = [];
  const visit = (node: ts.Node): void => {
    const children = node
      .getChildren(source)
      .filter(
        ({ kind }) => kind < ts.SyntaxKind.FirstJSDocNode || kind > ts.SyntaxKind.LastJSDocNode,
      );
    if (children.length > 0) children.forEach(visit);
    else {
      const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
      tokens.push(`${line}:${character} ${node.getText(source)}`);
    }
  };
  visit(source);
  return tokens.slice(0, -1).join('\n');
}

import { compile } from './compile.ts';

/**
 * Compiles as the start-point does, once, before anyone waits for it: its declarations are parsed
 * then, and the engine knows the compiler.
 */
export function warmUp(): void {
  const files = [
    ['tsconfig.json', JSON.stringify({ compilerOptions: startPointOptions })],
    ['warm.ts', 'export const warm: readonly number[] = [6, 9].map((each: number) => each * 2);\n'],
    [
      'warm.test.ts',
      `import { expect } from 'chai';
import { warm } from './warm';
describe('', () => it('', () => expect(warm.length).to.equal(2)));
console.log(warm);
`,
    ],
  ] as const;
  compile({
    id: 0,
    args: [],
    cwd: '/sandbox',
    folders: [],
    files: files.map(([name, text]) => ({
      path: `/sandbox/${name}`,
      bytes: new TextEncoder().encode(text),
      mtimeMs: 0,
    })),
  });
}

/** As in start-points/languages/typescript-mocha/tsconfig.json: others are parsed when first used. */
const startPointOptions = {
  target: 'es2023',
  lib: ['es2023'],
  module: 'commonjs',
  types: ['mocha', 'node'],
  strict: true,
  skipLibCheck: true,
  sourceMap: true,
  rootDir: '.',
  outDir: '/tmp/build',
};

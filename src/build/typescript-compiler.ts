import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { packagesFolder } from './package-files.ts';
import { replaceOnce } from './replace-once.ts';
import { typeDeclarations } from './type-declarations.ts';

/**
 * Gives the toolchain worker of TypeScript `virtual:typescript-compiler`, the very program that
 * `tsc` is, and `virtual:type-declarations`, the files that it reads of its own and of @types.
 */
export function typescriptCompiler(): Plugin {
  const makers: Readonly<Record<string, () => string>> = {
    'virtual:typescript-compiler': compilerModule,
    'virtual:type-declarations': () =>
      `export const declarations = ${JSON.stringify(typeDeclarations())};\n`,
  };
  return {
    name: 'pocket-dojo:typescript-compiler',
    resolveId: (id) => (id in makers ? `\0${id}` : null),
    load: (id) => {
      const code = makers[id.slice(1)]?.();
      return code === undefined ? null : { code, map: null };
    },
  };
}

/**
 * typescript/lib/_tsc.js (Apache-2.0) as an ES module. It is changed in four places: it does not
 * start by itself, it looks for no Node, and it asks `useSourceFileCache` for what it has parsed.
 */
export function compilerModule(): string {
  const path = join(packagesFolder, 'typescript/lib/_tsc.js');
  const changed = changes.reduce(
    (code, [anchor, by]) => replaceOnce(code, anchor, by),
    readFileSync(path, 'utf8'),
  );
  return `${changed.replace(/^\/\/# sourceMappingURL=.*$/m, '')}
let cachedGetSourceFile = (getSourceFile) => getSourceFile;
export function useSourceFileCache(cached) { cachedGetSourceFile = cached; }
export { executeCommandLine, matchFiles, sourceFileAffectingCompilerOptions, version };
`;
}

const changes: readonly (readonly [anchor: string, by: string])[] = [
  [
    `if (sys.tryEnableSourceMapsForHost && /^development$/i.test(sys.getEnvironmentVariable("NODE_ENV"))) {
  sys.tryEnableSourceMapsForHost();
}
if (sys.setBlocking) {
  sys.setBlocking();
}
executeCommandLine(sys, noop, sys.args);`,
    '',
  ],
  [
    `if (isNodeLikeSystem()) {
    sys2 = getNodeSystem();
  }`,
    '',
  ],
  [
    'return typeof process !== "undefined" && !!process.nextTick && !process.browser && typeof require !== "undefined";',
    'return false;',
  ],
  [
    'getSourceFile: createGetSourceFile((fileName) => compilerHost.readFile(fileName), setParentNodes),',
    'getSourceFile: cachedGetSourceFile(createGetSourceFile((fileName) => compilerHost.readFile(fileName), setParentNodes), options),',
  ],
];

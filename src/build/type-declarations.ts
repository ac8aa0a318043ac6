import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { packagesFolder } from './package-files.ts';

/**
 * What `tsc` reads besides the person's own files, by path: TypeScript's lib.*.d.ts, and the types
 * of Node, Mocha, Chai and Sinon. Without the comments, which are three quarters of them and none of which
 * tsc shows; lines and columns stay where they were.
 */
export function typeDeclarations(): Readonly<Record<string, string>> {
  const lib = join(packagesFolder, 'typescript/lib');
  const libs = readdirSync(lib).filter((name) => /^lib\..*d\.ts$|^lib\.d\.ts$/.test(name));
  const found = new Map<string, string>();
  for (const name of libs) found.set(`typescript/lib/${name}`, join(lib, name));
  for (const name of declaredPackages) {
    const folder = join(packagesFolder, name);
    for (const file of filesUnder(folder)) found.set(`${name}/${file}`, join(folder, file));
  }
  return Object.fromEntries(
    [...found].map(([path, file]) => {
      const text = readFileSync(file, 'utf8');
      const isCode = /\.[cm]?ts$/.test(path);
      return [`/node_modules/${path}`, isCode ? withoutBlockComments(text) : neededOf(text)];
    }),
  );
}

/** Each with what it needs itself. */
export const declaredPackages: readonly string[] = [
  '@sinonjs/fake-timers',
  '@types/chai',
  '@types/deep-eql',
  '@types/mocha',
  '@types/node',
  '@types/sinon',
  'assertion-error',
  'undici-types',
];

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.d\.[cm]?ts$|^package\.json$/.test(name) && !/^ts\d/.test(name))
    .toSorted();
}

export function withoutBlockComments(text: string): string {
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    false,
    ts.LanguageVariant.Standard,
    text,
  );
  const open: ('brace' | 'template')[] = [];
  let kept = '';
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind === ts.SyntaxKind.OpenBraceToken) open.push('brace');
    if (kind === ts.SyntaxKind.TemplateHead) open.push('template');
    if (kind === ts.SyntaxKind.CloseBraceToken) {
      const isTemplate = open.at(-1) === 'template';
      const isLast =
        !isTemplate || scanner.reScanTemplateToken(false) === ts.SyntaxKind.TemplateTail;
      if (isLast) open.pop();
    }
    const token = scanner.getTokenText();
    const isComment = kind === ts.SyntaxKind.MultiLineCommentTrivia;
    // What stands behind a comment in its line keeps its column.
    kept += isComment ? token.replace(/[^\n\r]/g, ' ') : token;
  }
  return kept.replace(/[ \t]+$/gm, '');
}

/** What resolving a name takes of a package.json. */
function neededOf(text: string): string {
  const { name, version, type, types, exports } = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify({ name, version, type, types, exports });
}

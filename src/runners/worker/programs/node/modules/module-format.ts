import { parse } from 'acorn';
import { findReferences } from './find-references.ts';
import type { Packages } from './packages.ts';

/**
 * Whether a file is an ES module: by its name, by the package around it, or, when neither says, by
 * what is written in it, as Node does since version 22.7.
 */
export function isEsModule(packages: Packages, path: string, source: string): boolean {
  if (/\.[mc][jt]s$/.test(path)) return /\.m[jt]s$/.test(path);
  const { type } = packages.around(path) ?? { type: null };
  // Of other endings than these only require() knows something.
  if (/\/[^/]+\.[^/.]+$/.test(path) && !/\.[jt]s$/.test(path)) return false;
  return type === null ? hasModuleSyntax(source) : type === 'module';
}

/** Whether a text is an ES module and could not be CommonJS. */
export function hasModuleSyntax(source: string): boolean {
  if (!mayBeModule.test(source)) return false;
  try {
    parse(source, { ...options, sourceType: 'script', allowReturnOutsideFunction: true });
    return false;
  } catch {
    // Perhaps it is a module.
  }
  try {
    const program = parse(source, { ...options, sourceType: 'module' });
    const stand = { imports: '', meta: '', dynamicImport: '' };
    const { topLevelAwaits, hasMeta } = findReferences(program, new Set(), stand);
    return (
      topLevelAwaits.length > 0 ||
      hasMeta ||
      program.body.some(({ type }) => /^(Im|Ex)port/.test(type))
    );
  } catch {
    // Wrong either way: what is written decides whose message is told.
    return /^\s*(import\s*[\w{*'"]|export\s+(default|const|let|var|function|class|async)\b|export\s*[{*])/m.test(
      source,
    );
  }
}

/** Reading a large file takes long, and the words alone stand in many a comment. */
const mayBeModule =
  /(^|[;}])\s*(import\b\s*[\w${*"']|export\b\s*([{*]|default|const|let|var|function|async|class))|\bimport\.meta\b|^[^\s].*\bawait\b/m;

const options = { ecmaVersion: 'latest', allowHashBang: true } as const;

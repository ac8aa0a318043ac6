import { pathOf } from './run.ts';
import type { Run } from './run.ts';

/** The names that fit, in order; a name without `*`, `?` and `[` is looked for as it is. */
export function glob(run: Run, pattern: string): string[] {
  const whole = withHome(run, pattern);
  if (!isGlob(whole)) return run.process.tree.exists(pathOf(run, whole)) ? [whole] : [];
  const isAbsolute = whole.startsWith('/');
  const parts = whole.split('/').filter((part, at) => part !== '' || at > 0);
  return matches(run, isAbsolute ? '/' : '', parts);
}

export function isGlob(text: string): boolean {
  return /[*?[]/.test(text);
}

/** As a shell would read it: `~/x`. */
export function withHome({ process }: Run, name: string): string {
  return /^~(?=\/|$)/.test(name) ? (process.env['HOME'] ?? '~') + name.slice(1) : name;
}

function matches(run: Run, before: string, parts: readonly string[]): string[] {
  const [part, ...rest] = parts;
  if (part === undefined) return [before];
  const isLast = rest.length === 0;
  if (part === '' && isLast) return [before];
  if (!isGlob(part)) {
    const name = before + part;
    if (!run.process.tree.exists(pathOf(run, name))) return [];
    return isLast ? [name] : matches(run, `${name}/`, rest);
  }
  const fits = expressionOf(part);
  return namesIn(run, before)
    .filter((name) => fits.test(name) && (part.startsWith('.') || !name.startsWith('.')))
    .filter((name) => isLast || isFolder(run, before + name))
    .flatMap((name) => (isLast ? [before + name] : matches(run, `${before}${name}/`, rest)));
}

function namesIn(run: Run, folder: string): string[] {
  const path = pathOf(run, folder);
  return isFolder(run, folder) ? run.process.tree.readdir(path) : [];
}

function isFolder(run: Run, name: string): boolean {
  const { tree } = run.process;
  const path = pathOf(run, name);
  return tree.exists(path) && tree.stat(path).kind === 'dir';
}

function expressionOf(part: string): RegExp {
  const source = part.replaceAll(/\[[!^]?\]?[^\]]*\]|\\.|[*?]|[^*?[\\]+|./gsu, (piece) => {
    if (piece === '*') return '.*';
    if (piece === '?') return '.';
    if (piece.length > 1 && piece.startsWith('[')) {
      return piece.replace(/^\[[!^]/, '[^').replaceAll('\\', '\\\\');
    }
    const text = piece.length === 2 && piece.startsWith('\\') ? piece.slice(1) : piece;
    return text.replaceAll(/[.+^${}()|[\]\\*?]/g, '\\$&');
  });
  try {
    return new RegExp(`^${source}$`, 's');
  } catch {
    // `[z-a]` fits nothing.
    return /^(?!)/;
  }
}

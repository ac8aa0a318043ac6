import { partsOf } from '../../paths.ts';
import type { FilesView } from './files-view.ts';
import type { Layer } from './header-layer.ts';
import type { SentFile } from './messages.ts';

/**
 * Which layer the compilation `args` can begin with; null for none. `layers` are in order: of two that
 * fit, the later one has more.
 */
export function layerFor(
  layers: readonly Layer[],
  args: readonly string[],
  view: FilesView,
): Layer | null {
  const language = args[args.lastIndexOf('-x') + 1];
  if (args[1] !== '-cc1' || language !== 'c++') return null;
  if (!args.includes('-emit-obj') && !args.includes('-fsyntax-only')) return null;
  if (args.includes('-include') || args.includes('-include-pch')) return null;
  const read = mayRead(args.at(-1) ?? '', view);
  const fitting = layers.filter(
    (layer) => includesOne(layer, layers, read) && isAsItIs(layer, args, read, view),
  );
  const fits = new Set(fitting.map(({ name }) => name));
  // Without what it begins with there is nothing to be had of it.
  return fitting.findLast(({ upon }) => upon === null || fits.has(upon)) ?? null;
}

/** The texts that the compilation may read, beginning with its source: by the last part of their names. */
function mayRead(source: string, view: FilesView): readonly string[] {
  const byName = new Map<string, SentFile[]>();
  for (const file of view.files()) {
    if (file.bytes.length > maxBytes) continue;
    const name = lastOf(file.path);
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  const texts = new Map<SentFile, string>();
  const next = [lastOf(source)];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    for (const file of byName.get(name) ?? []) {
      if (texts.has(file)) continue;
      const text = new TextDecoder('latin1').decode(file.bytes);
      texts.set(file, text);
      next.push(...includedBy(text).map(lastOf));
    }
  }
  return [...texts.values()];
}

const maxBytes = 1024 * 1024;

/** A layer that begins with another includes what that one has. */
function includesOne(layer: Layer, layers: readonly Layer[], read: readonly string[]): boolean {
  const wanted = new Set(
    [layer, ...layers.filter((other) => isUpon(other, layer, layers))].flatMap(
      ({ headers }) => headers,
    ),
  );
  return read.some((text) => includedBy(text).some((name) => wanted.has(name)));
}

function isUpon(layer: Layer, below: Layer, layers: readonly Layer[]): boolean {
  if (layer.upon === null) return false;
  if (layer.upon === below.name) return true;
  const next = layers.find(({ name }) => name === layer.upon);
  return next !== undefined && isUpon(next, below, layers);
}

/** Whether neither the source nor the command line makes something else of the headers. */
function isAsItIs(
  { headers, changedBy }: Layer,
  args: readonly string[],
  read: readonly string[],
  view: FilesView,
): boolean {
  const names = new RegExp(`^${changedBy}`);
  const directives = new RegExp(`^[ \\t]*#[ \\t]*(define|undef)[ \\t]+${changedBy}`, 'm');
  // Those that begin with `_` are among what the layer was made with.
  const isAsked = args.some(
    (arg, at) =>
      (args[at - 1] === '-D' || args[at - 1] === '-U') && names.test(arg) && !arg.startsWith('_'),
  );
  if (isAsked || read.some((text) => directives.test(text))) return false;
  // A header of the person's own that has the name of one of these.
  return !view.files().some(({ path }) => headers.some((name) => path.endsWith(`/${name}`)));
}

function includedBy(text: string): readonly string[] {
  return Array.from(text.matchAll(including), ([, name = '']) => name);
}

const including = /^[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"]/gm;

function lastOf(path: string): string {
  return partsOf(path).at(-1) ?? '';
}

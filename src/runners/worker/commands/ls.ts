import { resolvePath } from '../paths.ts';
import type { Stat } from '../tree-node.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail } from './command.ts';
import { modeText } from './mode.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';
import { lstatOrNull, statOrNull } from './walk.ts';

/** As ls prints into a pipe: one name a line. */
export const ls: Command = {
  names: ['ls', 'dir'],
  run(process) {
    const options = readOptions(process.args, {
      flags: '1aAdFghiklLmnoprRsStUXhGNQ',
      long: {
        all: 'a',
        'almost-all': 'A',
        directory: 'd',
        classify: 'F',
        recursive: 'R',
        reverse: 'r',
        'human-readable': 'h',
        'group-directories-first': 'G',
        size: 's',
        inode: 'i',
        color: 'N',
        'color=auto': 'N',
        'no-group': 'G',
      },
    });
    if (options.problem !== null) return fail(process, options.problem, 2);
    const listing: Listing = { process, options, printed: false };
    const named = options.operands.length === 0 ? ['.'] : options.operands;
    let status = 0;
    const files: Entry[] = [];
    const folders: Entry[] = [];
    for (const name of named) {
      const entry = entryOf(listing, name, resolvePath(process.cwd, name), !options.has('l'));
      if (entry === null) {
        status = fail(process, `cannot access '${name}': No such file or directory`, 2);
      } else if (entry.stat.kind === 'dir' && !options.has('d')) folders.push(entry);
      else files.push(entry);
    }
    print(listing, sorted(options, files));
    const isTitled = named.length > 1 || options.has('R');
    for (const folder of sorted(options, folders)) printFolder(listing, folder, isTitled);
    return status;
  },
};

type Listing = {
  readonly process: CommandProcess;
  readonly options: Options;
  /** Whether a blank line is due before the next folder. */
  printed: boolean;
};
type Entry = { readonly name: string; readonly path: string; readonly stat: Stat };

function entryOf(
  { process, options }: Listing,
  name: string,
  path: string,
  follows: boolean,
): Entry | null {
  const own = lstatOrNull(process.tree, path);
  const wantsTarget = (follows && !options.has('F')) || options.has('L') || name.endsWith('/');
  const stat = wantsTarget ? (statOrNull(process.tree, path) ?? own) : own;
  return stat === null ? null : { name, path, stat };
}

function printFolder(listing: Listing, folder: Entry, isTitled: boolean): void {
  const { process, options } = listing;
  const hidden = (name: string): boolean => name.startsWith('.');
  const showsHidden = options.has('a') || options.has('A');
  const names = process.tree.readdir(folder.path).filter((name) => showsHidden || !hidden(name));
  const all = options.has('a') ? ['.', '..', ...names] : names;
  if (isTitled) process.write('stdout', `${listing.printed ? '\n' : ''}${folder.name}:\n`);
  listing.printed = true;
  const entries = all.flatMap((name) => {
    const path = resolvePath(folder.path, name);
    const entry = entryOf(listing, name, path, false);
    return entry === null ? [] : [entry];
  });
  if (options.has('l')) {
    const blocks = entries.reduce((sum, { stat }) => sum + blocksOf(stat), 0);
    process.write('stdout', `total ${blocks}\n`);
  }
  const ordered = sorted(options, entries);
  print(listing, ordered);
  if (!options.has('R')) return;
  for (const { name, path, stat } of ordered) {
    if (stat.kind !== 'dir' || name === '.' || name === '..') continue;
    printFolder(listing, { name: `${folder.name.replace(/\/$/, '')}/${name}`, path, stat }, true);
  }
}

function sorted(options: Options, entries: readonly Entry[]): readonly Entry[] {
  if (options.has('U')) return entries;
  const byName = (a: Entry, b: Entry): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  const extension = (name: string): string => /\.[^.]*$/.exec(name)?.[0] ?? '';
  const order = entries.toSorted((a, b) => {
    if (options.has('t')) return b.stat.mtimeMs - a.stat.mtimeMs || byName(a, b);
    if (options.has('S')) return b.stat.size - a.stat.size || byName(a, b);
    if (options.has('X')) return extension(a.name).localeCompare(extension(b.name)) || byName(a, b);
    return byName(a, b);
  });
  return options.has('r') ? order.toReversed() : order;
}

function print(listing: Listing, entries: readonly Entry[]): void {
  const { process, options } = listing;
  if (entries.length === 0) return;
  listing.printed = true;
  const texts = entries.map((entry) => entry.name + markOf(options, process, entry));
  if (options.has('m')) process.write('stdout', `${texts.join(', ')}\n`);
  else if (options.has('l') || options.has('g') || options.has('o') || options.has('n')) {
    process.write('stdout', longLines(listing, entries, texts));
  } else {
    const inode = (entry: Entry): string => (options.has('i') ? `${entry.stat.ino} ` : '');
    process.write(
      'stdout',
      entries.map((entry, index) => `${inode(entry)}${texts[index]}\n`).join(''),
    );
  }
}

function markOf(options: Options, { tree }: CommandProcess, { stat, path }: Entry): string {
  if (options.has('p') && stat.kind === 'dir') return '/';
  if (!options.has('F')) return '';
  if (stat.kind === 'dir') return '/';
  if (stat.kind === 'link') return options.has('l') ? '' : '@';
  return stat.kind === 'file' && (tree.stat(path).mode & 0o111) !== 0 ? '*' : '';
}

function longLines(
  { process, options }: Listing,
  entries: readonly Entry[],
  texts: readonly string[],
): string {
  const sizes = entries.map(({ stat }) =>
    options.has('h') ? humanSize(stat.size) : `${sizeOf(stat)}`,
  );
  const width = Math.max(...sizes.map((size) => size.length));
  return entries
    .map(({ stat, path }, index) => {
      const target = stat.kind === 'link' ? ` -> ${process.tree.readlink(path)}` : '';
      const count = stat.kind === 'dir' ? 2 : 1;
      const size = (sizes[index] ?? '').padStart(width);
      const owner = options.has('n') ? '1000 1000' : 'sandbox sandbox';
      return `${modeText(stat)} ${count} ${owner} ${size} ${timeText(stat.mtimeMs)} ${texts[index]}${target}\n`;
    })
    .join('');
}

function sizeOf(stat: Stat): number {
  return stat.kind === 'dir' ? 4096 : stat.size;
}

function blocksOf(stat: Stat): number {
  if (stat.kind === 'dir') return 4;
  return stat.kind === 'file' ? Math.ceil(stat.size / 4096) * 4 : 0;
}

function humanSize(size: number): string {
  if (size < 1024) return String(size);
  let value = size;
  let unit = -1;
  while (value >= 1024) {
    value /= 1024;
    unit += 1;
  }
  const rounded = value < 10 ? Math.ceil(value * 10) / 10 : Math.ceil(value);
  return `${value < 10 ? rounded.toFixed(1) : rounded}${'KMGT'.charAt(unit)}`;
}

/** `Nov 21 05:26`, or the year where that is half a year away. */
function timeText(ms: number): string {
  const date = new Date(ms);
  const month = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[date.getMonth()];
  const day = String(date.getDate()).padStart(2);
  const two = (value: number): string => String(value).padStart(2, '0');
  const isNear = Math.abs(Date.now() - ms) < halfYearMs;
  const end = isNear
    ? `${two(date.getHours())}:${two(date.getMinutes())}`
    : String(date.getFullYear()).padStart(5);
  return `${month} ${day} ${end}`;
}

const halfYearMs = 182 * 24 * 60 * 60 * 1000;

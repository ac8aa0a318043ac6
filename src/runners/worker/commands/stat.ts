import { resolvePath } from '../paths.ts';
import type { Stat } from '../tree-node.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail } from './command.ts';
import { modeText } from './mode.ts';
import { readOptions } from './options.ts';
import { lstatOrNull, statOrNull } from './walk.ts';

/** `stat -c FORMAT`; without a format, a short form of what GNU's prints. */
export const stat: Command = {
  names: ['stat'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'Lft',
      values: 'cp',
      long: { format: 'c', printf: 'p', dereference: 'L' },
    });
    if (options.problem !== null) return fail(process, options.problem);
    if (options.operands.length === 0) return fail(process, 'missing operand');
    let status = 0;
    for (const name of options.operands) {
      const path = resolvePath(process.cwd, name);
      const found = (options.has('L') ? statOrNull : lstatOrNull)(process.tree, path);
      if (found === null) {
        status = fail(process, `cannot statx '${name}': No such file or directory`);
        continue;
      }
      const template = options.valueOf('c') ?? options.valueOf('p');
      const text = formatted(process, template ?? wholeForm, name, path, found);
      process.write('stdout', options.has('p') ? unescaped(text) : `${text}\n`);
    }
    return status;
  },
};

const wholeForm = `  File: %N
  Size: %s\t\tBlocks: %b          IO Block: 4096   %F
Device: 0,1\tInode: %i\tLinks: %h
Access: (%04a/%A)  Uid: ( 1000/ sandbox)   Gid: ( 1000/ sandbox)
Access: %y
Modify: %y
Change: %y
 Birth: %y`;

function formatted(
  { tree }: CommandProcess,
  template: string,
  name: string,
  path: string,
  found: Stat,
): string {
  return template.replaceAll(/%(-?\d*)([a-zA-Z%])/g, (whole, width: string, letter: string) => {
    const value = valueOf(letter);
    if (value === null) return whole;
    return width.startsWith('0')
      ? value.padStart(Number(width), '0')
      : value.padStart(Number(width));
  });

  function valueOf(letter: string): string | null {
    switch (letter) {
      case '%':
        return '%';
      case 'n':
        return name;
      case 'N':
        return found.kind === 'link' ? `'${name}' -> '${tree.readlink(path)}'` : `'${name}'`;
      case 's':
        return String(found.kind === 'dir' ? 4096 : found.size);
      case 'b':
        return String(Math.ceil(found.size / 512));
      case 'B':
        return '512';
      case 'a':
        return (found.mode & 0o7777).toString(8);
      case 'A':
        return modeText(found);
      case 'f':
        return (
          found.mode | { file: 0x8000, dir: 0x4000, link: 0xa000, null: 0x2000 }[found.kind]
        ).toString(16);
      case 'F':
        return kindText(found);
      case 'i':
        return String(found.ino);
      case 'h':
        return found.kind === 'dir' ? '2' : '1';
      case 'u':
      case 'g':
        return '1000';
      case 'U':
      case 'G':
        return 'sandbox';
      case 'X':
      case 'Y':
      case 'Z':
      case 'W':
        return String(Math.floor(found.mtimeMs / 1000));
      case 'x':
      case 'y':
      case 'z':
      case 'w':
        return timeText(found.mtimeMs);
      default:
        return null;
    }
  }
}

function kindText({ kind, size }: Stat): string {
  if (kind === 'file') return size === 0 ? 'regular empty file' : 'regular file';
  return { dir: 'directory', link: 'symbolic link', null: 'character special file' }[kind];
}

function timeText(ms: number): string {
  const [day = '', time = ''] = new Date(ms).toISOString().split(/[TZ.]/);
  const fraction = String(Math.round((ms % 1000) * 1e6)).padStart(9, '0');
  return `${day} ${time}.${fraction} +0000`;
}

function unescaped(text: string): string {
  return text.replaceAll(
    /\\([nt\\])/g,
    (_whole, char: string) => ({ n: '\n', t: '\t' })[char] ?? char,
  );
}

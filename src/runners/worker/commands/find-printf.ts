import { baseOf } from '../paths.ts';
import type { Tree } from '../tree.ts';
import type { Found } from './find-expression.ts';
import { linksOf, sizeOf, typeLetter } from './find-tests.ts';
import { modeText } from './mode.ts';
import { statOrNull } from './walk.ts';

/** What `find -printf FORMAT` prints of a file. */
export function findPrintf(format: string, found: Found, tree: Tree): string {
  return format.replaceAll(
    /\\([abfnrtv\\0]|[0-7]{1,3})|%([-0 +#]*)(\d*)(?:\.(\d+))?([ACT].|[a-zA-Z%])/g,
    (
      whole: string,
      escape: string | undefined,
      flags: string | undefined,
      width: string,
      digits: string | undefined,
      directive: string,
    ) => {
      if (escape !== undefined) return escapes.get(escape) ?? octal(escape);
      const value = valueOf(directive, found, tree);
      if (value === null) return whole;
      const cut = digits === undefined ? value : value.slice(0, Number(digits));
      if (flags?.includes('-') === true) return cut.padEnd(Number(width));
      return cut.padStart(Number(width), flags?.includes('0') === true ? '0' : ' ');
    },
  );
}

const escapes = new Map([
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
]);

function octal(digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 8));
}

function valueOf(directive: string, found: Found, tree: Tree): string | null {
  const { name, root, path, depth, stat } = found;
  switch (directive) {
    case '%':
      return '%';
    case 'p':
      return name;
    case 'f':
      return baseOf(name) || name;
    case 'h':
      return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '.';
    case 'P':
      return name.slice(root.length).replace(/^\//, '');
    case 'H':
      return root;
    case 'd':
      return String(depth);
    case 's':
      return String(sizeOf(stat));
    case 'k':
      return String(Math.ceil(sizeOf(stat) / 1024));
    case 'b':
      return String(Math.ceil(sizeOf(stat) / 512));
    case 'y':
      return typeLetter(stat);
    case 'Y': {
      const target = statOrNull(tree, path);
      return target === null ? 'N' : typeLetter(target);
    }
    case 'm':
      return (stat.mode & 0o7777).toString(8);
    case 'M':
      return modeText(stat);
    case 'n':
      return String(linksOf(stat, tree, path));
    case 'i':
      return String(stat.ino);
    case 'l':
      return tree.lstat(path).kind === 'link' ? tree.readlink(path) : '';
    case 'u':
    case 'g':
      return 'sandbox';
    case 'U':
    case 'G':
      return '1000';
    case 't':
    case 'a':
    case 'c':
      return new Date(stat.mtimeMs).toUTCString();
    default:
      return /^[ACT]./.test(directive) ? timePart(directive.charAt(1), stat.mtimeMs) : null;
  }
}

function timePart(letter: string, ms: number): string | null {
  const iso = new Date(ms).toISOString();
  const fraction = `${iso.slice(20, 23)}${String(Math.floor((ms * 1000) % 1000)).padStart(3, '0')}0000`;
  switch (letter) {
    case '@':
      return `${Math.floor(ms / 1000)}.${fraction}`;
    case 'Y':
      return iso.slice(0, 4);
    case 'm':
      return iso.slice(5, 7);
    case 'd':
      return iso.slice(8, 10);
    case 'H':
      return iso.slice(11, 13);
    case 'M':
      return iso.slice(14, 16);
    case 'S':
      return `${iso.slice(17, 19)}.${fraction}`;
    case 'T':
      return `${iso.slice(11, 19)}.${fraction}`;
    case 'F':
      return iso.slice(0, 10);
    case '+':
      return `${iso.slice(0, 10)}+${iso.slice(11, 19)}.${fraction}`;
    default:
      return null;
  }
}

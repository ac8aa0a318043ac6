import { resolvePath } from '../paths.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { changedMode } from './mode.ts';
import { readOptions } from './options.ts';
import { lstatOrNull } from './walk.ts';

// Small commands on files that just-bash has not.

export const truncate: Command = {
  names: ['truncate'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'co',
      values: 'sr',
      long: { size: 's', 'no-create': 'c' },
    });
    const [, sign = '', number, unit = ''] =
      /^([+-]?)(\d+)([KMG]?)B?$/.exec(options.valueOf('s') ?? '') ?? [];
    if (number === undefined) return fail(process, 'you must specify a size');
    const amount = Number(number) * 1024 ** ' KMG'.indexOf(unit || ' ');
    for (const name of options.operands) {
      const path = resolvePath(process.cwd, name);
      const { tree } = process;
      if (!tree.exists(path) && options.has('c')) continue;
      const old = tree.exists(path) ? tree.readFile(path) : new Uint8Array(0);
      const size =
        { '+': old.length + amount, '-': Math.max(0, old.length - amount) }[sign] ?? amount;
      if (size > maxSizeBytes) return fail(process, `failed to truncate '${name}': File too large`);
      const next = new Uint8Array(size);
      next.set(old.subarray(0, size));
      tree.writeFile(path, next);
    }
    return 0;
  },
};

const maxSizeBytes = 256 * 1024 * 1024;

export const mktemp: Command = {
  names: ['mktemp'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'dquVt',
      values: 'pS',
      long: { directory: 'd', tmpdir: 'p', suffix: 'S', 'dry-run': 'u', quiet: 'q' },
    });
    if (options.problem !== null) return fail(process, options.problem);
    const { tree, cwd, env } = process;
    const [given] = options.operands;
    const template = `${given ?? 'tmp.XXXXXXXXXX'}${options.valueOf('S') ?? ''}`;
    const [marks] = /X{3,}(?!.*X{3})/.exec(template) ?? [];
    if (marks === undefined) return fail(process, `too few X's in template '${template}'`);
    const isInTmp = given === undefined || options.has('t') || options.has('p');
    const folder = isInTmp ? `${options.valueOf('p') ?? env['TMPDIR'] ?? '/tmp'}/` : '';
    for (;;) {
      const at = template.lastIndexOf(marks);
      const name =
        template.slice(0, at) + randomLetters(marks.length) + template.slice(at + marks.length);
      const path = resolvePath(cwd, folder + name);
      if (lstatOrNull(tree, path) !== null) continue;
      try {
        if (options.has('d')) tree.mkdir(path, { mode: 0o700 });
        else if (!options.has('u')) tree.writeFile(path, new Uint8Array(0), 0o600);
      } catch (error) {
        return fail(
          process,
          `failed to create file via template '${template}': ${reasonOf(error)}`,
        );
      }
      process.write('stdout', `${folder}${name}\n`);
      return 0;
    }
  },
};

function randomLetters(count: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from({ length: count }, () =>
    letters.charAt(Math.floor(Math.random() * letters.length)),
  ).join('');
}

export const realpath: Command = {
  names: ['realpath'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'emsqLPz',
      values: 'R',
      long: {
        'canonicalize-missing': 'm',
        'canonicalize-existing': 'e',
        'no-symlinks': 's',
        'relative-to': 'R',
        quiet: 'q',
      },
    });
    if (options.problem !== null) return fail(process, options.problem);
    if (options.operands.length === 0) return fail(process, 'missing operand');
    let status = 0;
    for (const name of options.operands) {
      const path = options.has('s')
        ? resolvePath(process.cwd, name)
        : realPath(process, name, options.has('m'), options.has('e'));
      if (path === null) {
        status = options.has('q') ? 1 : fail(process, `${name}: No such file or directory`);
        continue;
      }
      const base = options.valueOf('R');
      process.write(
        'stdout',
        `${base === undefined ? path : relative(resolvePath(process.cwd, base), path)}\n`,
      );
    }
    return status;
  },
};

/** As far as it is there; what is not is taken as it is, the last name or, with -m, any. */
function realPath(
  { tree, cwd }: CommandProcess,
  name: string,
  allowsMissing: boolean,
  mustExist: boolean,
): string | null {
  const path = resolvePath(cwd, name);
  const parts = path.split('/').slice(1);
  for (let known = parts.length; known >= 0; known -= 1) {
    const head = `/${parts.slice(0, known).join('/')}`;
    if (!tree.exists(head)) continue;
    const missing = parts.slice(known);
    if (mustExist && missing.length > 0) return null;
    if (missing.length > 1 && !allowsMissing) return null;
    return resolvePath(tree.realpath(head), missing.join('/'));
  }
  return null;
}

function relative(from: string, to: string): string {
  const a = from.split('/').filter((part) => part !== '');
  const b = to.split('/').filter((part) => part !== '');
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/') || '.';
}

export const cmp: Command = {
  names: ['cmp'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'sbl',
      values: 'n',
      long: { silent: 's', quiet: 's' },
    });
    const [a = '-', b = '-'] = options.operands;
    const read = (name: string): Uint8Array =>
      name === '-' ? process.stdin : process.tree.readFile(resolvePath(process.cwd, name));
    let pair: readonly [Uint8Array, Uint8Array];
    try {
      pair = [read(a), read(b)];
    } catch (error) {
      const missing = [a, b].find((name) => !process.tree.exists(resolvePath(process.cwd, name)));
      return fail(process, `${missing ?? a}: ${reasonOf(error)}`, 2);
    }
    const [first, second] = pair;
    const length = Math.min(first.length, second.length);
    let line = 1;
    for (let index = 0; index < length; index += 1) {
      if (first[index] !== second[index]) {
        if (!options.has('s')) {
          process.write('stdout', `${a} ${b} differ: byte ${index + 1}, line ${line}\n`);
        }
        return 1;
      }
      if (first[index] === 10) line += 1;
    }
    if (first.length === second.length) return 0;
    if (!options.has('s')) {
      const short = first.length < second.length ? a : b;
      const where =
        length === 0 ? 'which is empty' : `after byte ${length}, ${lineText(first, length)}`;
      process.write('stderr', `cmp: EOF on ${short} ${where}\n`);
    }
    return 1;
  },
};

function lineText(bytes: Uint8Array, length: number): string {
  const lines = bytes.subarray(0, length).reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0);
  return bytes[length - 1] === 10 ? `line ${lines}` : `in line ${lines + 1}`;
}

export const mkdir: Command = {
  names: ['mkdir'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'pv',
      values: 'm',
      long: { parents: 'p', verbose: 'v', mode: 'm' },
    });
    if (options.problem !== null) return fail(process, options.problem);
    if (options.operands.length === 0) return fail(process, 'missing operand');
    const asked = options.valueOf('m');
    const mode = asked === undefined ? undefined : changedMode(0o777, asked, true);
    if (mode === null) return fail(process, `invalid mode '${asked}'`);
    let status = 0;
    for (const name of options.operands) {
      if (!makeFolder(process, name, mode, options.has('p'), options.has('v'))) status = 1;
    }
    return status;
  },
};

function makeFolder(
  process: CommandProcess,
  name: string,
  mode: number | undefined,
  withParents: boolean,
  isVerbose: boolean,
): boolean {
  const { tree, cwd } = process;
  const parts = name.split('/');
  const steps = withParents
    ? parts.map((_part, index) => parts.slice(0, index + 1).join('/'))
    : [name];
  for (const step of steps) {
    const path = resolvePath(cwd, step === '' ? '/' : step);
    if (withParents && tree.exists(path) && tree.stat(path).kind === 'dir') continue;
    try {
      tree.mkdir(path, mode === undefined || step !== name ? {} : { mode });
    } catch (error) {
      fail(process, `cannot create directory '${name}': ${reasonOf(error)}`);
      return false;
    }
    if (isVerbose) process.write('stdout', `mkdir: created directory '${step}'\n`);
  }
  return true;
}

export const chmod: Command = {
  names: ['chmod'],
  run(process) {
    const words = [...process.args];
    const flags = new Set<string>();
    while (/^-(?:[Rcfv]+|-recursive)$/.test(words[0] ?? '')) {
      for (const letter of words.shift()?.replace('--recursive', 'R') ?? '') flags.add(letter);
    }
    if (words[0] === '--') words.shift();
    const [change, ...names] = words;
    if (change === undefined) return fail(process, 'missing operand');
    if (names.length === 0) return fail(process, `missing operand after '${change}'`);
    if (changedMode(0, change) === null) return fail(process, `invalid mode: '${change}'`);
    let status = 0;
    const visit = (path: string): void => {
      const { mode, kind } = process.tree.stat(path);
      process.tree.chmod(path, changedMode(mode, change, kind === 'dir') ?? mode);
      if (kind !== 'dir' || !flags.has('R')) return;
      for (const name of process.tree.readdir(path)) {
        if (lstatOrNull(process.tree, `${path}/${name}`)?.kind !== 'link') visit(`${path}/${name}`);
      }
    };
    for (const name of names) {
      const path = resolvePath(process.cwd, name);
      if (process.tree.exists(path)) visit(path);
      else status = fail(process, `cannot access '${name}': No such file or directory`);
    }
    return status;
  },
};

export const tee: Command = {
  names: ['tee'],
  run(process) {
    const options = readOptions(process.args, { flags: 'aip', long: { append: 'a' } });
    if (options.problem !== null) return fail(process, options.problem);
    const bytes = process.stdin;
    process.write('stdout', bytes);
    let status = 0;
    for (const name of options.operands) {
      const path = resolvePath(process.cwd, name);
      try {
        if (path === '/dev/stderr') process.write('stderr', bytes);
        else if (path === '/dev/stdout' || name === '-') process.write('stdout', bytes);
        else if (options.has('a')) process.tree.appendFile(path, bytes);
        else process.tree.writeFile(path, bytes.slice());
      } catch (error) {
        status = fail(process, `${name}: ${reasonOf(error)}`);
      }
    }
    return status;
  },
};

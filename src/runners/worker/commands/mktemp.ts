import { resolvePath } from '../paths.ts';
import type { Command, CommandProcess } from './command.ts';
import { fail, reasonOf } from './command.ts';
import { readOptions } from './options.ts';
import type { Options } from './options.ts';
import { lstatOrNull } from './walk.ts';

/** `mktemp [-d] [-p FOLDER] [TEMPLATE]`: a new file or folder that nobody else has. */
export const mktemp: Command = {
  names: ['mktemp'],
  run(process) {
    const options = readOptions(process.args, {
      flags: 'dquVt',
      values: 'pS',
      long: { directory: 'd', tmpdir: 'p', suffix: 'S', 'dry-run': 'u', quiet: 'q' },
    });
    if (options.problem !== null) return fail(process, options.problem);
    const given = options.operands[0];
    const template = (given ?? 'tmp.XXXXXXXXXX') + (options.valueOf('S') ?? '');
    const [marks] = /X{3,}(?!.*X{3})/.exec(template) ?? [];
    if (marks === undefined) return fail(process, `too few X's in template '${template}'`);
    const name = unusedName(process, folderOf(process, options), template, marks);
    const path = resolvePath(process.cwd, name);
    try {
      if (options.has('d')) process.tree.mkdir(path, { mode: 0o700 });
      else if (!options.has('u')) process.tree.writeFile(path, new Uint8Array(0), 0o600);
    } catch (error) {
      return fail(process, `failed to create file via template '${template}': ${reasonOf(error)}`);
    }
    process.write('stdout', `${name}\n`);
    return 0;
  },
};

/** With a slash at its end, or nothing for the working folder. */
function folderOf({ env }: CommandProcess, options: Options): string {
  const isInTmp = options.operands.length === 0 || options.has('t') || options.has('p');
  return isInTmp ? `${options.valueOf('p') ?? env['TMPDIR'] ?? '/tmp'}/` : '';
}

function unusedName(
  { tree, cwd }: CommandProcess,
  folder: string,
  template: string,
  marks: string,
): string {
  const at = template.lastIndexOf(marks);
  for (;;) {
    const name =
      template.slice(0, at) + randomLetters(marks.length) + template.slice(at + marks.length);
    if (lstatOrNull(tree, resolvePath(cwd, folder + name)) === null) return folder + name;
  }
}

function randomLetters(count: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from({ length: count }, () =>
    letters.charAt(Math.floor(Math.random() * letters.length)),
  ).join('');
}

import { quoted } from '../../bash/quote.ts';
import { parentOf, resolvePath } from '../../paths.ts';
import type { Process, Program } from '../program.ts';

/** `npm test`, `npm run NAME`: a script of package.json, run by the shell. All else needs a network. */
export const npm: Program = {
  names: ['npm'],
  run(process) {
    const { words, options, rest } = readWords(process.args);
    const [asked = '', ...args] = words;
    const name = testNames.has(asked) ? 'test' : runNames.has(asked) ? args.shift() : undefined;
    if (name === undefined) {
      process.write('stderr', `npm: ${refusal}\n`);
      return Promise.resolve(1);
    }
    return runScript(process, name, [...args, ...rest], {
      isSilent: options.some((option) => ['-s', '--silent'].includes(option)),
      isIfPresent: options.includes('--if-present'),
    });
  },
};

const testNames: ReadonlySet<string> = new Set(['test', 't', 'tst']);
const runNames: ReadonlySet<string> = new Set(['run', 'run-script']);
const refusal =
  'here it runs the scripts of package.json, by npm test and npm run NAME, and nothing else: there is no network to install from.';

/** What follows `--` goes to the script as it is. */
function readWords(args: readonly string[]) {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const own = args.slice(0, end);
  const isOption = (word: string): boolean => word.startsWith('-');
  return {
    words: own.filter((word) => !isOption(word)),
    options: own.filter(isOption),
    rest: args.slice(end + 1),
  };
}

async function runScript(
  process: Process,
  name: string,
  args: readonly string[],
  { isSilent, isIfPresent }: { readonly isSilent: boolean; readonly isIfPresent: boolean },
): Promise<number> {
  const folder = folderOf(process);
  if (folder === null) {
    const path = resolvePath(process.cwd, 'package.json');
    return fail(process, `enoent Could not read package.json: ENOENT, open '${path}'`, 254);
  }
  const read = readPackage(process, folder);
  if (typeof read === 'string') return fail(process, `JSON.parse Invalid package.json: ${read}`);
  const { scripts } = read;
  if (scripts.get(name) === undefined) {
    if (isIfPresent) return 0;
    const known = [...scripts.keys()].join(', ');
    return fail(process, `Missing script: "${name}"${known === '' ? '' : `; there are ${known}`}`);
  }
  for (const event of [`pre${name}`, name, `post${name}`]) {
    const script = scripts.get(event);
    if (script === undefined) continue;
    const own = event === name ? args : [];
    if (!isSilent) process.write('stdout', banner(read.label, event, [script, ...own].join(' ')));
    const status = await process.relay([script, ...own.map(quoted)].join(' '), {
      cwd: folder,
      env: { ...process.env, ...environment(process, folder, read.fields, event, script) },
    });
    if (status !== 0) return status;
  }
  return 0;
}

/** The nearest that has a package.json, from the current one up. */
function folderOf({ tree, cwd }: Process): string | null {
  for (let folder = cwd; ; folder = parentOf(folder)) {
    if (tree.exists(resolvePath(folder, 'package.json'))) return folder;
    if (folder === '/') return null;
  }
}

type Package = {
  readonly scripts: ReadonlyMap<string, string>;
  /** `dojo@1.0.0`; '' where it has no name or no version. */
  readonly label: string;
  readonly fields: Readonly<Record<string, string>>;
};

/** Or what is wrong with it. */
function readPackage({ tree }: Process, folder: string): Package | string {
  const text = new TextDecoder().decode(tree.readFile(resolvePath(folder, 'package.json')));
  try {
    const { name, version, scripts } = fieldsOf(JSON.parse(text));
    const fields = new Map(textsOf({ name, version }));
    return {
      scripts: new Map(textsOf(fieldsOf(scripts))),
      label: fields.size === 2 ? `${fields.get('name')}@${fields.get('version')}` : '',
      fields: Object.fromEntries(fields),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textsOf(fields: Readonly<Record<string, unknown>>): readonly [string, string][] {
  return Object.entries(fields).filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
}

function environment(
  { env }: Process,
  folder: string,
  fields: Package['fields'],
  event: string,
  script: string,
): Readonly<Record<string, string>> {
  const about = Object.entries(fields).map(([name, text]) => [`npm_package_${name}`, text]);
  return {
    ...(Object.fromEntries(about) as Record<string, string>),
    npm_lifecycle_event: event,
    npm_lifecycle_script: script,
    npm_package_json: resolvePath(folder, 'package.json'),
    INIT_CWD: env['PWD'] ?? folder,
    PATH: `${resolvePath(folder, 'node_modules/.bin')}:${env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin'}`,
  };
}

/** As npm 11 says what it runs. */
function banner(label: string, event: string, script: string): string {
  const first = label === '' ? event : `${label} ${event}`;
  return `\n> ${first}\n> ${script.replaceAll('\n', '\n> ')}\n\n`;
}

function fail(process: Process, sentence: string, status = 1): number {
  process.write('stderr', `npm error ${sentence}\n`);
  return status;
}

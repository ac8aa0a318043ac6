import type { Process } from '../program.ts';
import type { Booted } from './boot.ts';
import { endOf } from '../../emscripten/ending.ts';
import type { PythonModule } from './emscripten.ts';
import type { Library } from './library.ts';
import { mountFiles, pythonHome } from './mount-files.ts';
import { limitStack, runMain } from './stack.ts';
import { openStandardStreams } from '../../emscripten/standard-streams.ts';

/**
 * Runs one python process to its end, as CPython's own main() does: it reads the arguments and the
 * environment itself. `python` has to be fresh, and is used up.
 */
export async function startPython(
  { python, exports }: Booted,
  library: Library,
  process: Process,
): Promise<number> {
  mountFiles(python, process.tree, library);
  openStandardStreams(python.FS, process);
  setEnvironment(python, process.env);
  python._umask(process.tree.umask());
  try {
    if (process.tree.exists(process.cwd)) python.FS.chdir(process.cwd);
    const status = initialize(python, ['python3', ...process.args], modulePath(process));
    if (typeof status === 'number') return status;
    limitStack(python);
    return (await runMain(exports)) & 0xff;
  } catch (error) {
    const { status, message } = endOf(error);
    if (message !== null) process.write('stderr', `python3: ${message}\n`);
    return status;
  }
}

/** Answers the exit status when it is over already: `--version`, or an option that is none. */
function initialize(
  python: PythonModule,
  argv: readonly string[],
  path: string,
): number | 'running' {
  const config = python._PyInitConfig_Create();
  // As python3's own main() begins, and not isolated as a program that embeds it.
  python._PyPreConfig_InitPythonConfig(config);
  python._PyConfig_InitPythonConfig(config + preConfigBytes);
  const c = (text: string): number => python.stringToNewUTF8(text);
  python._PyInitConfig_SetStr(config, c('home'), c(pythonHome));
  for (const name of ['executable', 'program_name']) {
    python._PyInitConfig_SetStr(config, c(name), c(`${pythonHome}/bin/python3`));
  }
  if (path !== '') python._PyInitConfig_SetStr(config, c('pythonpath_env'), c(path));
  // No binary file would come back from a run.
  python._PyInitConfig_SetInt(config, c('write_bytecode'), 0n);
  const items = python._malloc(4 * argv.length);
  python.HEAPU32.set(argv.map(c), items / 4);
  python._PyInitConfig_SetStrList(config, c('argv'), argv.length, items);
  if (python._Py_InitializeFromInitConfig(config) === 0) return 'running';

  const answer = python._malloc(4);
  if (python._PyInitConfig_GetExitCode(config, answer) !== 0) return python.HEAP32[answer / 4] ?? 1;
  python._PyInitConfig_GetError(config, answer);
  throw new Error(python.UTF8ToString(python.HEAPU32[answer / 4] ?? 0));
}

/** PYTHONPATH, and the folder of Debian's Python for packages, where an image brings some. */
function modulePath({ env, tree }: Process): string {
  const folders = [env['PYTHONPATH'] ?? '', tree.exists(distPackages) ? distPackages : ''];
  return folders.filter((folder) => folder !== '').join(':');
}

const distPackages = '/usr/lib/python3/dist-packages';

/** Of PyPreConfig, ten ints, before PyConfig in PyInitConfig (CPython 3.14). */
const preConfigBytes = 40;

function setEnvironment(python: PythonModule, env: Process['env']): void {
  python._clearenv();
  for (const [name, value] of Object.entries(env)) {
    python._setenv(python.stringToNewUTF8(name), python.stringToNewUTF8(value), 1);
  }
}

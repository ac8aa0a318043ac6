import { partsOf, resolvePath } from '../../paths.ts';
import type { Tree } from '../../tree.ts';
import type { Process } from '../program.ts';
import type { Start } from './arguments.ts';
import { createSpecReporter } from './builtins/test/spec-reporter.ts';
import { withoutOwnFrames } from './stack.ts';
import { startNode } from './start-node.ts';

/** `node --test [files]`: each file in a process of its own, one after the other, and one report. */
export async function runTestFiles(program: Process, start: Start): Promise<number> {
  const startedMs = performance.now();
  const reporter = createSpecReporter((text) => program.write('stdout', withoutOwnFrames(text)));
  const paths =
    start.args.length > 0
      ? start.args.flatMap((arg) => matching(program.tree, resolvePath(program.cwd, arg)))
      : filesUnder(program.tree, program.cwd).filter((path) =>
          isTestFile(path.slice(program.cwd.length)),
        );
  for (const path of paths) await runFile(program, path, start, reporter);
  return reporter.end(performance.now() - startedMs) ? 0 : 1;
}

type Reporter = ReturnType<typeof createSpecReporter>;

async function runFile(
  program: Process,
  path: string,
  start: Start,
  reporter: Reporter,
): Promise<void> {
  const startedMs = performance.now();
  let hasTests = false;
  const events = {
    ...reporter,
    onStart(name: string, nesting: number) {
      hasTests = true;
      reporter.onStart(name, nesting);
    },
  };
  const tests = { events, onEnd: () => undefined };
  const status = await startNode(program, { kind: 'file', path }, [path], start, tests);
  if (hasTests && status === 0) return;
  const name = path.startsWith(`${program.cwd}/`) ? path.slice(program.cwd.length + 1) : path;
  const durationMs = performance.now() - startedMs;
  const error = status === 0 ? null : { thrown: 'test failed' };
  const outcome = status === 0 ? 'pass' : 'fail';
  const plain = { nesting: 0, isSuite: false, skip: false, todo: false } as const;
  reporter.onStart(name, 0);
  reporter.onEnd({ ...plain, name, durationMs, outcome, error, location: `${name}:1:1` });
}

/** After https://nodejs.org/api/test.html#running-tests-from-the-command-line. */
function isTestFile(path: string): boolean {
  const name = partsOf(path).at(-1) ?? '';
  if (!/\.[cm]?js$/.test(name) || /\/node_modules\//.test(path)) return false;
  return /\/test\//.test(path) || /^test\.|^test-|[._-]test\.[cm]?js$/.test(name);
}

function matching(tree: Tree, path: string): readonly string[] {
  if (!path.includes('*')) return [path];
  const pattern = path
    .replace(/[.+^${}()|[\]\\?]/g, '\\$&')
    .replace(/\*\*\/|\*/g, (star) => (star === '*' ? '[^/]*' : '(?:.*/)?'));
  const folder = path.slice(0, path.indexOf('*')).replace(/[^/]*$/, '');
  return filesUnder(tree, folder).filter((each) => new RegExp(`^${pattern}$`).test(each));
}

function filesUnder(tree: Tree, folder: string): readonly string[] {
  const inside = folder.endsWith('/') ? folder : `${folder}/`;
  return tree
    .allPaths()
    .filter((path) => path.startsWith(inside) && tree.stat(path).kind === 'file')
    .toSorted();
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LocalRunner } from './local-runner.ts';
import { runArgumentsOf } from './run-arguments.ts';

export type Answer = { readonly status: number; readonly json: unknown };

/** The methods of cyber-dojo's runner, with its names, its exceptions and its words for them. */
export async function dispatch(
  path: string,
  body: string,
  runner: LocalRunner,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const method = methods.get(path);
    const args = argumentsIn(body);
    if (method === undefined) throw new RangeError('unknown path');
    checkNames(args, method.takes);
    return await method.answer(args, runner, signal);
  } catch (error) {
    const isTheirs = error instanceof RangeError;
    const message = isTheirs ? error.message : String(error);
    return exception(isTheirs ? 400 : 500, path, body, message);
  }
}

type Arguments = Readonly<Record<string, unknown>>;
type Method = {
  readonly takes: readonly string[];
  answer(args: Arguments, runner: LocalRunner, signal: AbortSignal): Promise<Answer>;
};

const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['/alive', { takes: [], answer: async () => passed('alive?', true) }],
  ['/ready', { takes: [], answer: async () => passed('ready?', true) }],
  ['/sha', { takes: [], answer: async () => passed('sha', ownSha) }],
  // There are no images: what this machine has is there already.
  [
    '/pull_image',
    { takes: ['id', 'image_name'], answer: async () => passed('pull_image', 'pulled') },
  ],
  [
    '/run_cyber_dojo_sh',
    {
      takes: ['id', 'files', 'manifest'],
      answer: async (args, runner, signal) => {
        const ran = await runner.run(runArgumentsOf(args), signal);
        return ran === 'busy' || ran === null
          ? exception(503, '/run_cyber_dojo_sh', '', 'too many runs are waiting')
          : passed('run_cyber_dojo_sh', ran);
      },
    },
  ],
]);

function passed(name: string, value: unknown): Answer {
  return { status: 200, json: { [name]: value } };
}

function exception(status: number, path: string, body: string, message: string): Answer {
  const told = { path, body: body.slice(0, 1000), class: 'LocalRunner', message, backtrace: [] };
  return { status, json: { exception: told } };
}

function argumentsIn(body: string): Arguments {
  if (body === '') return {};
  const args = parsed(body);
  if (typeof args === 'object' && args !== null && !Array.isArray(args)) return args as Arguments;
  throw new RangeError('body is not JSON Hash');
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new RangeError('body is not JSON');
  }
}

function checkNames(args: Arguments, takes: readonly string[]): void {
  const missing = takes.filter((name) => !Object.hasOwn(args, name));
  const unknown = Object.keys(args).filter((name) => !takes.includes(name));
  for (const [what, names] of [
    ['missing', missing],
    ['unknown', unknown],
  ] as const) {
    if (names.length === 0) continue;
    const plural = names.length === 1 ? '' : 's';
    throw new RangeError(
      `${what} argument${plural}: ${names.map((name) => `:${name}`).join(', ')}`,
    );
  }
}

/** cyber-dojo tells the commit that its image was made of; of this script it is the content's own. */
const ownSha = createHash('sha1')
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest('hex');

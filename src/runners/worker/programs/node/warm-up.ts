import { createTree } from '../../tree.ts';
import type { Process } from '../program.ts';
import { startNode } from './start-node.ts';

/**
 * Small programs of our own, while the worker waits as the spare: the engine compiles what it meets
 * for the first time, and a person does not wait for that. They have a tree of their own, and each
 * node process has clean globals, so nothing of them is left.
 */
export async function warmUp(): Promise<void> {
  const tree = createTree(() => performance.timeOrigin + performance.now());
  for (const [name, text] of Object.entries(files)) {
    tree.writeFile(`/sandbox/${name}`, new TextEncoder().encode(text));
  }
  const process: Process = {
    args: [],
    env: {},
    cwd: '/sandbox',
    readStdin: () => new Uint8Array(0),
    tree,
    write: () => undefined,
    exec: runNothing,
    relay: runNothing,
  };
  const start = {
    args: [],
    execArgv: [],
    preload: [],
    inputType: null,
    enableSourceMaps: false,
  } as const;
  for (const name of ['a.js', 'm.mjs', 'wrong.js']) {
    await startNode(process, { kind: 'file', path: `/sandbox/${name}` }, [name], start);
  }
}

function runNothing(): Promise<never> {
  return Promise.reject(new Error('nothing is run while warming up'));
}

const files = {
  'a.js':
    "require('assert').strictEqual(require('./b'), 42); console.log(`${__filename} %s`, { a: [1] });",
  'b.js': 'module.exports = 42;',
  'm.mjs': "import { n } from './n.mjs'; import assert from 'node:assert'; assert.equal(n, 1);",
  'n.mjs': 'export const n = 1;',
  'wrong.js': "require('assert').strictEqual(6 * 9, 42);",
};

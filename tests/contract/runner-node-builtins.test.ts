import { describe, expect, test } from 'vitest';
import { finish, node } from '../support/run-files.ts';

/** What main.js prints, when it goes well. */
async function printed(main: string, files = {}): Promise<string> {
  const { stdout, stderr } = await node(main, files);
  expect(stderr).toBe('');
  return stdout;
}

describe("node's own module", () => {
  test('crypto makes hashes, random numbers and UUIDs', async () => {
    const main = `
const c = require('crypto');
for (const name of ['md5', 'sha1', 'sha256', 'sha512']) console.log(c.createHash(name).update('hé').update(Buffer.from('llo')).digest('hex').slice(0, 20));
console.log(c.createHmac('sha256', 'key').update('x').digest('base64'), c.createHash('md5').update('').digest().length);
console.log(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(c.randomUUID()), c.randomBytes(70000).length, new Set(Array.from({ length: 200 }, () => c.randomInt(3))).size);
console.log(c.timingSafeEqual(Buffer.from('a'), Buffer.from('a')), crypto.randomUUID() !== crypto.randomUUID(), crypto.getRandomValues(new Uint8Array(3)).length);
crypto.subtle.digest('SHA-256', new TextEncoder().encode('x')).then((d) => console.log(Buffer.from(d).toString('hex').slice(0, 8)));
try { c.createHash('nope') } catch (e) { console.log(e.message) }`;
    expect(await printed(main)).toBe(`be50e8478cf24ff3595b
35b5ea45c5e41f78b46a
3c48591d8d098a4538f5
a67e831011aa41ebb2a2
T8O36vNNfllKb1HZUXulQ6v0EGeydYf/2CujWE5NPN0= 16
true 70000 3
true true 3
Digest method not supported
2d711642
`);
  });

  test('util formats, parses and promises', async () => {
    const main = `
const util = require('node:util');
console.log(util.format('%s %d %i %j %o', 'a', 1.5, 1.5, { a: 1 }, [1]), util.inspect(new Map([[1, { a: [] }]]), { compact: false }));
console.log(util.parseArgs({ args: ['-f', '--bar', 'b', 'rest'], options: { foo: { type: 'boolean', short: 'f' }, bar: { type: 'string' } }, allowPositionals: true }));
console.log(util.stripVTControlCharacters('\\u001b[31mred\\u001b[0m'), JSON.stringify(util.styleText('red', 'x')), JSON.stringify(util.styleText('red', 'x', { validateStream: false })));
function Old() {} util.inherits(Old, require('events')); console.log(new Old() instanceof require('events'), util.types.isRegExp(/x/), util.isDeepStrictEqual({ a: [1] }, { a: [1] }));
util.promisify((x, done) => done(null, x * 2))(21).then(console.log);
util.callbackify(async () => 'called back')((error, value) => console.log(error, value));
util.deprecate(() => console.log('old'), 'do not', 'DEP1')();`;
    const { stdout, stderr } = await node(main);
    expect(stdout).toBe(`a 1.5 1 {"a":1} [ 1, [length]: 1 ] Map(1) {
  1 => {
    a: []
  }
}
{
  values: [Object: null prototype] { foo: true, bar: 'b' },
  positionals: [ 'rest' ]
}
red "x" "\\u001b[31mx\\u001b[39m"
true true true
old
42
null called back
`);
    expect(stderr).toBe(
      '(node:2) [DEP1] DeprecationWarning: do not\n(Use `node --trace-deprecation ...` to show where the warning was created)\n',
    );
  });

  test('stream, readline, events and string_decoder go together', async () => {
    const { stdout, stderr } = await finish(
      `printf 'one\\ntwo\\nthree' | node lines.js; printf 'ann\\n' | node ask.mjs; node pipe.js; printf 'piped' | node -e 'process.stdin.pipe(process.stdout)'; printf 'abc' | node -e 'let s = ""; process.stdin.setEncoding("utf8").on("data", (d) => (s += d)).on("end", () => console.log(s.length))'`,
      {
        'lines.js': `
const readline = require('readline');
const rl = readline.createInterface({ input: process.stdin });
(async () => { for await (const line of rl) console.log('[' + line + ']'); console.log('end'); })();`,
        'ask.mjs': `
import { createInterface } from 'node:readline/promises';
const rl = createInterface({ input: process.stdin, output: process.stdout });
console.log('hello ' + (await rl.question('name? '))); rl.close();`,
        'pipe.js': `
const { Readable, Transform, pipeline } = require('stream'); const fs = require('fs'); const { once } = require('events');
const upper = new Transform({ transform(chunk, _encoding, done) { done(null, String(chunk).toUpperCase()) } });
pipeline(Readable.from(['a', 'b']), upper, fs.createWriteStream('out.txt'), async (error) => {
  console.log(error ?? 'piped', fs.readFileSync('out.txt', 'utf8'));
  let text = ''; for await (const chunk of fs.createReadStream('out.txt', 'utf8')) text += chunk; console.log(text);
  const late = new (require('events'))(); setTimeout(() => late.emit('x', 7), 2); console.log(await once(late, 'x'));
  console.log(new (require('string_decoder').StringDecoder)('utf8').write(Buffer.from([0xe2, 0x82])) === '');
  fs.createReadStream('gone.txt').on('error', (e) => console.log(e.code));
});`,
      },
    );
    expect(stderr).toBe('');
    expect(stdout).toBe(
      '[one]\n[two]\n[three]\nend\nname? hello ann\npiped AB\nAB\n[ 7 ]\ntrue\nENOENT\npiped3\n',
    );
  });

  test('url, querystring, path, os, timers and async_hooks are as at home', async () => {
    const main = `
const url = require('url'), qs = require('querystring'), path = require('path'), os = require('os');
const u = url.parse('http://ann:pw@Host.com:8080/p/a?x=1&y=2#h', true);
console.log(u.host, u.auth, u.pathname, u.query.y, u.hash, url.format({ protocol: 'http', host: 'h.com', pathname: '/x', query: { a: 1 } }), url.resolve('/one/two', 'three'));
console.log(url.pathToFileURL('/a b#c').href, url.fileURLToPath('file:///a%20b'), qs.stringify({ a: [1, 2], b: 'x y' }), { ...qs.parse('a=1&a=2&b=x+y') });
console.log(path.join('/a', '../b'), path.relative('/a/b', '/a/c'), os.EOL === '\\n', os.cpus().length > 0, os.tmpdir());
const { AsyncLocalStorage } = require('async_hooks'); const store = new AsyncLocalStorage();
store.run({ id: 7 }, async () => { await null; console.log(store.getStore()); }); 
require('timers/promises').setTimeout(3, 'later').then(console.log);
console.log(require('worker_threads').isMainThread, require('tty').isatty(1), require('vm').runInThisContext('6 * 7'), process.stdout.isTTY, process.stdout.columns);`;
    expect(await printed(main)).toBe(`host.com:8080 ann:pw /p/a 2 #h http://h.com/x?a=1 /one/three
file:///a%20b%23c /a b a=1&a=2&b=x%20y { a: [ '1', '2' ], b: 'x y' }
/b ../c true true /tmp
true false 42 undefined undefined
{ id: 7 }
later
`);
  });

  test('child_process runs commands of the same shell', async () => {
    const main = `
const { exec, execFile, spawn, execSync } = require('child_process'); const { promisify } = require('util');
exec('echo out; echo err >&2; exit 3', (error, stdout, stderr) => {
  console.log(error.code, stdout, stderr);
  const child = spawn('cat', []); child.stdout.on('data', (d) => console.log('cat', String(d))); child.on('close', async (code) => {
    console.log('closed', code, await promisify(execFile)('node', ['-p', '6 * 7']), process.argv.length);
  });
  child.stdin.write('to '); child.stdin.end('cat');
});
try { execSync('ls') } catch (e) { console.log(e.message) }`;
    expect(await printed(main))
      .toBe(`child_process.execSync is not available: the sandbox cannot wait for a command. Use exec, execFile or spawn.
3 out
 err

cat to cat
closed 0 { stdout: '42\\n', stderr: '' } 2
`);
  });

  test('child_process lets parent and child each have their own globals', async () => {
    const { stdout, stderr } = await finish('node main.js parent', {
      'main.js': `
const { exec } = require('child_process');
let n = 0; const timer = setInterval(() => { n += 1; console.log('parent', process.argv[2]) }, 8);
global.mine = 1;
exec('node child.js child', (error, stdout) => { clearInterval(timer); console.log(stdout.trim(), n > 1, process.argv[2], mine) });`,
      'child.js':
        "setTimeout(() => { console.log('from', process.argv[2]); Array.prototype.x = 1; process.exit(0) }, 40)",
    });
    expect(stderr).toBe('');
    expect([...new Set(stdout.split('\n'))]).toEqual([
      'parent parent',
      'from child true parent 1',
      '',
    ]);
  });

  test('that cannot work here loads, and says why when it is used', async () => {
    const main = `
for (const [name, use] of [['http', 'get'], ['net', 'connect'], ['zlib', 'gzipSync'], ['dns', 'lookup']])
  try { require(name)[use]('x') } catch (e) { console.log(e.message) }
fetch('http://localhost').catch((e) => console.log(e.name, e.message, '-', e.cause.message));`;
    expect(await printed(main)).toBe(`http.get is not available: code in the sandbox has no network.
net.connect is not available: code in the sandbox has no network.
zlib.gzipSync is not available: there is no zlib in the sandbox.
dns.lookup is not available: code in the sandbox has no network.
TypeError fetch failed - code in the sandbox has no network
`);
  });

  test('process tells of itself', async () => {
    const main = `
console.log(process.version, process.argv0, process.execPath, process.execArgv, process.release.name, process.versions.node === process.version.slice(1));
const [s, n] = process.hrtime(); console.log(typeof process.hrtime.bigint(), s >= 0 && n >= 0, process.memoryUsage().heapUsed >= 0, process.uptime() < 60, process.umask());
process.env.NUMBER = 7; console.log(typeof process.env.NUMBER, 'NOPE' in process.env, process.platform, process.features.require_module);
process.chdir('/tmp'); console.log(process.cwd(), structuredClone({ a: new Map([[1, 2]]) }), typeof performance.now(), typeof process.getBuiltinModule('fs').readFileSync);
process.on('warning', (w) => console.log('heard', w.name)); process.emitWarning('careful', 'Own', 'C1');
process.on('exit', (code) => console.log('exit', code, process.exitCode)); process.exitCode = 5;`;
    const { stdout, stderr, status } = await node(main);
    expect(stdout).toBe(`v24.11.0 node /usr/bin/node [] node true
bigint true true true 18
string false linux true
/tmp { a: Map(1) { 1 => 2 } } number function
heard Own
exit 5 5
`);
    expect(stderr).toContain('(node:2) [C1] Own: careful\n');
    expect(status).toBe('5');
  });
});

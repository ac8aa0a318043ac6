import { describe, expect, test } from 'vitest';
import { finish, node } from '../support/run-files.ts';

describe('modules', () => {
  test('are found as Node finds them, once each, in circles too', async () => {
    const { stdout, stderr } = await node(
      `console.log(require('./dir'), require('./pack'), require('deep'), require('./data').n);
console.log(require('./a'), require('./dir') === require('./dir/index.js'), require.main === module);
console.log(require.resolve('deep'), __filename, __dirname, module.paths[0]);
console.log(Object.keys(require.cache).length, module.children.length);`,
      {
        'dir/index.js': "module.exports = 'dir of ' + require('path').basename(__dirname)",
        'pack/package.json': '{ "main": "lib/start" }',
        'pack/lib/start.js': "#!/usr/bin/env node\nexports.from = 'pack'",
        'node_modules/deep/index.js': "module.exports = 'deep'",
        'data.json': '{ "n": 42 }',
        'a.js': "exports.early = 1; exports.b = require('./b').seen; exports.late = 2",
        'b.js': "exports.seen = { ...require('./a') }",
      },
    );
    expect(stderr).toBe('');
    expect(stdout).toBe(`dir of dir { from: 'pack' } deep 42
{ early: 1, b: { early: 1 }, late: 2 } true true
/sandbox/node_modules/deep/index.js /sandbox/main.js /sandbox /sandbox/node_modules
7 5
`);
  });
});

test('console prints as node prints', async () => {
  const { stdout, stderr } = await node(`
console.log('%s is %d', 'six', 6, { deep: { a: { b: { c: 1 } } } }, [undefined, null, 'x']);
console.log(new Map([['k', new Set([1])]]), Symbol('s'), 10n, class Hiker {}, () => 1, Buffer.from('hé'));
console.group('group'); console.info('in\\nside'); console.groupEnd(); console.log();
console.assert(1 === 2, 'told %s', 'off'); console.count(); console.count(); console.dir([1]);
console.table([{ a: 1, b: 'x' }, { a: 2 }]);
process.stdout.write('no newline');`);
  expect(stderr).toBe('Assertion failed: told off\n');
  expect(stdout).toBe(`six is 6 { deep: { a: { b: [Object] } } } [ undefined, null, 'x' ]
Map(1) { 'k' => Set(1) { 1 } } Symbol(s) 10n [class Hiker] [Function (anonymous)] <Buffer 68 c3 a9>
group
  in
  side

default: 1
default: 2
[ 1 ]
┌─────────┬───┬─────┐
│ (index) │ a │ b   │
├─────────┼───┼─────┤
│ 0       │ 1 │ 'x' │
│ 1       │ 2 │     │
└─────────┴───┴─────┘
no newline`);
});

test('fs works on the files that the shell sees', async () => {
  const { stdout, stderr } = await finish(
    `echo one > one.txt; ln -s one.txt link; node main.js; cat two.txt; cat < log.txt; echo typed | node -p 'fs.readFileSync(0, "utf8")'`,
    {
      'main.js': `
const fs = require('fs');
fs.writeFileSync('two.txt', fs.readFileSync('one.txt', 'utf8').toUpperCase());
fs.appendFileSync('log.txt', 'a'); fs.appendFileSync('log.txt', Buffer.from('b\\n'));
fs.mkdirSync('x/y', { recursive: true }); fs.renameSync('two.txt', 'x/y/two.txt'); fs.copyFileSync('x/y/two.txt', 'two.txt');
console.log(fs.readdirSync('.').join(), fs.readdirSync('x', { withFileTypes: true }).map((d) => d.name + d.isDirectory()));
console.log(fs.existsSync('nope'), fs.statSync('one.txt').size, fs.lstatSync('link').isSymbolicLink(), fs.readlinkSync('link'));
try { fs.readFileSync('nope') } catch (e) { console.log(e.message, e.code, e.errno, e.syscall) }
fs.rmSync('x', { recursive: true }); console.log(fs.existsSync('x'), fs.readFileSync('one.txt'));
const fd = fs.openSync('fd.txt', 'w'); fs.writeSync(fd, 'fd'); fs.closeSync(fd); console.log(fs.readFileSync('fd.txt', 'utf8'));
fs.writeSync(1, 'to 1\\n');
const part = Buffer.alloc(4); const again = fs.openSync('one.txt'); console.log(fs.readSync(again, part, 1, 2), fs.readSync(again, part, { position: 0, length: 1 }), fs.readSync(again, part), part.join());
try { fs.readSync(99, part) } catch (e) { console.log(e.code) }`,
    },
  );
  expect(stderr).toBe('');
  expect(stdout).toBe(`cyber-dojo.sh,link,log.txt,main.js,one.txt,two.txt,x [ 'ytrue' ]
false 4 true one.txt
ENOENT: no such file or directory, open 'nope' ENOENT -2 open
false <Buffer 6f 6e 65 0a>
fd
to 1
2 1 2 101,10,110,0
EBADF
ONE
ab
typed

`);
});

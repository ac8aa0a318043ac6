import { describe, expect, test } from 'vitest';
import type { Files } from '../../src/kata/files.ts';
import { startPoint } from '../support/press-start-point.ts';
import { finish } from '../support/run-files.ts';
import type { Finished } from '../support/run-files.ts';

const kata = startPoint('Lua, assert');

function finishInLua(script: string, files: Files = {}): Promise<Finished> {
  return finish(script, files, { imageName: 'pocket-dojo/lua_assert:0000000' });
}

function lua(main: string, files: Files = {}): Promise<Finished> {
  return finishInLua('lua main.lua', { ...files, 'main.lua': main });
}

async function printed(running: Promise<Finished>): Promise<string> {
  const { stdout, stderr, status } = await running;
  if (status !== '0' || stderr !== '') throw new Error(`${status}: ${stderr}\n${stdout}`);
  return stdout;
}

const hiker = (answer: string): string => (kata.files['hiker.lua'] ?? '').replace('6 * 9', answer);

describe('Lua, assert', () => {
  test('starts red, and says what was expected and where', async () => {
    const { colour, stdout, stderr, result } = await kata.press();
    expect(stdout).toBe('');
    expect(stderr).toBe(`lua: test_hiker.lua:6: expected: 42, actual: 54
stack traceback:
\t[C]: in function 'assert'
\ttest_hiker.lua:6: in upvalue 'assert_equal'
\ttest_hiker.lua:12: in local 'life_the_universe_and_everything'
\ttest_hiker.lua:15: in main chunk
\t[C]: in ?
`);
    expect(result).toMatchObject({ status: '1' });
    expect(colour).toBe('red');
  });

  test('is green when it is solved', async () => {
    const { colour, stdout, stderr } = await kata.press({ 'hiker.lua': hiker('6 * 7') });
    expect({ colour, stdout, stderr }).toEqual({
      colour: 'green',
      stdout: 'All tests passed\n',
      stderr: '',
    });
  });

  test('is amber where Lua cannot read it, and says where', async () => {
    const { colour, stderr } = await kata.press({ 'hiker.lua': hiker('6 * 9sd') });
    expect(stderr).toMatch(
      /^lua: error loading module 'hiker' from file '.\/hiker.lua':\n\t.\/hiker.lua:4: malformed number near '9s'\nstack traceback:\n\t\[C\]: /,
    );
    expect(colour).toBe('amber');
  });

  test.each([
    ['nothing + 1', "attempt to perform arithmetic on a nil value (global 'nothing')"],
    ['error("no idea")', 'hiker.lua:4: no idea'],
    ['os.exit(true)', ''],
  ])('an answer of %s is amber', async (answer, complaint) => {
    const { colour, stderr } = await kata.press({ 'hiker.lua': hiker(answer) });
    expect(stderr).toContain(complaint);
    expect(colour).toBe('amber');
  });

  test('an endless loop runs out of time, and the next attempt runs', async () => {
    const loop = { 'hiker.lua': hiker('(function() while true do end end)()') };
    expect((await kata.press(loop, 1)).colour).toBe('timed_out');
    expect((await kata.press({ 'hiker.lua': hiker('42') })).colour).toBe('green');
  });
});

describe('the command line of lua', () => {
  test.each([
    [
      'runs a script with arguments',
      'lua show.lua a "b c"',
      'a\tb c\n-1 lua\n0 show.lua\n1 a\n2 b c\n',
    ],
    [
      'runs what it is told',
      `lua -e 'print(1)' -e'print(arg[0], arg[1])' show.lua`,
      '1\nshow.lua\tnil\n\n-3 -e\n-2 print(1)\n-1 -eprint(arg[0], arg[1])\n0 show.lua\n',
    ],
    ['runs what comes in', `echo 'print("in", ...)' | lua - x`, 'in\tx\n'],
    ['requires', `lua -l greet -e 'greet.hello()'`, 'hello from greet\n'],
    ['names what it requires', `lua -l g=greet -e 'g.hello()'`, 'hello from greet\n'],
    [
      'finds modules by LUA_PATH',
      `LUA_PATH='lib/?.lua' lua -e 'print(require "deep")'`,
      'deep\tlib/deep.lua\n',
    ],
    ['finds modules beside it and in folders', `lua -e 'print((require "lib.deep"))'`, 'deep\n'],
    [
      'begins with LUA_INIT',
      `LUA_INIT='x = 5' lua -e 'print(x)'; LUA_INIT='x = 5' lua -E -e 'print(x)'`,
      '5\nnil\n',
    ],
    [
      'reads its input',
      `printf 'one\\n42 rest' | lua -e 'print(io.read("l"), io.read("n"), io.read("a"))'`,
      'one\t42\t rest\n',
    ],
    [
      'sees exported variables',
      `export A=1; B=2; lua -e 'print(os.getenv("A"), os.getenv("B"))'`,
      '1\tnil\n',
    ],
    ['starts where the shell is', `cd lib && lua -e 'print((require "deep"))'`, 'deep\n'],
  ])('%s', async (_what, script, stdout) => {
    const files = {
      'show.lua':
        'print(...)\nfor at = -3, 2 do if arg[at] then print(at .. " " .. arg[at]) end end\n',
      'greet.lua': 'return { hello = function() print("hello from greet") end }\n',
      'lib/deep.lua': 'return "deep"\n',
    };
    expect(await printed(finishInLua(script, files))).toContain(stdout);
  });

  test.each([
    ['no such script', 'lua nix.lua', 'lua: cannot open nix.lua', '1'],
    ['an unknown option', 'lua -z', "lua: unrecognized option '-z'\nusage: lua [options]", '1'],
    ['an option without its value', 'lua -e', "lua: '-e' needs argument\n", '1'],
    ['exit', "lua -e 'io.write(1) os.exit(7)'", '', '7'],
    ['an error of what comes in', `echo 'error("in")' | lua -`, 'lua: stdin:1: in\n', '1'],
    ['one that no one asked for', `echo 'error("in")' | lua`, 'lua: stdin:1: in\n', '0'],
    ['exit false', "lua -e 'os.exit(false)'", '', '1'],
    ['error of a table', "lua -e 'error({})'", 'lua: (error object is a table value)', '1'],
    [
      'no module',
      `lua -e 'require "nope"'`,
      "module 'nope' not found:\n\tno field package.preload['nope']",
      '1',
    ],
    ['a warning', `lua -W -e 'warn("take care")'`, 'Lua warning: take care\n', '0'],
  ])('says what is wrong and ends as it should: %s', async (_what, script, complaint, status) => {
    const result = await finishInLua(script);
    expect(result.stderr).toContain(complaint);
    expect(result).toMatchObject({ status });
  });
});

describe('a Lua program', () => {
  test('reads and writes the files of the run, and what it makes comes back', async () => {
    const main = `local file = assert(io.open('made.txt', 'w'))
file:write('hällo\\n', 2, '\\n')
file:close()
for line in io.lines('made.txt') do print(#line, line) end
local given <close> = assert(io.open('given.txt', 'r+'))
given:seek('set', 2)
given:write('XX')
given:flush()
assert(os.rename('made.txt', 'renamed.txt'))
print(os.remove('nix'))
print(io.open('given.txt'):read('a'))
`;
    const result = await lua(main, { 'given.txt': 'abcdef' });
    expect(result.stderr).toBe('');
    expect(result.stdout).toMatch(
      /^6\thällo\n1\t2\nnil\tnix: No such file or directory\t\d+\nabXXef\n$/,
    );
    expect(result.created).toEqual({ 'renamed.txt': 'hällo\n2\n' });
    expect(result.changed).toEqual({ 'given.txt': 'abXXef' });
  });

  test('has the library of 5.4', async () => {
    const main = `print(_VERSION, math.type(7 // 2), 7 // 2, 2^53 == 2^53 + 1, 1 << 4 | 1)
print(string.format('%5.2f|%q|%-4s|', 3.14159, 'a"b', 'x'), utf8.char(8364), utf8.len('äöü'))
print(table.concat({ 1, 2, 3 }, '-'), table.unpack({ 4, 5 }))
print(('key = value'):match('(%w+)%s*=%s*(%w+)'))
local generate = coroutine.wrap(function() for i = 1, 2 do coroutine.yield(i) end end)
print(generate(), generate(), os.date('!%Y-%m-%d %H:%M:%S', 86400), os.time { year = 2024, month = 2, day = 30 })
print(select('#', nil, nil), pcall(error, { code = 1 }))
`;
    expect(await printed(lua(main))).toMatch(
      /^Lua 5\.4\tinteger\t3\ttrue\t17\n 3\.14\|"a\\"b"\|x {3}\|\t€\t3\n1-2-3\t4\t5\nkey\tvalue\n1\t2\t1970-01-02 00:00:00\t1709294400\n2\tfalse\ttable: /,
    );
  });

  test('calls itself without end, and can be told of it', async () => {
    const main = `local function deep(n) return 1 + deep(n + 1) end
print(pcall(deep, 1))
deep(1)`;
    const { stdout, stderr, status } = await lua(main);
    expect(stdout).toContain('stack overflow');
    expect(stderr).toMatch(/^lua: main\.lua:1: stack overflow/);
    expect(status).toBe('1');
  });

  test('calls itself through pcall without end, and goes on', async () => {
    const main = `local function deep() return pcall(deep) end
print(select(-1, deep()))`;
    expect(await printed(lua(main))).toContain('stack overflow');
  });

  test('that takes all memory is told so', async () => {
    const main = `local all = {}
while true do all[#all + 1] = ('x'):rep(50000000) .. #all end`;
    const { stderr, status } = await lua(main);
    expect(stderr).toBe('lua: not enough memory\n');
    expect(status).toBe('1');
    expect(await printed(lua('print("alive")'))).toBe('alive\n');
  });

  test('knows nothing of what ran before it', async () => {
    const script = `lua -e 'x = 1 string.shout = 1'; lua -e 'print(x, string.shout)'`;
    expect(await printed(finishInLua(script))).toBe('nil\tnil\n');
  });

  test.each(["os.execute('ls')", "pcall(io.popen, 'ls')"])(
    '%s runs no other program',
    async (call) => {
      expect(await printed(lua(`print((${call}))`))).toMatch(/^(nil|false)\n$/);
    },
  );
});

import { expect, test } from 'vitest';
import { describeDebian } from '../support/debian-start-point.ts';

const hikerOf = (answer: string) => ({
  'hiker.lua': `local hiker = {}\n\nfunction hiker.answer()\n  return ${answer}\nend\n\nreturn hiker\n`,
});

describeDebian('Lua, LuaUnit', (lua) => {
  test('starts red, and says what was expected and where', async () => {
    const { colour, stdout, stderr, result } = await lua.press();
    expect(timeless(stdout)).toBe(`F
Failed tests:
-------------
1) TestHiker.test_answer
test_hiker.lua:8: expected: 42, actual: 54
stack traceback:
	test_hiker.lua:8: in upvalue 'TestHiker.test_answer'

Ran 1 tests, 0 successes, 1 failure
`);
    expect(stderr).toBe('');
    expect(colour).toBe('red');
    expect(result).toMatchObject({ status: '1', created: {}, changed: {} });
  });

  test.each([
    ['6 * 7', 'green', 'Ran 1 tests, 1 success, 0 failures\nOK\n'],
    ['6 * 9sd', 'amber', "./hiker.lua:4: malformed number near '9s'"],
    [
      'six * 9',
      'amber',
      "./hiker.lua:4: attempt to perform arithmetic on a nil value (global 'six')",
    ],
    ['os.exit(0)', 'amber', ''],
  ])('an answer of %s is %s', async (answer, colour, says) => {
    const pressed = await lua.press(hikerOf(answer));
    expect(timeless(pressed.stdout) + pressed.stderr).toContain(says);
    expect(pressed.colour).toBe(colour);
  });

  test('no test is amber', async () => {
    const none = { 'test_hiker.lua': "os.exit(require('luaunit').LuaUnit.run())\n" };
    const { colour, stdout } = await lua.press(none);
    expect(timeless(stdout)).toContain('Ran 0 tests, 0 successes, 0 failures\n');
    expect(colour).toBe('amber');
  });

  test('an endless loop runs out of time, and the next attempt runs', async () => {
    const loop = hikerOf('(function() while true do end end)()');
    expect(await lua.press(loop, 1)).toMatchObject({ colour: 'timed_out' });
    expect(await lua.press(hikerOf('6 * 7'))).toMatchObject({ colour: 'green' });
  });

  test('a kata of several files makes a file, and LuaUnit has its own options', async () => {
    const { colour, stdout, result } = await lua.press({
      'lib/guide.lua': `return {
  write = function(path)
    local file = assert(io.open(path, 'w'))
    file:write("Don't Panic\\n")
    file:close()
  end,
}
`,
      'test_guide.lua': `local lu = require 'luaunit'
local guide = require 'lib.guide'
TestGuide = {}
function TestGuide:setUp() self.path = 'book.txt' end
function TestGuide:test_written()
  guide.write(self.path)
  lu.assertEquals({ lines = { io.lines(self.path)() } }, { lines = { "Don't Panic" } })
end
function TestGuide:test_error() lu.assertErrorMsgContains('nope', error, 'nope') end
function TestGuide:test_close() lu.assertAlmostEquals(0.1 + 0.2, 0.3, 1e-9) end
function TestGuide:test_later() lu.skip('not today') end
os.exit(lu.LuaUnit.run())
`,
      ...hikerOf('42'),
      'cyber-dojo.sh': `lua test_guide.lua --output tap | grep -v '^#'
lua test_hiker.lua --pattern nothing > /tmp/out; echo $?
lua test_hiker.lua
`,
    });
    expect(timeless(stdout)).toContain(`1..4
ok     1	TestGuide.test_close
ok     2	TestGuide.test_error
ok 3	# SKIP not today
ok     4	TestGuide.test_written
0
`);
    expect(colour).toBe('green');
    expect(result).toMatchObject({ created: { 'book.txt': "Don't Panic\n" } });
  });
});

function timeless(text: string): string {
  return text.replace(/ in [\d.]+ seconds/g, '');
}

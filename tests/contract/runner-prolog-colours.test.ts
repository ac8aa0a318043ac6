import { describe, expect, test } from 'vitest';
import { startPoint } from '../support/press-start-point.ts';

const prolog = startPoint('Prolog, plunit');
const answer = (expression: string) => ({
  'hiker.pl': (prolog.files['hiker.pl'] ?? '').replace('6 * 9', expression),
});

describe('Prolog, plunit', () => {
  test('starts red, and says what was expected and where', async () => {
    const { colour, stdout, stderr, result } = await prolog.press();
    expect(colour).toBe('red');
    expect(stdout).toBe('');
    expect(stderr.replace(/\(\d\.\d+ sec(?: CPU)?\)|in \d.*/g, '-')).toBe(
      `% Start unit: hiker
% [1/1] hiker:life_the_universe_and_everything .... **FAILED -
ERROR: [Thread main] /sandbox/hiker_test.plt:7:
ERROR: [Thread main]     test hiker:life_the_universe_and_everything: 
ERROR: [Thread main] wrong answer for Answer (compared using ==)
ERROR: [Thread main]     Expected: 42
ERROR: [Thread main]     Got:      54
% End unit hiker: **FAILED -
ERROR: [Thread main] 1 test failed
% 0 tests passed
% Test run completed -
ERROR: [Thread main] -g run_tests: false
`,
    );
    expect(result).toMatchObject({ status: '1' });
  });

  test('6 * 7 is green', async () => {
    const { colour, stderr } = await prolog.press(answer('6 * 7'));
    expect(colour).toBe('green');
    expect(stderr).toMatch(
      /^% \[1\/1\] hiker:life_the_universe_and_everything \.+ passed \([\s\S]*^% test passed in \d/m,
    );
  });

  test.each([
    ['6 * 9sd', '/sandbox/hiker.pl:4:18: Syntax error: Operator expected\n'],
    ['six * 9', "received error: is/2: Arithmetic: `six/0' is not a function\n"],
    ['6 * 9, no_such(x)', 'Unknown procedure: hiker:no_such/1\n'],
  ])('an answer of %s is amber', async (expression, complaint) => {
    const { colour, stderr } = await prolog.press(answer(expression));
    expect(colour).toBe('amber');
    expect(stderr).toContain(complaint);
  });

  test('a mistake beside tests that pass is amber', async () => {
    const { colour } = await prolog.press({
      'hiker.pl': `${answer('6 * 7')['hiker.pl']}\nhalf(.\n`,
    });
    expect(colour).toBe('amber');
  });

  test('an answer that comes by another way too is only warned of', async () => {
    const { colour, stderr } = await prolog.press({
      'hiker.pl': `${answer('6 * 7')['hiker.pl']}\nanswer(54).\n`,
    });
    expect(colour).toBe('green');
    expect(stderr).toContain('Test succeeded with choicepoint');
  });

  test('a test file without a test is amber', async () => {
    expect(await prolog.press({ 'hiker_test.plt': ':- use_module(hiker).\n' })).toMatchObject({
      colour: 'amber',
    });
  });

  test('a recursion without an end is told by Prolog itself', async () => {
    const { colour, stderr } = await prolog.press(answer('6 * 7,\n    answer(_),\n    true'));
    expect(stderr).toContain('Stack limit (0.1Gb) exceeded');
    expect(stderr).toContain('Possible non-terminating recursion:');
    expect(colour).toBe('amber');
  });

  test('an endless loop runs out of time, and the next attempt runs', async () => {
    const endless = await prolog.press(answer('6 * 7,\n    repeat,\n    fail'), 1);
    expect(endless.colour).toBe('timed_out');
    expect(await prolog.press(answer('6 * 7'))).toMatchObject({ colour: 'green' });
  });
});

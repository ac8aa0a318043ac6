import { describe, expect, test } from 'vitest';
import { startPoint } from '../support/press-start-point.ts';

const clojurescript = startPoint('ClojureScript, cljs.test');
const answer = (body: string) => ({
  'hiker.cljs': (clojurescript.files['hiker.cljs'] ?? '').replace('(* 6 9)', body),
});

describe('ClojureScript, cljs.test', () => {
  test('starts red, and says what was expected and where', async () => {
    const { colour, stdout, stderr, result } = await clojurescript.press();
    expect(colour).toBe('red');
    expect(stdout).toBe(`
Testing hiker-test

FAIL in (life-the-universe-and-everything) (/sandbox/hiker_test.cljs:7)
expected: (= 42 (answer))
  actual: (not (= 42 54))

Ran 1 tests containing 1 assertions.
1 failures, 0 errors.
`);
    expect(stderr).toBe('');
    expect(result).toMatchObject({ status: '1' });
  });

  test('(* 6 7) is green', async () => {
    const { colour, stdout, result } = await clojurescript.press(answer('(* 6 7)'));
    expect(colour).toBe('green');
    expect(stdout).toContain('Ran 1 tests containing 1 assertions.\n0 failures, 0 errors.\n');
    expect(result).toMatchObject({ status: '0' });
  });

  test.each([
    ['(* 6 9sd)', 'Message:  Invalid number: 9sd\nLocation: 4:11\nPhase:    parse\n'],
    [
      '(* six 9)',
      'Message:  Unable to resolve symbol: six\nLocation: /sandbox/hiker.cljs:4:3\nPhase:    analysis\n',
    ],
    ['(* 6 9', 'Message:  EOF while reading, expected ) to match ( at [3,1]\n'],
  ])('an answer of %s is amber', async (body, complaint) => {
    const { colour, stderr } = await clojurescript.press(answer(body));
    expect(colour).toBe('amber');
    expect(stderr).toContain(complaint);
  });

  test.each([
    ['an error', '(throw (ex-info "no idea" {}))', 'actual: #error {:message "no idea", :data {}'],
    [
      'a recursion without an end',
      '(inc (answer))',
      'RangeError: Maximum call stack size exceeded',
    ],
  ])('%s in a test is amber, and the others still run', async (_what, body, complaint) => {
    const { colour, stdout } = await clojurescript.press(answer(body));
    expect(colour).toBe('amber');
    expect(stdout).toContain('\nERROR in (life-the-universe-and-everything)');
    expect(stdout).toContain(complaint);
    expect(stdout).toContain('0 failures, 1 errors.\n');
  });

  test.each([
    ['no test', '(ns hiker-test (:require [cljs.test :refer [run-tests]]))\n(run-tests)\n'],
    [
      'a test that is not run',
      '(ns hiker-test (:require [cljs.test :refer [deftest is]]))\n(deftest a (is true))\n',
    ],
  ])('a test file with %s is amber', async (_what, source) => {
    const { colour } = await clojurescript.press({ 'hiker_test.cljs': source });
    expect(colour).toBe('amber');
  });

  test('an endless loop runs out of time, and the next attempt runs', async () => {
    const endless = await clojurescript.press(answer('(loop [] (recur))'), 1);
    expect(endless.colour).toBe('timed_out');
    expect(await clojurescript.press(answer('(* 6 7)'))).toMatchObject({ colour: 'green' });
  });
});

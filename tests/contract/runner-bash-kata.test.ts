import { describe, expect, test } from 'vitest';
import { startPoint } from '../support/press-start-point.ts';

const kata = startPoint('Bash, assert');

const hiker = (answer: string): string => (kata.files['hiker.sh'] ?? '').replace('6 * 9', answer);

describe('Bash, assert', () => {
  test('starts red, and says what was expected and where', async () => {
    const { colour, stdout, stderr, result } = await kata.press();
    expect({ stdout, stderr }).toEqual({
      stdout: "test_hiker.sh:18: expected '42', actual '54'\n",
      stderr: '',
    });
    expect(result).toMatchObject({ status: '1' });
    expect(colour).toBe('red');
  });

  test('is green when it is solved', async () => {
    const { colour, stdout, stderr } = await kata.press({ 'hiker.sh': hiker('6 * 7') });
    expect({ colour, stdout, stderr }).toEqual({
      colour: 'green',
      stdout: 'All tests passed\n',
      stderr: '',
    });
  });

  test('is amber where Bash cannot read it, and says what', async () => {
    const { colour, stderr } = await kata.press({ 'hiker.sh': hiker('6 * 9sd') });
    expect(stderr).toContain('value too great for base (error token is "9sd")\n');
    expect(colour).toBe('amber');
  });

  test.each([
    ['a word that is not closed', 'answer() { echo "42; }\n'],
    ['a command that is not there', 'answer() { compute 6 7; }\n'],
    ['a variable that is not set', 'answer() { echo "$result"; }\n'],
    ['no answer at all', 'true\n'],
    ['an exit', 'exit 0\n'],
  ])('%s is amber', async (_what, source) => {
    expect(await kata.press({ 'hiker.sh': source })).toMatchObject({ colour: 'amber' });
  });

  test('an endless loop runs out of time, and the next attempt runs', async () => {
    const loop = { 'hiker.sh': 'answer() { while :; do :; done; }\n' };
    expect((await kata.press(loop, 1)).colour).toBe('timed_out');
    expect((await kata.press({ 'hiker.sh': hiker('42') })).colour).toBe('green');
  });

  test('a function that calls itself without end is told so, and the next attempt runs', async () => {
    const { colour } = await kata.press({ 'hiker.sh': 'answer() { answer; }\n' });
    expect(colour).toBe('amber');
    expect((await kata.press({ 'hiker.sh': hiker('42') })).colour).toBe('green');
  });

  test('a second file is read, and a file that is made comes back', async () => {
    const { colour, result } = await kata.press({
      'hiker.sh': 'source ./words.sh\nanswer() { printf "%s\\n" "${word}" | tee said.txt; }\n',
      'words.sh': "word='größte Zahl'\n",
      'test_hiker.sh': (kata.files['test_hiker.sh'] ?? '').replace(
        'equal 42',
        "equal 'größte Zahl'",
      ),
    });
    expect(colour).toBe('green');
    expect(result).toMatchObject({ created: { 'said.txt': 'größte Zahl\n' } });
  });
});

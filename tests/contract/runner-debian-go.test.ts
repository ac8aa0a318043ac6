import { expect, test } from 'vitest';
import { describeDebian } from '../support/debian-start-point.ts';
import { goCases, timeless } from '../support/go-cases.ts';
import { finish } from '../support/run-files.ts';

const hikerOf = (answer: string) => ({
  'hiker.go': `package hiker\n\nfunc Answer() int {\n\treturn ${answer}\n}\n`,
});

describeDebian('Go, testing', (go) => {
  test('starts red, and says what was expected and where', async () => {
    const { colour, stdout, stderr, result } = await go.press({}, 60);
    expect(timeless(stdout)).toBe(`--- FAIL: TestAnswer (0.00s)
    hiker_test.go:9: Answer() = 54, want 42
FAIL
FAIL	hiker	0.000s
FAIL
`);
    expect(stderr).toBe('');
    expect(colour).toBe('red');
    expect(result).toMatchObject({ status: '1', created: {}, changed: {} });
  });

  test.each([
    ['6 * 7', 'green', 'ok  \thiker\t0.000s\n', ''],
    [
      '6 * 9sd',
      'amber',
      'FAIL\thiker [build failed]\n',
      '# hiker [hiker.test]\n./hiker.go:4:14: syntax error: unexpected name sd at end of statement\n',
    ],
    ['six * 9', 'amber', 'FAIL\thiker [build failed]\n', './hiker.go:4:9: undefined: six\n'],
    ['[]int{}[len("nothing")]', 'red', 'panic: runtime error: index out of range [7]', ''],
  ])('an answer of %s is %s', async (answer, colour, says, complaint) => {
    const pressed = await go.press(hikerOf(answer), 30);
    expect(timeless(pressed.stdout)).toContain(says);
    expect(pressed.stderr).toContain(complaint);
    expect(pressed.colour).toBe(colour);
  });

  test('no test is amber', async () => {
    const { colour, stdout } = await go.press({ 'hiker_test.go': 'package hiker\n' }, 20);
    expect(timeless(stdout)).toBe('ok  \thiker\t0.000s [no tests to run]\n');
    expect(colour).toBe('amber');
  });

  test('an endless loop runs out of time, and the next attempt runs', async () => {
    const loop = hikerOf('func() int { for {} }()');
    expect(await go.press(loop, 5)).toMatchObject({ colour: 'timed_out' });
    expect(await go.press(hikerOf('6 * 7'), 20)).toMatchObject({ colour: 'green' });
  });

  test('a kata of several packages makes a file, and reads it', async () => {
    const { colour, stderr, result } = await go.press(
      {
        ...hikerOf('6 * 7'),
        'guide/guide.go': `package guide

import "os"

func Write(path string) error {
	return os.WriteFile(path, []byte("Don't Panic\\n"), 0o644)
}
`,
        'guide/guide_test.go': `package guide_test

import (
	"os"
	"path/filepath"
	"testing"

	"hiker"
	"hiker/guide"
)

func TestWrite(t *testing.T) {
	for _, path := range []string{"book.txt", filepath.Join(t.TempDir(), "other.txt")} {
		if err := guide.Write(path); err != nil {
			t.Fatal(err)
		}
		if text, _ := os.ReadFile(path); string(text) != "Don't Panic\\n" || hiker.Answer() != 42 {
			t.Errorf("%q", text)
		}
	}
}
`,
      },
      20,
    );
    expect(stderr).toBe('');
    expect(colour).toBe('green');
    expect(result).toMatchObject({ created: { 'guide/book.txt': "Don't Panic\n" } });
  });

  test.each(goCases)('$name: go says what it says at home', async (each) => {
    const options = { imageName: go.manifest.image_name ?? '', maxSeconds: 30 };
    const { stdout, stderr, status } = await finish(each.script, each.files, options);
    expect(timeless(stdout)).toBe(each.stdout);
    expect(timeless(stderr)).toBe(each.stderr);
    expect(status).toBe(each.status);
  });
});

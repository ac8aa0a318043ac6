import { describe, expect, test } from 'vitest';
import { createAnsiReader, readAnsi } from '../../src/kata/ansi.ts';
import { plainStyle, type AnsiStyle } from '../../src/kata/ansi-style.ts';

const escape = '\u001b';
const bell = '\u0007';
const textsOf = (text: string) => readAnsi(text).map((line) => line.text);

/** The spans of the first line, each with what it has that plain text has not. */
function spansOf(text: string) {
  const [line] = readAnsi(text);
  return (line?.spans ?? []).map(({ from, to, style }) => [line?.text.slice(from, to), of(style)]);
}

function of(style: AnsiStyle): Record<string, unknown> {
  const plain: Record<string, unknown> = { ...plainStyle };
  return Object.fromEntries(Object.entries(style).filter(([key, value]) => value !== plain[key]));
}

const named = (index: number) => ({ kind: 'named', index });
const rgb = (...values: number[]) => ({ kind: 'rgb', rgb: values });

test.each([
  ['', []],
  ['one', ['one']],
  ['one\n', ['one']],
  ['one\n\ntwo', ['one', '', 'two']],
  ['one\r\ntwo\r\n', ['one', 'two']],
  ['tab\there', ['tab\there']],
  ['ünï 🎉 書', ['ünï 🎉 書']],
  // A terminal goes back and writes over.
  ['10%\r20%\r100%', ['100%']],
  ['12345\rab', ['ab345']],
  ['abc\b\bX', ['aXc']],
  ['\b\b\bstart', ['start']],
  ['🎉🎉\bX', ['🎉X']],
  ['one\rtwo\nthree\rTH', ['two', 'THree']],
  // Erasing within the line.
  [`working…\r${escape}[Kdone`, ['done']],
  [`working…${escape}[2K\rdone`, ['done']],
  [`abcdef\r12${escape}[0K`, ['12']],
  [`abcd${escape}[1Ke`, ['    e']],
  [`${escape}[2K${escape}[1Gyarn${escape}[2K${escape}[Gdone`, ['done']],
  // What is not for the eye.
  [`a${escape}[2Jb${escape}[Hc${escape}[10;20fd`, ['abcd']],
  [`${escape}[?25lhidden cursor${escape}[?25h`, ['hidden cursor']],
  [`a${escape}[1Ab${escape}[3Cc`, ['abc']],
  [`${escape}]0;a title${bell}text`, ['text']],
  [`${escape}]2;a title${escape}\\text`, ['text']],
  [
    `${escape}]8;;https://example.org/${escape}\\a link${escape}]8;;${escape}\\ and on`,
    ['a link and on'],
  ],
  [`${escape}P1$r0m${escape}\\after`, ['after']],
  [`${escape}_application${escape}\\after`, ['after']],
  [`${escape}(Bascii${escape}=${escape}7${escape}8${escape}c`, ['ascii']],
  ['\u009b31meight bits\u009bm', ['eight bits']],
  ['\u009d0;title\u009ctext', ['text']],
  [`bell${bell}nul\0del\u007fc1\u0085end`, ['bellnuldelc1end']],
  // What is broken hides no more than its own line.
  [`a${escape}`, ['a']],
  [`a${escape}[`, ['a']],
  [`a${escape}[31`, ['a']],
  [`a${escape}[31\nb`, ['a', 'b']],
  [`a${escape}]0;never ended\nb`, ['a', 'b']],
  [`a${escape}Pnever ended\r\nb`, ['a', 'b']],
  [`a${escape}[31${escape}[32mb`, ['ab']],
  [`a${escape}[3é b`, ['aé b']],
])('%j is seen as %j', (text, expected) => {
  expect(textsOf(text)).toEqual(expected);
});

test.each([
  ['1', { isBold: true }],
  ['2', { isDim: true }],
  ['3', { isItalic: true }],
  ['4', { isUnderlined: true }],
  ['4:3', { isUnderlined: true }],
  ['21', { isUnderlined: true }],
  ['7', { isInverse: true }],
  ['9', { isStruck: true }],
  ['30', { colour: named(0) }],
  ['37', { colour: named(7) }],
  ['90', { colour: named(8) }],
  ['97', { colour: named(15) }],
  ['41', { background: named(1) }],
  ['107', { background: named(15) }],
  ['1;31;42', { isBold: true, colour: named(1), background: named(2) }],
  ['38;5;9', { colour: named(9) }],
  ['38;5;16', { colour: rgb(0, 0, 0) }],
  ['38;5;208', { colour: rgb(255, 135, 0) }],
  ['38;5;231', { colour: rgb(255, 255, 255) }],
  ['48;5;232', { background: rgb(8, 8, 8) }],
  ['48;5;255', { background: rgb(238, 238, 238) }],
  ['38;2;1;2;3', { colour: rgb(1, 2, 3) }],
  ['38:2::1:2:3', { colour: rgb(1, 2, 3) }],
  ['38:2:1:2:3', { colour: rgb(1, 2, 3) }],
  ['38:5:208', { colour: rgb(255, 135, 0) }],
  ['48;2;1;2;3;1', { background: rgb(1, 2, 3), isBold: true }],
  ['58;2;1;2;3;1', { isBold: true }],
  // Not colours that there are.
  ['38;5;256', {}],
  ['38;2;1;2', {}],
  ['38;2;1;2;999', {}],
  ['38', {}],
  ['38;7;1', { isBold: true }],
  ['5', {}],
  ['8', {}],
  ['1;0', {}],
  ['1;', {}],
  ['1;22', {}],
  ['4;4:0', {}],
  ['31;39;42;49', {}],
  ['3;23;4;24;7;27;9;29', {}],
  ['>4;2', {}],
  ['?1', {}],
])('the style that ESC[%sm begins is %j', (parameters, expected) => {
  const seen = spansOf(`${escape}[${parameters}mx`);
  expect(seen).toEqual(Object.keys(expected).length === 0 ? [] : [['x', expected]]);
});

describe('a style', () => {
  test('goes on until it is ended, over lines too', () => {
    const [first, second, third] = readAnsi(`plain${escape}[32mgreen\nstill${escape}[m not\nnot`);
    expect(first?.spans.map(({ from, to }) => [from, to])).toEqual([[5, 10]]);
    expect(second?.spans.map(({ from, to }) => [from, to])).toEqual([[0, 5]]);
    expect(third?.spans).toEqual([]);
  });

  test('is that of what was written last in its place', () => {
    expect(spansOf(`${escape}[31mwaiting${escape}[0m\r${escape}[32mok`)).toEqual([
      ['ok', { colour: named(2) }],
      ['iting', { colour: named(1) }],
    ]);
  });
});

describe('what comes in pieces', () => {
  const whole = `one ${escape}[1;38;5;208mtwo${escape}[0m 🎉\r\n${escape}]0;t${escape}\\three\r3\n`;

  test('reads as it does whole, wherever it is cut', () => {
    for (let cut = 0; cut <= whole.length; cut += 1) {
      const reader = createAnsiReader();
      reader.write(whole.slice(0, cut));
      reader.lines();
      reader.write(whole.slice(cut));
      expect(reader.lines()).toEqual(readAnsi(whole));
    }
  });

  test('keeps its ended lines as they are', () => {
    const reader = createAnsiReader();
    reader.write('one\ntwo\nthr');
    const before = reader.lines();
    reader.write('ee\nfour');
    const after = reader.lines();
    expect(after.map((line) => line.text)).toEqual(['one', 'two', 'three', 'four']);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toBe(before[1]);
  });
});

/** 50 KB of each, many times what it should take on a slow machine. */
const limitMs = 1500;
const length = 50 * 1024;

test.each([
  ['one line', 'x'],
  ['line ends', '\n'],
  ['escapes', escape],
  ['sequences never ended', `${escape}[`],
  ['one sequence of numbers', '1;'],
  ['strings never ended', `${escape}]0;`],
  ['a colour for each character', `${escape}[38;2;1;2;3mx`],
  ['going back to the start', 'xxxxxxxxxx\r'],
  ['backspaces', 'x\b'],
  ['erasing over and over', `x${escape}[2K`],
])('50 KB of %s is read in time', (_what, unit) => {
  const text = escape + '[' + unit.repeat(Math.ceil(length / unit.length));
  const start = performance.now();
  readAnsi(text);
  expect(performance.now() - start).toBeLessThan(limitMs);
});

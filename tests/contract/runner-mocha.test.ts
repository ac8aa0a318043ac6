import { describe, expect, test } from 'vitest';
import { startPoint } from '../support/press-start-point.ts';

const javascript = startPoint('JavaScript, Mocha+Chai');

const hikerOf = (answer: string) => ({
  'hiker.js': `'use strict';\n\nfunction answer() {\n  return ${answer};\n}\n\nmodule.exports = { answer };\n`,
});

describe('JavaScript with Mocha and Chai', () => {
  test('begins red, and says where and why as at home', async () => {
    const { colour, stdout, stderr } = await javascript.press();
    expect(timeless(stdout)).toBe(`

  the hiker
    1) knows the answer to life, the universe, and everything


  0 passing (ms)
  1 failing

  1) the hiker
       knows the answer to life, the universe, and everything:

      AssertionError: expected 54 to equal 42
      + expected - actual

      -54
      +42
      
      at Context.<anonymous> (hiker_test.js:9:25)



`);
    expect(stderr).toBe('');
    expect(colour).toBe('red');
  });

  test.each([
    [
      '6 * 9sd',
      'amber',
      'hiker.js:4\n  return 6 * 9sd;\n             ^\n\nSyntaxError: Invalid or unexpected token\n',
    ],
    ['6 * nine', 'amber', 'ReferenceError: nine is not defined'],
    ['6 * 7', 'green', '1 passing'],
  ])('%s is %s', async (answer, expected, says) => {
    const { colour, stdout, stderr } = await javascript.press(hikerOf(answer));
    expect(stdout + stderr).toContain(says);
    expect(colour).toBe(expected);
  });

  test('a crash is amber, with its message', async () => {
    const { colour, stdout, stderr, result } = await javascript.press({
      'hiker.js': "throw new Error('no towel');\n",
    });
    expect(stdout + stderr).toContain('Error: no towel');
    expect(stdout + stderr).toContain('hiker.js:1:7');
    expect(colour).toBe('amber');
    expect(result).toMatchObject({ status: '1' });
  });

  test.each([
    ['a file without tests', { 'hiker_test.js': "require('./hiker');\n" }],
    ['no file of tests', { 'cyber-dojo.sh': 'mocha *spec*.js\n' }],
  ])('%s is amber', async (_what, changes) => {
    const { colour } = await javascript.press(changes);
    expect(colour).toBe('amber');
  });

  test('an endless loop is stopped, and the next run is fine', async () => {
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 50);
    const looping = await javascript.press(hikerOf('(() => { for (;;); })()'), 1);
    clearInterval(heart);
    expect(looping.colour).toBe('timed_out');
    expect(beats).toBeGreaterThan(8);
    expect((await javascript.press(hikerOf('6 * 7'))).colour).toBe('green');
  });

  test('a test that never calls done fails by itself, as it would at home', async () => {
    const { stdout, colour } = await javascript.press({
      'hiker_test.js':
        "describe('x', () => { it('waits', function (done) { this.timeout(50); }); });\n",
    });
    expect(stdout).toContain(
      'Error: Timeout of 50ms exceeded. For async tests and hooks, ensure "done()" is called; if returning a Promise, ensure it resolves.',
    );
    expect(colour).toBe('amber');
  });

  test('mocha has its own options, files of them, and its exit status', async () => {
    const tests = {
      'a_test.js':
        "describe('a', () => { it('one', () => {}); it('two', () => { throw Error('x'); }); });\n",
      'deep/b_test.mjs': `import { expect, assert, should } from 'chai';
import { describe, it } from 'mocha';
should();
describe('b', () => {
  it('three', async () => { assert.equal(await 3, 3); (3).should.equal(3); expect(3).to.be.within(1, 4); });
  it('four', () => expect.fail('4'));
});
`,
    };
    const run = async (script: string, more = {}) =>
      (await javascript.press({ ...tests, ...more, 'cyber-dojo.sh': script })).stdout;
    expect(timeless(await run("mocha --reporter dot --no-diff 'a_*.js'; echo $?"))).toContain(
      '1 failing\n\n  1) a\n       two:\n     Error: x\n      at Context.<anonymous> (a_test.js:1:68)\n',
    );
    expect(await run('mocha -R dot a_test.js deep/*.mjs > /tmp/out; echo $?')).toBe('2\n');
    expect(await run("mocha -R tap --grep 'one|three' a_test.js 'deep/**/*.mjs'; echo $?")).toBe(
      'ok 1 a one\nok 2 b three\n# tests 2\n# pass 2\n# fail 0\n1..2\n0\n',
    );
    expect(
      await run('mocha; echo $?', {
        '.mocharc.json': '{ "spec": ["a_test.js"], "reporter": "json", "bail": true }',
      }),
    ).toContain('"failures": 1,');
    expect(await run('mocha --version; mocha --nonsense a_test.js 2>&1 | head -1')).toContain(
      '12.0.3\n',
    );
  });

  test('a kata of several files uses what the language brings', async () => {
    const { colour, stdout, stderr, result } = await javascript.press(library);
    expect(stderr).toBe('');
    expect(stdout).toContain('10 passing');
    expect(colour).toBe('green');
    expect(result).toMatchObject({ created: { 'report.txt': 'Émile: 1\n日本: 2\n' } });
  });
});

function timeless(text: string): string {
  return text.replace(/\(\d+ms\)/g, '(ms)');
}

/** A library that lends books: files, dates, unicode, errors, chance, collections, JSON, patterns. */
const library = {
  'hiker.js': '',
  'hiker_test.js': '',
  'cyber-dojo.sh': 'mocha test/*.js\n',
  'books.json':
    '[{ "title": "日本", "due": "2024-02-29" }, { "title": "Émile", "due": "2023-12-31" }]',
  'src/errors.js': `class NotLent extends Error {
  constructor(title) { super(\`\${title} is not lent\`, { cause: title }); this.name = 'NotLent'; }
}
module.exports = { NotLent };
`,
  'src/library.js': `const fs = require('node:fs');
const path = require('node:path');
const { NotLent } = require('./errors');
class Library {
  #lent = new Map();
  static load(file) {
    const library = new Library();
    for (const { title, due } of JSON.parse(fs.readFileSync(file, 'utf8'))) library.lend(title, new Date(due));
    return library;
  }
  lend(title, due) { this.#lent.set(title, due); }
  giveBack(title) { if (!this.#lent.delete(title)) throw new NotLent(title); }
  *late(on) { for (const [title, due] of this.#lent) if (due < on) yield title; }
  get titles() { return [...this.#lent.keys()].sort(new Intl.Collator('en').compare); }
  report(file) {
    fs.writeFileSync(file, this.titles.map((title, index) => \`\${title}: \${index + 1}\\n\`).join(''));
    return path.basename(file);
  }
  async pick(random = Math.random) { return this.titles[Math.floor(random() * this.titles.length)]; }
}
module.exports = { Library };
`,
  'test/library.js': `const { expect } = require('chai');
const path = require('path');
const os = require('os');
const fs = require('fs');
const crypto = require('crypto');
const { Library } = require('../src/library');
const { NotLent } = require('../src/errors');
describe('a library', () => {
  let library;
  beforeEach(() => { library = Library.load(path.join(__dirname, '..', 'books.json')); });
  it('knows what is lent', () => { expect(library.titles).to.deep.equal(['Émile', '日本']); });
  it('knows what is late', () => { expect([...library.late(new Date(Date.UTC(2024, 0, 1)))]).to.eql(['Émile']); });
  it('takes back', () => { library.giveBack('Émile'); expect(library.titles).to.have.lengthOf(1); });
  it('throws', () => { expect(() => library.giveBack('x')).to.throw(NotLent, /x is not lent/).with.property('cause', 'x'); });
  it('reports', () => { expect(library.report('report.txt')).to.equal('report.txt'); });
  it('tells dates', () => {
    const due = new Date('2024-02-29T12:00:00Z');
    expect(due.toISOString()).to.equal('2024-02-29T12:00:00.000Z');
    expect(new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' }).format(due)).to.equal('29. Februar 2024');
  });
  it('knows letters', () => {
    expect([...'👩‍🚀é']).to.have.lengthOf(4);
    expect('e\\u0301'.normalize('NFC')).to.equal('é');
    expect('Straße'.toUpperCase()).to.equal('STRASSE');
    expect('2024-02-29'.replace(/(?<y>\\d+)-(?<m>\\d+)-(?<d>\\d+)/u, '$<d>.$<m>.$<y>')).to.equal('29.02.2024');
    expect([...'a1b22'.matchAll(/\\d+/g)].map(([digits]) => digits)).to.eql(['1', '22']);
  });
  it('picks by chance', async () => {
    expect(await library.pick(() => 0.99)).to.equal('日本');
    expect(library.titles).to.include(await library.pick());
    expect(new Set(Array.from({ length: 9 }, Math.random)).size).to.equal(9);
    expect(crypto.randomUUID()).to.match(/^[0-9a-f-]{36}$/);
  });
  it('keeps files', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'x-'));
    const file = path.join(folder, 'a.txt');
    fs.appendFileSync(file, 'a\\n');
    fs.appendFileSync(file, 'b\\n');
    expect(fs.readFileSync(file, 'utf8').trim().split('\\n')).to.eql(['a', 'b']);
    expect(fs.readdirSync(folder)).to.eql(['a.txt']);
    fs.rmSync(folder, { recursive: true });
    expect(fs.existsSync(file)).to.equal(false);
  });
  it('reads JSON', () => {
    expect(JSON.stringify({ a: [1, null], b: undefined, c: new Date(0) })).to.equal('{"a":[1,null],"c":"1970-01-01T00:00:00.000Z"}');
    expect(() => JSON.parse('{')).to.throw(SyntaxError);
    expect(structuredClone(new Map([[1, new Set([2])]]))).to.deep.equal(new Map([[1, new Set([2])]]));
  });
});
`,
};

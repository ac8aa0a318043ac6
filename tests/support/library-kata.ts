/** A library that lends books: files, dates, unicode, errors, chance, collections, JSON, patterns. */
export const libraryKata = {
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

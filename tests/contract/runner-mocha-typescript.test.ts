import { describe, expect, test } from 'vitest';
import { startPoint } from '../support/press-start-point.ts';

const typescript = startPoint('TypeScript, Mocha+Chai');

const hikerOf = (answer: string) => ({
  'hiker.ts': `export function answer(): number {\n  return ${answer};\n}\n`,
});

describe('TypeScript with Mocha and Chai', () => {
  test('begins red, and the lines it names are those of the source', async () => {
    const { colour, stdout, stderr, result } = await typescript.press();
    expect(stdout).toContain('AssertionError: expected 54 to equal 42');
    expect(stdout).toContain('\n      at Context.<anonymous> (hiker_test.ts:7:25)\n\n');
    expect(stderr).toBe('');
    expect(colour).toBe('red');
    expect(result).toMatchObject({ created: {}, changed: {} });
  });

  test.each([
    [
      '6 * 9sd',
      'amber',
      'hiker.ts(2,15): error TS1351: An identifier or keyword cannot immediately follow a numeric literal.\n',
    ],
    [
      "'42'",
      'amber',
      "hiker.ts(2,3): error TS2322: Type 'string' is not assignable to type 'number'.\n",
    ],
    ['6 * 7', 'green', '1 passing'],
  ])('%s is %s', async (answer, expected, says) => {
    const { colour, stdout } = await typescript.press(hikerOf(answer));
    expect(stdout).toContain(says);
    expect(colour).toBe(expected);
  });

  test('a type called AssertionError that is not there is amber, not red', async () => {
    const { colour, stdout } = await typescript.press(hikerOf('AssertionError'));
    expect(stdout).toContain("error TS2304: Cannot find name 'AssertionError'");
    expect(colour).toBe('amber');
  });

  test('a crash is amber, with its message and its line in the source', async () => {
    const { colour, stdout, stderr } = await typescript.press({
      'hiker.ts': `interface Towel {
  colour: string;
}

const towel = JSON.parse('null') as Towel;
console.log(towel.colour);
export const answer = (): number => 42;
`,
    });
    expect(stdout + stderr).toContain("Cannot read properties of null (reading 'colour')");
    expect(stdout + stderr).toContain('/hiker.ts:6:19');
    expect(colour).toBe('amber');
  });

  test('an endless loop is stopped, and the next run is fine', async () => {
    const looping = await typescript.press(hikerOf('((): number => { for (;;); })()'), 1);
    expect(looping.colour).toBe('timed_out');
    expect((await typescript.press(hikerOf('6 * 7'))).colour).toBe('green');
  });

  test('a file that has been edited is compiled anew each time', async () => {
    for (const [answer, expected] of [
      ['6 * 7', 'green'],
      ['6 * 8', 'red'],
      ['42', 'green'],
    ] as const) {
      expect((await typescript.press(hikerOf(answer))).colour).toBe(expected);
    }
  });

  test('a kata of several files uses what the language brings', async () => {
    const { colour, stdout, stderr, result } = await typescript.press(shop);
    expect(stderr).toBe('');
    expect(stdout).toContain('9 passing');
    expect(colour).toBe('green');
    expect(result).toMatchObject({ created: { 'receipt.json': '{"total":1250}' } });
  });
});

/** A shop: enums, generics, parameter properties, decorators of types, async tests, the library. */
const shop = {
  'hiker.ts': 'export {};\n',
  'hiker_test.ts': 'export {};\n',
  'cyber-dojo.sh':
    'export NODE_OPTIONS=--enable-source-maps\ntsc && mocha --recursive /tmp/build/test\n',
  'src/money.ts': `export enum Currency { euro = 'EUR', yen = 'JPY' }
export const enum Cents { none = 0, euro = 100 }
export type Money = Readonly<{ cents: number; currency: Currency }>;
export const money = (cents: number, currency = Currency.euro): Money => ({ cents, currency });
export function shown({ cents, currency }: Money): string {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).format(cents / Cents.euro);
}
`,
  'src/basket.ts': `import type { Money } from './money';
import * as moneys from './money.js';
export class Full extends Error {
  override name = 'Full';
  constructor(readonly limit: number) { super(\`no more than \${limit}\`); }
}
export abstract class Container<T extends { readonly price: Money }> implements Iterable<T> {
  readonly #items: T[] = [];
  constructor(protected readonly limit: number, private readonly log: (text: string) => void = () => {}) {}
  abstract get name(): string;
  add(...items: readonly T[]): this {
    if (this.#items.length + items.length > this.limit) throw new Full(this.limit);
    this.#items.push(...items);
    this.log(this.name);
    return this;
  }
  *[Symbol.iterator](): Generator<T> { yield* this.#items; }
  total(): Money { return moneys.money([...this].reduce((sum, { price }) => sum + price.cents, 0)); }
}
export class Basket<T extends { readonly price: Money; readonly title?: string }> extends Container<T> {
  get name() { return 'basket'; }
  find<K extends keyof T>(key: K, value: T[K]): T | undefined { return [...this].find((item) => item[key] === value); }
}
`,
  'src/receipt.ts': `import { promises as fs, readFileSync } from 'node:fs';
import type { Basket } from './basket';
import type { Money } from './money';
export default async function receipt(basket: Basket<{ price: Money }>, file: string): Promise<number> {
  await fs.writeFile(file, JSON.stringify({ total: basket.total().cents } satisfies Record<'total', number>));
  const { total } = JSON.parse(readFileSync(file, 'utf8')) as { total: number };
  return total;
}
`,
  'test/basket_test.ts': `import { expect } from 'chai';
import { strict as assert } from 'node:assert';
import { basename } from 'node:path';
import { Basket, Full } from '../src/basket';
import { Currency, money, shown } from '../src/money';
import receipt from '../src/receipt';

describe('a basket', () => {
  const seen: string[] = [];
  let basket: Basket<{ title: string; price: ReturnType<typeof money> }>;
  beforeEach(() => {
    basket = new Basket(2, (text) => seen.push(text));
    basket.add({ title: 'Brötchen', price: money(250) });
  });

  it('adds up', () => { expect(basket.add({ title: '茶', price: money(1_000) }).total().cents).to.equal(1250); });
  it('is full', () => {
    const more = [{ title: 'a', price: money(1) }, { title: 'b', price: money(2) }];
    expect(() => basket.add(...more)).to.throw(Full, 'no more than 2').with.property('name', 'Full');
  });
  it('finds', () => {
    expect(basket.find('title', 'Brötchen')?.price.currency).to.equal(Currency.euro);
    expect(basket.find('title', 'x')).to.equal(undefined);
  });
  it('shows money', () => {
    expect(shown(money(1250))).to.equal('€12.50');
    expect(shown(money(30000, Currency.yen))).to.equal('¥300');
  });
  it('writes a receipt', async () => {
    basket.add({ title: 'x', price: money(1000) });
    expect(await receipt(basket, 'receipt.json')).to.equal(1250);
  });
  it('rejects', async () => {
    await assert.rejects(receipt(basket, '/nowhere/receipt.json'), { code: 'ENOENT' });
  });
  it('logs', () => { expect(new Set(seen)).to.deep.equal(new Set(['basket'])); });
  it('tells days and letters', () => {
    const day = new Date(Date.UTC(2024, 1, 29));
    day.setUTCFullYear(day.getUTCFullYear() + 1);
    expect(day.toISOString().slice(0, 10)).to.equal('2025-03-01');
    expect('Ωmega'.toLowerCase()).to.equal('ωmega');
    expect(/^\\p{Lu}\\p{Ll}+$/u.test('Émile')).to.equal(true);
    expect(basename(__filename)).to.equal('basket_test.js');
  });
  it('draws lots', () => {
    const lots = Array.from({ length: 20 }, () => Math.floor(Math.random() * 1e9));
    expect(new Set(lots).size).to.be.greaterThan(15);
  });
});
`,
};

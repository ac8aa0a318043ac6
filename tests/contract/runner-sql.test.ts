import { describe, expect, test } from 'vitest';
import type { Files } from '../../src/kata/files.ts';
import { startPoint } from '../support/press-start-point.ts';
import { finish, runFiles } from '../support/run-files.ts';
import type { Finished } from '../support/run-files.ts';

const kata = startPoint('SQL, assert');
const imageName = 'pocket-dojo/sql_assert:0000000';

function finishInSql(script: string, files: Files = {}): Promise<Finished> {
  return finish(script, files, { imageName });
}

/** What SQLite says to statements that come in, and with which status it ends. */
function sqlite(statements: string, files: Files = {}): Promise<Finished> {
  return finishInSql('sqlite3 :memory: < main.sql', { ...files, 'main.sql': statements });
}

const hiker = (answer: string): string => (kata.files['hiker.sql'] ?? '').replace('6 * 9', answer);

describe('SQL, assert', () => {
  test('starts red, and says what was expected', async () => {
    const { colour, stdout, stderr, result } = await kata.press();
    expect(stderr).toBe('');
    expect(stdout).toBe(`FAILED: life, the universe, and everything
  expected: 42
    actual: 54
1 assertions, 1 failed
`);
    expect(result).toMatchObject({ status: '0' });
    expect(colour).toBe('red');
  });

  test('is green when it is solved', async () => {
    const { colour, stdout, stderr } = await kata.press({ 'hiker.sql': hiker('6 * 7') });
    expect({ colour, stdout, stderr }).toEqual({
      colour: 'green',
      stdout: '1 assertions, 0 failed\n',
      stderr: '',
    });
  });

  test('is amber where SQLite cannot read it, and says where', async () => {
    const { colour, stderr } = await kata.press({ 'hiker.sql': hiker('6 * 9sd') });
    expect(stderr).toBe(`Parse error near line 1: unrecognized token: "9sd"
  CREATE VIEW answer AS   SELECT 6 * 9sd AS value;
                       error here ---^
`);
    expect(colour).toBe('amber');
  });

  test.each([
    ["'42'", 'red', "actual: '42'"],
    ['NULL', 'red', 'actual: NULL'],
    ['nothing', 'amber', ''],
    ['42 AS value WHERE 0; --', 'amber', ''],
  ])('an answer of %s is %s', async (answer, colour, said) => {
    const result = await kata.press({ 'hiker.sql': hiker(answer) });
    expect(result).toMatchObject({ colour });
    expect(result.stdout).toContain(said);
  });

  test('a query without end runs out of time, and the next attempt runs', async () => {
    const endless = `CREATE VIEW answer AS
  WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n) SELECT sum(value) AS value FROM n;
`;
    expect((await kata.press({ 'hiker.sql': endless }, 1)).colour).toBe('timed_out');
    expect((await kata.press({ 'hiker.sql': hiker('42') })).colour).toBe('green');
  });
});

describe('sqlite3', () => {
  test.each([
    ['tells its version', 'sqlite3 --version', /^3\.44\.2 2023-11-24 /],
    ['runs what it is told', `sqlite3 :memory: 'SELECT 6 * 7' .show`, /^42\n {8}echo: off\n/],
    ['runs what comes in', `echo 'SELECT 1, NULL, 2.5;' | sqlite3`, /^1\|\|2\.5\n$/],
    [
      'shows a box',
      `sqlite3 -box :memory: "SELECT 'hällo' AS word"`,
      /^┌─+┐\n│ word {2}│\n├─+┤\n│ hällo │\n└─+┘\n$/,
    ],
    [
      'writes JSON',
      `sqlite3 -json :memory: 'SELECT 1 AS a, NULL AS b'`,
      /^\[\{"a":1,"b":null\}\]\n$/,
    ],
    [
      'reads a file',
      `sqlite3 :memory: '.read lib/t.sql' '.headers on' '.mode csv' 'SELECT * FROM t'`,
      /^a,b\r?\n1,"x y"\r?\n$/,
    ],
    ['imports', `sqlite3 :memory: '.import --csv t.csv t' 'SELECT sum(n) FROM t'`, /^3\n$/],
    [
      'tells the schema',
      `sqlite3 :memory: '.read lib/t.sql' .tables .schema`,
      /^t\nCREATE TABLE t\(a, b\);\n$/,
    ],
    [
      'stops where it is told',
      `sqlite3 :memory: .quit; echo $?; printf '.exit 3\\nSELECT 1;' | sqlite3; echo $?`,
      /^0\n3\n$/,
    ],
  ])('%s', async (_what, script, stdout) => {
    const result = await finishInSql(script, {
      'lib/t.sql': "CREATE TABLE t(a, b);\nINSERT INTO t VALUES (1, 'x y');\n",
      't.csv': 'name,n\na,1\nb,2\n',
    });
    expect(result.stderr).toBe('');
    expect(result.stdout).toMatch(stdout);
  });

  test('says what is wrong, goes on, and ends with 1', async () => {
    const { stdout, stderr, status } = await sqlite(`SELECT 1;
SELECT nope;
CREATE TABLE t(a CHECK (a > 3));
INSERT INTO t VALUES (1);
SELECT 2;
`);
    expect(stdout).toBe('1\n2\n');
    expect(stderr).toBe(`Parse error near line 2: no such column: nope
  SELECT nope;
         ^--- error here
Runtime error near line 4: CHECK constraint failed: a > 3 (19)
`);
    expect(status).toBe('1');
  });

  test('stops at the first error when it is told to', async () => {
    const script = 'sqlite3 -bail :memory: < main.sql';
    const { stdout, status } = await finishInSql(script, {
      'main.sql': 'SELECT 1;\nSELEC 2;\nSELECT 3;\n',
    });
    expect({ stdout, status }).toEqual({ stdout: '1\n', status: '1' });
  });

  test('a database stays from one command to the next, with what was committed', async () => {
    const script = `sqlite3 words.db "CREATE TABLE word(text); INSERT INTO word VALUES ('é'), ('日本');"
sqlite3 words.db 'BEGIN; DELETE FROM word; ROLLBACK; PRAGMA integrity_check'
sqlite3 words.db 'SELECT count(*), max(length(text)) FROM word'
sqlite3 words.db .dump > dump.sql`;
    const { stdout, stderr, created } = await finishInSql(script);
    expect({ stdout, stderr }).toEqual({ stdout: 'ok\n2|2\n', stderr: '' });
    expect(created['dump.sql']).toContain("INSERT INTO word VALUES('日本');\n");
  });

  test.each([
    [
      'window functions',
      'SELECT group_concat(rank) FROM (SELECT rank() OVER (ORDER BY column1) AS rank FROM (VALUES (3), (1), (3)))',
      '1,2,2\n',
    ],
    ['JSON', `SELECT '{"a":[1,2]}' ->> '$.a[1]'`, '2\n'],
    ['dates', "SELECT date('2024-02-28', '+2 days')", '2024-03-01\n'],
    ['mathematics', 'SELECT round(sqrt(2), 3), pow(2, 10)', '1.414|1024.0\n'],
    [
      'searching for words',
      "CREATE VIRTUAL TABLE f USING fts5(t); INSERT INTO f VALUES ('so long'); SELECT * FROM f WHERE f MATCH 'long'",
      'so long\n',
    ],
    [
      'triggers',
      'CREATE TABLE t(a); CREATE TRIGGER g BEFORE INSERT ON t BEGIN SELECT RAISE(IGNORE); END; INSERT INTO t VALUES (1); SELECT count(*) FROM t',
      '0\n',
    ],
  ])('has %s', async (_what, statements, stdout) => {
    expect(await sqlite(`${statements};\n`)).toMatchObject({ stdout, stderr: '', status: '0' });
  });

  test('that takes all memory is told so', async () => {
    const greedy = `CREATE TABLE t(x);
INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT zeroblob(50000000) FROM n;
`;
    const result = await runFiles(
      'sqlite3 :memory: < main.sql',
      { 'main.sql': greedy },
      { imageName, maxSeconds: 15 },
    );
    expect(result).toMatchObject({
      kind: 'finished',
      stderr: 'Runtime error near line 2: out of memory (7)\n',
    });
    expect(await sqlite('SELECT 1;\n')).toMatchObject({ stdout: '1\n' });
  });

  test('runs no other program', async () => {
    expect((await finishInSql(`sqlite3 :memory: '.shell ls'`)).stderr).toContain('unknown command');
  });
});

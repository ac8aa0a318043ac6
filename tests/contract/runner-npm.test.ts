import { describe, expect, test } from 'vitest';
import { finish } from '../support/run-files.ts';
import { startPoint } from '../support/press-start-point.ts';

function manifest(fields: object): Readonly<Record<string, string>> {
  return { 'package.json': JSON.stringify(fields) };
}

const scripts = { scripts: { lint: 'echo linted; exit 3', test: 'echo tested' } };

describe('npm', () => {
  test.each([
    ['npm test', '\n> test\n> echo tested\n\ntested\n', 0],
    ['npm t', '\n> test\n> echo tested\n\ntested\n', 0],
    ['npm run test --silent', 'tested\n', 0],
    ['npm run-script lint', '\n> lint\n> echo linted; exit 3\n\nlinted\n', 3],
    [`npm test -- a 'b c'`, '\n> test\n> echo tested a b c\n\ntested a b c\n', 0],
    ['npm run none --if-present', '', 0],
    ['mkdir lib && cd lib && npm -s test', 'tested\n', 0],
  ])('%s prints what npm prints', async (line, stdout, status) => {
    expect(await finish(line, manifest(scripts))).toMatchObject({
      stdout,
      stderr: '',
      status: String(status),
    });
  });

  test('runs what comes before and after, and stops at what fails', async () => {
    const files = manifest({
      name: 'hiker',
      version: '1.2.3',
      scripts: {
        prex: 'echo before',
        x: 'echo $npm_package_name $npm_lifecycle_event',
        postx: 'exit 4',
        prey: 'exit 5',
        y: 'echo y',
      },
    });
    const { stdout, status } = await finish('npm run x; echo $?; npm -s run y', files);
    expect(stdout).toBe(
      '\n> hiker@1.2.3 prex\n> echo before\n\nbefore\n' +
        '\n> hiker@1.2.3 x\n> echo $npm_package_name $npm_lifecycle_event\n\nhiker x\n' +
        '\n> hiker@1.2.3 postx\n> exit 4\n\n4\n',
    );
    expect(status).toBe('5');
  });

  test.each([
    ['npm run none', manifest(scripts), 'Missing script: "none"; there are lint, test', 1],
    ['npm test', manifest({}), 'Missing script: "test"', 1],
    ['npm test', {}, "open '/sandbox/package.json'", 254],
    ['npm test', { 'package.json': '{' }, 'Invalid package.json', 1],
    ['npm install jest', manifest(scripts), 'there is no network to install from', 1],
    ['npm', manifest(scripts), 'there is no network to install from', 1],
    ['npm run', manifest(scripts), 'there is no network to install from', 1],
  ])('%s beside %j says why it cannot', async (line, files, words, status) => {
    const result = await finish(line, files);
    expect(result.stderr).toContain(words);
    expect(result.status).toBe(String(status));
  });

  test('runs the tests of a cyber-dojo kata of jest, and says that coverage is not measured', async () => {
    const jest = startPoint('JavaScript, Jest');
    const { colour, stdout, stderr } = await jest.press({
      'cyber-dojo.sh':
        'ln -s /etc/jest/node_modules ${CYBER_DOJO_SANDBOX}/node_modules\nnpm run test\n',
      ...manifest({
        scripts: { test: 'jest --coverage' },
        jest: { coverageReporters: ['text'] },
      }),
    });
    expect(stdout).toContain('> jest --coverage\n');
    expect(stderr).toContain('jest: coverage is not measured here');
    expect(stderr).toContain('Tests: ');
    expect(colour).toBe('red');
  });
});

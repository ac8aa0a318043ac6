import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { checkGitUrl } from '../../src/dojo/check-git-url.ts';
import { fetchStartPoints, type FetchProblem } from '../../src/dojo/fetch-start-points.ts';
import { setGitProxy } from '../../src/dojo/git-proxy.ts';
import { createGitRemotes } from '../../src/remote-git/git-remotes.ts';
import { openDojo, type TestDojo } from '../support/dojo.ts';
import type { GitServerSettings } from '../support/git-server.ts';
import type { Instead } from '../support/git-server-instead.ts';
import { valueOf } from '../support/groups.ts';

/** Two start-points, a link, a submodule and a name that is Windows's own; v1 has the first alone. */
const script = `
  mkdir -p one two
  echo '{"display_name": "One", "visible_filenames": ["readme.txt"]}' > one/manifest.json
  echo first > one/readme.txt
  git add .; git commit -qm one; git tag v1
  echo second > one/readme.txt
  cat > two/manifest.json <<'JSON'
{ "display_name": "Two", "visible_filenames": ["cyber-dojo.sh"], "filename_extension": [".py"],
  "image_name": "cyberdojofoundation/python_unittest:1234567" }
JSON
  echo 'python3 -m unittest' > two/cyber-dojo.sh
  ln -s ../one/readme.txt two/link.txt
  echo x > two/aux.txt
  git add .
  git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),two/module
  git commit -qm two
  git tag -a v2 -m annotated`;

let dojo: TestDojo;
const urls: string[] = [];
const never = { signal: new AbortController().signal, onBytes: () => undefined };

beforeEach(() => {
  dojo = openDojo();
});
afterEach(() => dojo.close());
afterAll(() => commands.endGitServers(urls));

async function served(settings: Partial<GitServerSettings> = {}): Promise<string> {
  const url = await commands.startGitServer({ script, ...settings });
  urls.push(url);
  return url;
}

function fetched(typed: string, options: Parameters<typeof fetchStartPoints>[2] = never) {
  return fetchStartPoints(dojo, valueOf(checkGitUrl(typed)), options);
}

async function problemOf(typed: string): Promise<FetchProblem> {
  const found = await fetched(typed);
  if (found.ok) throw new Error('it was fetched');
  return found.problem;
}

describe('a repository', () => {
  let url = '';
  beforeAll(async () => {
    url = await served();
  });

  test('is fetched at its default branch, and what is in it is offered', async () => {
    const seen: number[] = [];
    const found = valueOf(
      await fetched(url, { ...never, onBytes: (bytes) => void seen.push(bytes) }),
    );
    expect(found.bad).toEqual([]);
    expect(found.good).toMatchObject([
      { folder: 'one', kind: 'exercise', files: { 'readme.txt': 'second\n' } },
      { folder: 'two', kind: 'custom', manifest: { display_name: 'Two' } },
    ]);
    expect(found.good[1]?.runBy).toMatch(/^Python 3\.\d+, unittest$/);
    expect(found.leftOut.toSorted((a, b) => (a.entry < b.entry ? -1 : 1))).toEqual([
      { entry: 'two/aux.txt', reason: 'its name cannot be kept (windows-name)' },
      { entry: 'two/link.txt', reason: 'it is a link' },
      { entry: 'two/module', reason: 'it is a submodule' },
    ]);
    expect(found.origin).toMatchObject({ kind: 'git', url, tag: null });
    expect(seen.at(-1)).toBeGreaterThan(500);
  });

  test('is asked which tags it has before any of it is fetched', async () => {
    const before = (await commands.heardByGitServer(url)).length;
    expect(await problemOf(`${url}?tag=v9`)).toEqual({
      kind: 'no_tag',
      tag: 'v9',
      tags: ['v1', 'v2'],
    });
    const asked = (await commands.heardByGitServer(url)).slice(before);
    expect(asked).toEqual(['GET /repo.git/info/refs?service=git-upload-pack']);
  });

  test.each([
    ['v1', ['One'], 'first\n'],
    ['v2', ['One', 'Two'], 'second\n'],
  ])('is fetched at its tag %s', async (tag, names, readme) => {
    const { good, origin } = valueOf(await fetched(`${url}?tag=${tag}`));
    expect(good.map(({ manifest }) => manifest.display_name)).toEqual(names);
    expect(good[0]?.files['readme.txt']).toBe(readme);
    expect(origin).toMatchObject({ tag, commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
  });

  test('is no longer fetched when the person stops', async () => {
    const stopping = new AbortController();
    stopping.abort();
    const found = await fetched(url, { ...never, signal: stopping.signal });
    expect(found).toEqual({ ok: false, problem: { kind: 'stopped' } });
  });
});

test('a repository without a commit is told', async () => {
  const url = await served({ script: 'true' });
  expect(await problemOf(url)).toEqual({ kind: 'empty', host: new URL(url).host });
});

test('a repository without a manifest.json has nothing to offer', async () => {
  const url = await served({ script: 'echo x > readme.txt; git add .; git commit -qm x' });
  expect(valueOf(await fetched(url))).toMatchObject({ good: [], bad: [] });
});

test('a branch of any name is the default one', async () => {
  const url = await served({ script: `git checkout -q -b trunk${script}` });
  expect(valueOf(await fetched(url)).good).toHaveLength(2);
});

test('files that git keeps as what they differ in are fetched whole', async () => {
  const url = await served({
    script: `
      for n in 1 2 3 4 5 6; do
        mkdir $n
        echo '{"display_name": "Delta '$n'", "visible_filenames": ["readme.txt", "none.txt"]}' > $n/manifest.json
        { seq 1 3000; echo $n; } > $n/readme.txt
        : > $n/none.txt
      done
      git add .; git commit -qm many; git gc -q`,
  });
  const { good, bad } = valueOf(await fetched(url));
  expect(bad).toEqual([]);
  expect(good.map(({ files }) => files['readme.txt']?.slice(-7))).toEqual(
    ['1', '2', '3', '4', '5', '6'].map((n) => `3000\n${n}\n`),
  );
});

test.each([
  ['one file of 60 MB', 'head -c 60000000 /dev/zero > zeros'],
  [
    'many that are 150 MB together',
    'for n in $(seq 20); do { echo $n; head -c 7500000 /dev/zero; } > zeros$n; done',
  ],
])('a pack that would unpack to %s is refused before it is unpacked', async (_, make) => {
  const url = await served({ script: `${make}; git add .; git commit -qm bomb` });
  expect(await problemOf(url)).toMatchObject({ problem: { kind: 'too_large' } });
});

describe('a server that lets no page read its answers', () => {
  test('is told from one that is not there', async () => {
    expect(await problemOf(await served({ cors: false }))).toMatchObject({
      kind: 'git',
      problem: { kind: 'no_cors', isProxied: false },
    });
    expect(await problemOf('http://127.0.0.1:9/repo.git')).toEqual({
      kind: 'git',
      problem: { kind: 'unreachable', host: '127.0.0.1:9', isProxied: false },
    });
  });

  test('is asked through the proxy that the person has set', async () => {
    const proxy = await commands.startCorsProxy();
    const url = await served({ cors: false });
    urls.push(proxy);
    valueOf(await setGitProxy(dojo, proxy));
    expect(valueOf(await fetched(`${url}?tag=v2`)).good).toHaveLength(2);
    const { host, pathname } = new URL(url);
    expect(await commands.heardByGitServer(proxy)).toContain(
      `GET /${host}${pathname}/info/refs?service=git-upload-pack`,
    );
    expect(await problemOf(`${url}x`)).toMatchObject({
      problem: { kind: 'not_found', isProxied: true, host: new URL(proxy).host },
    });
  });
});

test('what is not there is told', async () => {
  expect(await problemOf(`${await served()}x`)).toMatchObject({ problem: { kind: 'not_found' } });
});

test('a server that asks for a password is told', async () => {
  expect(await problemOf(await served({ auth: 'lion:secret' }))).toMatchObject({
    problem: { kind: 'denied' },
  });
});

test.each([
  ['dumb', { kind: 'no_git' }],
  ['page', { kind: 'no_git' }],
  ['garbage', { kind: 'no_git' }],
  ['redirect', { kind: 'redirected' }],
  ['broken', { kind: 'http', status: 500 }],
  ['cut', { kind: 'broken_off' }],
  ['silent', { kind: 'too_late', limitS: 1 }],
  ['too much', { kind: 'too_large', limitBytes: 1_000_000 }],
  ['bad pack', { kind: 'not_understood' }],
  ['error', { kind: 'not_understood', reason: 'it does not send what it names' }],
] satisfies readonly (readonly [Instead, object])[])(
  'a server that is %s is told, and nothing is kept',
  async (instead, problem) => {
    const gitRemotes = createGitRemotes((input, init) => fetch(input, init), {
      bytes: 1_000_000,
      seconds: 1,
    });
    const url = await served({ instead });
    const found = await fetchStartPoints({ ...dojo, gitRemotes }, valueOf(checkGitUrl(url)), never);
    expect(found).toMatchObject({ ok: false, problem: { kind: 'git', problem } });
    expect(await dojo.ownStartPoints.kept.list()).toEqual([]);
  },
);

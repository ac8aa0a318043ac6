import { describe, expect, test } from 'vitest';
import type { GitProblem } from '../../src/dojo/git-ports.ts';
import { connectionWords, gitProblemWords } from '../../src/ui/words/remote-git.ts';
import { fetchProblemWords } from '../../src/ui/words/start-points.ts';

describe('that a repository could not be fetched says who, why and what to do', () => {
  const asked = { host: 'git.example', isProxied: false };
  const through = { host: 'cors.example', isProxied: true };
  test.each([
    [{ ...asked, kind: 'offline' }, 'This device is offline', 'bring the repository as a file'],
    [{ ...asked, kind: 'unreachable' }, 'git.example could not be reached', 'the address'],
    [{ ...asked, kind: 'no_cors' }, 'git.example is there', 'Set a CORS proxy in the settings; or'],
    [{ ...through, kind: 'no_cors' }, 'The proxy cors.example', 'Set another one'],
    [{ ...asked, kind: 'redirected' }, 'sends on to another address', '.git at its end'],
    [{ ...through, kind: 'not_found' }, 'The proxy cors.example', 'no repository at that address'],
    [{ ...asked, kind: 'denied' }, 'asks for a name and a password', 'as an archive'],
    [{ ...asked, kind: 'http', status: 502 }, 'HTTP 502', 'Try again later'],
    [{ ...asked, kind: 'no_git' }, 'is not git', 'git clone'],
    [{ ...asked, kind: 'broken_off' }, 'ended in the middle', 'Try again'],
    [{ ...asked, kind: 'too_late', limitS: 30 }, 'within 30 seconds', 'Try again'],
    [{ ...asked, kind: 'too_large', limitBytes: 20_000_000 }, '20 MB', 'not fetched'],
    [{ ...asked, kind: 'not_understood', reason: 'odd' }, 'git.example', '(odd)'],
  ] satisfies readonly (readonly [GitProblem, string, string])[])('%j', (problem, why, what) => {
    const words = gitProblemWords(problem);
    expect(words).toContain(why);
    expect(words).toContain(what);
    expect(words).toMatch(/ Nothing was changed\.$/);
  });
});

test.each([
  [[], 'It has no tags at all: leave ?tag= out'],
  [['v1', 'v2'], 'It has v2, v1.'],
  [Array.from({ length: 20 }, (_, at) => `v${at}`), 'It has v19, v18, v17'],
  [Array.from({ length: 20 }, (_, at) => `v${at}`), 'v8 and 8 more.'],
])('a tag that is not there is told with those that are: %j', (tags, words) => {
  expect(fetchProblemWords({ kind: 'no_tag', tag: 'v9', tags })).toContain(words);
});

test('who is going to be asked is said before, the proxy too', () => {
  expect(connectionWords('git.example', null)).toBe(
    'Fetching connects to git.example, and to nothing else.',
  );
  expect(connectionWords('git.example', 'https://cors.example/x')).toContain(
    'your proxy cors.example, which asks git.example',
  );
});

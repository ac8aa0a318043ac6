import { describe, expect, test } from 'vitest';
import { checkGitUrl } from '../../src/dojo/check-git-url.ts';
import { gitUrlWords } from '../../src/ui/words/remote-git.ts';

describe('an address of a repository is taken', () => {
  test.each([
    ['https://github.com/a/b', 'https://github.com/a/b', null],
    ['  https://github.com/a/b.git/  ', 'https://github.com/a/b.git', null],
    ['https://git.example:8443/a?tag=v1.2', 'https://git.example:8443/a', 'v1.2'],
    ['https://git.example/a?tag=with%2Fslash', 'https://git.example/a', 'with/slash'],
    ['https://git.example/a?tag=', 'https://git.example/a', null],
    ['http://localhost:3000/a', 'http://localhost:3000/a', null],
    ['http://127.0.0.1:3000/a/?tag=7', 'http://127.0.0.1:3000/a', '7'],
  ])('%s', (typed, url, tag) => {
    const checked = checkGitUrl(typed);
    expect(checked).toEqual({ ok: true, value: { url, tag, host: new URL(url).host } });
  });
});

describe('what is no address of a repository is told, and what to do', () => {
  test.each([
    ['', 'That is no address of a repository. It looks like https://'],
    ['cyber-dojo', 'That is no address'],
    ['https://github.com', 'That is no address'],
    ['ftp://git.example/a', 'That is no address'],
    ['javascript:alert(1)', 'That is no address'],
    ['git@github.com:a/b.git', 'Try https://github.com/a/b.git.'],
    ['ssh://git@git.example/a/b', 'Try https://git.example/a/b.'],
    ['http://git.example/a', 'begin with https://'],
    ['https://me:secret@git.example/a', 'Leave name and password out'],
    ['https://git.example/a?branch=b', 'Leave out ?branch'],
    ['https://git.example/a?tag=1&x=2', 'Leave out ?x'],
    ['https://git.example/a#readme', 'Leave out #readme'],
  ])('%j: %s', (typed, words) => {
    const checked = checkGitUrl(typed);
    if (checked.ok) throw new Error('it was taken');
    expect(gitUrlWords(checked.problem)).toContain(words);
  });
});

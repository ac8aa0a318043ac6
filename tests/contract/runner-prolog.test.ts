import { describe, expect, test } from 'vitest';
import type { Files } from '../../src/kata/files.ts';
import { finish } from '../support/run-files.ts';

const swipl = (script: string, files: Files = {}) =>
  finish(script, files, { imageName: 'pocket-dojo/prolog_plunit:0000000' });

describe('swipl', () => {
  test('runs a script with arguments, and reads what comes in', async () => {
    const main = `:- initialization(main, main).
main(Arguments) :-
    read_string(user_input, _, Input),
    format("~w ~q~n", [Arguments, Input]).
`;
    const { stdout, stderr, status } = await swipl(
      `swipl main.pl a 'b c' --option < /dev/null; echo 'héllo' | swipl main.pl`,
      { 'main.pl': main },
    );
    expect(stdout).toBe('[a,b c,--option] ""\n[] "héllo\\n"\n');
    expect({ stderr, status }).toEqual({ stderr: '', status: '0' });
  });

  test.each([
    [
      'a goal',
      `swipl -g 'X is 2 ** 100, print(X), nl' -t halt`,
      '1267650600228229401496703205376\n',
    ],
    ['goals one after another', `swipl -g 'write(a)' -g 'writeln(b)' -t halt`, 'ab\n'],
    ['what is asked of it', `printf 'member(X, [a]).\\n' | swipl -q`, 'X = a.\n\n\n'],
    [
      'exported variables, and the home of the sandbox',
      `A=1 swipl -g "getenv('A', X), getenv('HOME', Home), writeln(X-Home)" -t halt`,
      '1- /home/sandbox\n',
    ],
    [
      'the folder where the shell is',
      `cd lib && swipl -g 'working_directory(Here, Here), writeln(Here)' -t halt`,
      '/sandbox/lib/\n',
    ],
    ['its version', 'swipl --version', 'SWI-Prolog version 10.1.10 for wasm-emscripten\n'],
    [
      'constraints, in a second file',
      `swipl -g 'puzzle(Ls), writeln(Ls)' -t halt puzzle.pl`,
      '[9,5,6,7,1,0,8,2]\n',
    ],
    [
      'a grammar',
      `swipl -g 'phrase(greeting(Who), \`hello 日本\`), atom_codes(A, Who), writeln(A)' -t halt dcg.pl`,
      '日本\n',
    ],
  ])('knows %s', async (_what, script, stdout) => {
    const files = {
      'lib/numbers.pl': `:- module(numbers, [number_of/2]).
:- use_module(library(clpfd)).
number_of(Digits, N) :- foldl([D, N0, N1]>>(N1 #= 10 * N0 + D), Digits, 0, N).
`,
      'puzzle.pl': `:- use_module(library(clpfd)).
:- use_module(lib/numbers).
puzzle(Ls) :-
    Ls = [S, E, N, D, M, O, R, Y], Ls ins 0..9, all_different(Ls), S #\\= 0, M #\\= 0,
    number_of([S, E, N, D], A), number_of([M, O, R, E], B), number_of([M, O, N, E, Y], C),
    A + B #= C, label(Ls).
`,
      'dcg.pl':
        'greeting(Who) --> "hello ", rest(Who).\nrest([C|Cs]) --> [C], rest(Cs).\nrest([]) --> [].\n',
    };
    expect(await swipl(script, files)).toMatchObject({ stdout });
  });

  test.each([
    ['halt', 'swipl -g "halt(3)"', '', '3'],
    ['a goal that fails', 'swipl -g fail -t halt', 'ERROR: [Thread main] -g fail: false\n', '1'],
    [
      'a goal that is not there',
      'swipl -g nix -t halt',
      'ERROR: [Thread main] -g nix: catch/3: Unknown procedure: nix/0\n',
      '2',
    ],
    [
      'a script that is not there',
      'swipl -q nix.pl < /dev/null',
      "ERROR: [Thread main] source_sink `'nix.pl'' does not exist\n",
      '0',
    ],
    [
      'a mistake, and what follows it is read',
      `swipl -g 'b(X), halt(X)' wrong.pl`,
      'ERROR: [Thread main] /sandbox/wrong.pl:1:5: Syntax error: Operator expected\n',
      '7',
    ],
  ])('says what is wrong and ends as it should: %s', async (_what, script, stderr, status) => {
    expect(await swipl(script, { 'wrong.pl': 'a(1) 2.\nb(7).\n' })).toMatchObject({
      stderr,
      status,
    });
  });

  test('what it writes, renames and removes comes back', async () => {
    const { stdout, created, changed } = await swipl(`swipl -g main -t halt main.pl; cat ünï.txt`, {
      'main.pl': `main :-
    open('draft.txt', write, Out), format(Out, "naïve ✓~n", []), close(Out),
    rename_file('draft.txt', 'ünï.txt'),
    open('log.txt', append, Log), writeln(Log, two), close(Log),
    make_directory(deep), open('deep/a.txt', write, A), write(A, a), close(A),
    catch(open('no/such', read, _), error(E, _), (print(E), nl)).
`,
      'log.txt': 'one\n',
    });
    expect(stdout).toBe("existence_error(source_sink,'no/such')\nnaïve ✓\n");
    expect(created).toEqual({ 'ünï.txt': 'naïve ✓\n', 'deep/a.txt': 'a' });
    expect(changed).toEqual({ 'log.txt': 'one\ntwo\n' });
  });

  test('its licence is where Debian has it', async () => {
    const { stdout } = await swipl('head -1 /usr/share/doc/swi-prolog/copyright');
    expect(stdout).toBe('# SWI-Prolog copyright status\n');
  });

  test('two of them in one script know nothing of each other but the files', async () => {
    const { stdout } = await swipl(
      `swipl -g 'assertz(known), setenv(a, 1), tell(x), write(1), told' -t halt
swipl -g '(catch(known, _, fail) -> true ; writeln(no)), (getenv(a, _) -> true ; writeln(no)), exists_file(x)' -t halt`,
    );
    expect(stdout).toBe('no\nno\n');
  });

  test('a program that eats memory is ended before the page is', async () => {
    const { stdout, stderr } = await swipl('swipl -g eat -t halt eat.pl; echo $?', {
      'eat.pl': `eat :- eat(a).
eat(A) :- atom_concat(A, A, B), eat(B).
`,
    });
    expect(stdout).toBe('134\n');
    expect(stderr).toContain('Could not allocate memory: Out of memory');
    expect(await swipl(`swipl -g 'writeln(alive)' -t halt`)).toMatchObject({ stdout: 'alive\n' });
  });

  test('a term that nests deeper than the browser can follow ends it, and the page lives on', async () => {
    const script = `swipl -q -g 'deep(1000000, T), write_canonical(T)' -t halt deep.pl > deep.txt; echo $?`;
    const { stdout, stderr } = await swipl(script, {
      'deep.pl': 'deep(0, z) :- !.\ndeep(N, s(T)) :- M is N - 1, deep(M, T).\n',
    });
    expect({ stdout, stderr }).toEqual({
      stdout: '139\n',
      stderr: 'swipl: the stack overflowed: a call nests too deep\n',
    });
    expect(await swipl(`swipl -g 'writeln(alive)' -t halt`)).toMatchObject({ stdout: 'alive\n' });
  });
});

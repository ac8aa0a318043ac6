import { describe, expect, test } from 'vitest';
import type { Files } from '../../src/kata/files.ts';
import { finish } from '../support/run-files.ts';

const nbb = (script: string, files: Files = {}) =>
  finish(script, files, { imageName: 'pocket-dojo/clojurescript_test:0000000' });

describe('nbb', () => {
  test.each([
    ['runs a script with arguments', `nbb show.cljs a 'b c'`, '(a b c)\n'],
    ['prints what an expression comes to', `nbb -e '(reduce * (range 1 11))'`, '3628800\n'],
    ['calls -main of a namespace', 'nbb -cp src -m bowling.main 21 x', '42 (x)\n'],
    ['tells its version', 'nbb --version', 'nbb v1.6.214\n'],
    ['reads nothing where nothing comes in', 'nbb input.cljs < /dev/null', '""\n'],
    ['reads what comes in', `echo 'né 日本' | nbb input.cljs`, '"né 日本\\n"\n'],
    [
      'has the libraries of Clojure',
      'nbb libraries.cljs',
      `É (1 2) #{1 2} [1 [2]] ({:a 1} {:a 2} {:b 0}) 2
3 :sum 9 #libraries.Square{:side 3}
(if a nil (do b))
true
{:a [1 2]}

`,
    ],
  ])('%s', async (_what, script, stdout) => {
    const files = {
      'show.cljs': '(println *command-line-args*)\n',
      'input.cljs': '(ns input (:require ["fs" :as fs]))\n(prn (str (fs/readFileSync 0)))\n',
      'src/bowling/score.cljs': '(ns bowling.score)\n(defn twice [n] (* 2 n))\n',
      'src/bowling/main.cljs': `(ns bowling.main (:require [bowling.score :as score]))
(defn -main [n & more] (println (score/twice (parse-long n)) more))
`,
      'libraries.cljs': `(ns libraries
  (:require [cljs.pprint :refer [pprint]] [clojure.data :as data] [clojure.edn :as edn]
            [clojure.math :as math] [clojure.set :as set] [clojure.spec.alpha :as s]
            [clojure.string :as str] [clojure.walk :as walk]))
(println (str/upper-case "é") (sort [2 1]) (set/union #{1} #{2}) (edn/read-string "[1 [2]]")
         (data/diff {:a 1 :b 0} {:a 2 :b 0}) (math/sqrt 4))
(defprotocol Shape (area [shape]))
(defrecord Square [side] Shape (area [_] (* side side)))
(defmulti kind :op)
(defmethod kind '+ [_] :sum)
(println (walk/postwalk identity 3) (kind {:op '+}) (area (->Square 3)) (->Square 3))
(defmacro unless [condition & body] \`(if ~condition nil (do ~@body)))
(println (macroexpand-1 '(unless a b)))
(s/def ::side int?)
(println (s/valid? ::side 3))
(pprint {:a [1 2]})
`,
    };
    const { stdout: printed, stderr, status } = await nbb(script, files);
    expect({ printed, stderr, status }).toEqual({ printed: stdout, stderr: '', status: '0' });
  });

  test.each([
    [
      'a script that is not there',
      'nbb nix.cljs',
      "Message:  ENOENT: no such file or directory, open '/sandbox/nix.cljs'\n",
      '1',
    ],
    ['an error', `nbb -e '(throw (ex-info "boo" {}))'`, 'Message:  boo\nLocation: 1:1\n', '1'],
    ['an end of its own', "nbb -e '(js/process.exit 3)'", '', '3'],
    [
      'a recursion without an end',
      `nbb -e '(defn f [n] (inc (f n))) (f 1)'`,
      // Which of the two calls it ends in, and so the place that it names, is chance.
      'Message:  Maximum call stack size exceeded\nLocation: 1:',
      '1',
    ],
    [
      'what is for terminals',
      'nbb repl < /dev/null',
      'Message:  the nbb of this sandbox has no repl\n',
      '1',
    ],
    [
      'JavaScript out of a text',
      `nbb -e '(js/eval "1")'`,
      "'unsafe-eval' is not an allowed source",
      '1',
    ],
  ])('ends as it should: %s', async (_what, script, complaint, status) => {
    const result = await nbb(script);
    expect(result).toMatchObject({ stdout: '', status });
    expect(result.stderr).toContain(complaint);
  });

  test('what it writes comes back', async () => {
    const { created, changed } = await nbb('nbb write.cljs', {
      'write.cljs': `(ns write (:require ["fs" :as fs]))
(fs/mkdirSync "deep")
(fs/writeFileSync "deep/ünï.txt" "naïve ✓\\n")
(fs/appendFileSync "log.txt" "two\\n")
`,
      'log.txt': 'one\n',
    });
    expect(created).toEqual({ 'deep/ünï.txt': 'naïve ✓\n' });
    expect(changed).toEqual({ 'log.txt': 'one\ntwo\n' });
  });

  test('two of them in one script know nothing of each other', async () => {
    const { stdout } = await nbb(
      `nbb -e '(def a 1) (set! js/globalThis.a 1)'; nbb -e '[(resolve (quote a)) js/globalThis.a]'`,
    );
    expect(stdout).toContain('[nil nil]\n');
  });
});

test('cljs.test has its fixtures, its tables, its messages, and waits', async () => {
  const { stdout, status } = await nbb('nbb many_test.cljs', {
    'many_test.cljs': `(ns many-test
  (:require [clojure.test :as t :refer [are async deftest is testing use-fixtures]]))
(use-fixtures :each {:before #(println "before") :after #(println "after")})
(deftest tables
  (testing "twice"
    (are [x y] (= y (* 2 x))
      1 2
      2 5)))
(deftest errors
  (is (thrown-with-msg? js/Error #"boo" (throw (js/Error. "boo")))))
(deftest later
  (async done
    (js/setTimeout (fn [] (is (= 1 2) "so it is") (done)) 5)))
(t/run-tests)
`,
  });
  expect(stdout).toBe(`
Testing many-test
before

FAIL in (tables) (/sandbox/many_test.cljs:)
twice
expected: (= 5 (* 2 2))
  actual: (not (= 5 4))
after
before
after
before

FAIL in (later) (:13)
so it is
expected: (= 1 2)
  actual: (not (= 1 2))
after

Ran 3 tests containing 4 assertions.
2 failures, 0 errors.
`);
  expect(status).toBe('1');
});

import { afterAll, describe, expect, test } from 'vitest';
import { cppImage, finishInCpp } from '../support/clang.ts';
import { runFiles, sandbox } from '../support/run-files.ts';

afterAll(() => sandbox.close());

const flags = '-std=c++20 -Wall -Wextra -Werror';
const build = `clang++ ${flags} *.cpp -o main && ./main`;

/** `main` with the headers that the cases use. */
function program(main: string, before = ''): string {
  return `#include <any>
#include <exception>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>
struct Told { const char* name; ~Told() { std::cout << "~" << name << " "; } };
struct Base { virtual ~Base() = default; };
struct Other { virtual ~Other() = default; int number = 2; };
struct Derived : Base, Other {};
${before}
int main() { ${main} }
`;
}

// The first of a worker waits until the headers are read.
describe('a C++ program', { timeout: 60_000 }, () => {
  test.each([
    ['a number', 'try { throw 42; } catch (int it) { std::cout << it; }', '42'],
    [
      'by its base, and destroys what is left on the way',
      'try { Told a{"a"}; Told b{"b"}; throw std::runtime_error("boom"); } catch (const std::logic_error&) { std::cout << "wrong"; } catch (const std::exception& it) { std::cout << it.what(); }',
      '~b ~a boom',
    ],
    [
      'a part of an object, and a pointer to one',
      'try { throw Derived(); } catch (const Other& it) { std::cout << it.number; } static Derived it; try { throw &it; } catch (Other* other) { std::cout << other->number; }',
      '22',
    ],
    [
      'again, what was thrown on',
      'try { try { throw std::string("once"); } catch (...) { std::cout << "and "; throw; } } catch (const std::string& it) { std::cout << it; }',
      'and once',
    ],
    [
      'later, what was kept, between others that are handled',
      'std::exception_ptr kept; try { throw std::runtime_error("kept"); } catch (...) { kept = std::current_exception(); } try { throw 1; } catch (int) { try { std::rethrow_exception(kept); } catch (const std::exception& it) { std::cout << it.what() << std::uncaught_exceptions(); } }',
      'kept0',
    ],
    [
      'what is nested in another',
      'try { try { throw std::runtime_error("in"); } catch (...) { std::throw_with_nested(std::logic_error("out")); } } catch (const std::exception& it) { std::cout << it.what(); try { std::rethrow_if_nested(it); } catch (const std::exception& in) { std::cout << in.what(); } }',
      'outin',
    ],
    [
      'an exception once, and destroys it',
      'struct Own { Told told; }; try { try { throw Own{{"own"}}; } catch (Own&) { throw 2; } } catch (int) { std::cout << "two"; }',
      '~own two',
    ],
  ])('catches %s', async (_, main, expected) => {
    const { stdout, stderr } = await finishInCpp(`clang++ -w -std=c++20 *.cpp -o main && ./main`, {
      'main.cpp': program(main),
    });
    expect({ stdout, stderr }).toEqual({ stdout: expected, stderr: '' });
  });

  test('is thrown at by the library where it is at home', async () => {
    const cases = [
      ['std::stoi("abc")', 'stoi: no conversion'],
      ['std::stoi("99999999999")', 'stoi: out of range'],
      ['std::stod("x")', 'stod: no conversion'],
      ['std::vector<int>().at(0)', 'vector'],
      ['std::map<int, int>().at(0)', 'map::at:  key not found'],
      ['std::string("a").at(1)', 'basic_string'],
      ['std::string("a").substr(2)', 'basic_string'],
      ['std::optional<int>().value()', 'bad_optional_access'],
      ['std::get<int>(std::variant<double, int>())', 'bad_variant_access'],
      ['std::any_cast<int>(std::any(2.5))', 'bad any cast'],
      ['std::function<void()>()()', 'std::bad_function_call'],
      ['dynamic_cast<Derived&>(base)', 'std::bad_cast'],
      ['std::vector<int>().reserve(-1)', 'vector'],
      ['new char[huge]; (void)new char[huge]', 'std::bad_alloc'],
    ];
    const tries = cases.map(
      ([what]) =>
        `try { (void)${what}; std::cout << "none\\n"; } catch (const std::exception& it) { std::cout << it.what() << "\\n"; }`,
    );
    const { stdout } = await finishInCpp('clang++ -w -std=c++20 *.cpp -o main && ./main', {
      'main.cpp': program(tries.join('\n'), 'Base base; volatile unsigned huge = 0x7fffffff;'),
    });
    expect(stdout.split('\n').slice(0, -1)).toEqual(cases.map(([, said]) => said));
  });

  test.each([
    ['throw std::runtime_error("boom");', 'uncaught exception of type std::runtime_error: boom'],
    ['throw 42;', 'uncaught exception of type int'],
    ['[]() noexcept { throw std::logic_error("no"); }();', 'of type std::logic_error: no'],
    ['std::terminate();', 'libc++abi: terminating'],
    ['std::set_terminate([] { std::cerr << "last words"; std::abort(); }); throw 1;', 'last words'],
  ])('that does not catch ends aborted: %s', async (main, complaint) => {
    const { stderr, status } = await finishInCpp('clang++ -w -std=c++20 *.cpp -o main && ./main', {
      'main.cpp': program(main),
    });
    expect(stderr).toContain(complaint);
    expect(stderr).toMatch(/Aborted \(core dumped\)\n$/);
    expect(status).toBe('134');
  });

  test('may exit from anywhere, with its status', async () => {
    const { stdout, status } = await finishInCpp('clang++ -w *.cpp -o main && ./main', {
      'main.cpp': program(
        'Told told{"never"}; []() noexcept { try { std::exit(7); } catch (...) { std::cout << "caught"; } }();',
      ),
    });
    expect({ stdout, status }).toEqual({ stdout: '', status: '7' });
  });
});

describe('clang++', { timeout: 60_000 }, () => {
  test('tells what does not compile at the line of the person, in their file', async () => {
    const { stderr, status } = await finishInCpp(`clang++ ${flags} -c main.cpp`, {
      'main.cpp': '#include <vector>\n#include "own.hpp"\n\nint main() { return own().sise(); }\n',
      'own.hpp': '#include <vector>\ninline std::vector<int> own() { return {}; }\n',
    });
    expect(stderr).toBe(`main.cpp:4:27: error: no member named 'sise' in 'std::vector<int>'
    4 | int main() { return own().sise(); }
      |                     ~~~~~ ^
1 error generated.
`);
    expect(status).toBe('1');
  });

  test('leaves names to the person that they have not included', async () => {
    const { stdout, stderr } = await finishInCpp(build, {
      'main.cpp': `#define NDEBUG
#include <cassert>
#include <iostream>
using namespace std;
template <class T> struct list { T top; };
int main() { assert(false); list<int> mine{42}; cout << mine.top; }
`,
    });
    expect({ stdout, stderr }).toEqual({ stdout: '42', stderr: '' });
  });

  test('writes what an object depends on, without what it reads ahead', async () => {
    const { stdout } = await finishInCpp('clang++ -MMD -c main.cpp && cat main.d', {
      'main.cpp': '#include "own.hpp"\n#include <iostream>\nint main() { std::cout << own; }\n',
      'own.hpp': '#include <string>\ninline std::string own = "own";\n',
    });
    expect(stdout).toBe('main.o: main.cpp own.hpp\n');
  });

  test('is stopped by the limit over templates without end, and the next run goes on', async () => {
    const endless = `template <int A, long long B> struct F {
  static const int value = F<A - 1, 2 * B>::value + F<A - 1, 2 * B + 1>::value;
};
template <long long B> struct F<0, B> { static const int value = 1; };
int main() { return F<60, 1>::value; }
`;
    const hung = await runFiles(
      build,
      { 'main.cpp': endless },
      { imageName: cppImage, maxSeconds: 1 },
    );
    expect(hung.kind).toBe('timed_out');
    const { stdout } = await finishInCpp(build, {
      'main.cpp': '#include <iostream>\nint main() { std::cout << "here"; }\n',
    });
    expect(stdout).toBe('here');
  });

  test.each([
    ['-std=c++11', '201103'],
    ['-std=c++17 -O2', '201703'],
    ['-std=c++23 -DNDEBUG', '202302'],
    ['-std=c++20 -g -fno-rtti', '202002'],
  ])('compiles with %s', async (options, version) => {
    const { stdout, stderr } = await finishInCpp(`g++ ${options} *.cpp -o main && ./main`, {
      'main.cpp':
        '#include <iostream>\n#include <regex>\nint main() { std::cout << __cplusplus << std::regex_match("aab", std::regex("a+b")); }\n',
    });
    expect({ stdout, stderr }).toEqual({ stdout: `${version}1`, stderr: '' });
  });
});

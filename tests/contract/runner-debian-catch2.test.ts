import { expect, test } from 'vitest';
import { describeDebian } from '../support/debian-start-point.ts';
import { pressPatiently } from '../support/press-patiently.ts';

const hikerOf = (answer: string) => ({
  'hiker.cpp': `#include "hiker.hpp"\n\nint answer()\n{\n    return ${answer};\n}\n`,
});

describeDebian('C++, Catch2', (cpp) => {
  test('starts red, and says what was expected and where', async () => {
    const { colour, stdout, stderr, result } = await cpp.press();
    expect(stdout).toContain('test is a Catch v2.13.10 host application.\n');
    expect(stdout).toContain(`
-------------------------------------------------------------------------------
Life, the universe, and everything
-------------------------------------------------------------------------------
hiker.tests.cpp:5
...............................................................................

hiker.tests.cpp:7: FAILED:
  REQUIRE( answer() == 42 )
with expansion:
  54 == 42

===============================================================================
test cases: 1 | 1 failed
assertions: 1 | 1 failed

`);
    expect(stderr).toBe('make: *** [makefile:12: test] Error 1\n');
    expect(colour).toBe('red');
    expect(result).toMatchObject({ status: '2', created: {}, changed: {} });
  });

  test.each([
    ['6 * 7', 'green', 'All tests passed (1 assertion in 1 test case)\n'],
    ['6 * 9sd', 'amber', "hiker.cpp:5:17: error: invalid suffix 'sd' on integer constant\n"],
    ['six * 9', 'amber', "hiker.cpp:5:12: error: use of undeclared identifier 'six'\n"],
    ['(throw 42, 0)', 'red', 'due to unexpected exception with message:\n  Unknown exception\n'],
  ])('an answer of %s is %s', async (answer, colour, says) => {
    const pressed = await cpp.press(hikerOf(answer));
    expect(pressed.stdout + pressed.stderr).toContain(says);
    expect(pressed.colour).toBe(colour);
  });

  test('no test is amber', async () => {
    const none = { 'hiker.tests.cpp': '#include <catch2/catch.hpp>\n' };
    const { colour, stdout } = await cpp.press(none);
    expect(stdout).toContain('No tests ran\n');
    expect(colour).toBe('amber');
  });

  test('an endless loop runs out of time, and the next attempt runs', async () => {
    const loop = hikerOf('[] { volatile int on = 1; while (on) {} return 1; }()');
    expect(await cpp.press(loop, 4)).toMatchObject({ colour: 'timed_out' });
    expect(await cpp.press(hikerOf('6 * 7'))).toMatchObject({ colour: 'green' });
  });

  test('an assertion that does not compile is told at the line of the person', async () => {
    const { colour, stderr } = await cpp.press({
      'hiker.tests.cpp': `#include "hiker.hpp"
#include <catch2/catch.hpp>
TEST_CASE("answer")
{
    REQUIRE(anwser() == 42);
}
`,
    });
    expect(stderr).toContain("hiker.tests.cpp:5:13: error: use of undeclared identifier 'anwser'");
    expect(colour).toBe('amber');
  });

  test('a kata of several files makes a file, and uses what else Catch2 can do', async () => {
    const { colour, stdout, result } = await pressPatiently(() =>
      cpp.press(
        {
          'guide.hpp': `#pragma once
#include <string>
void write(const std::string& path);
`,
          'guide.cpp': `#include "guide.hpp"
#include <fstream>
#include <stdexcept>
void write(const std::string& path)
{
    if (path.empty()) throw std::invalid_argument("no path");
    std::ofstream(path) << "Don't Panic\\n";
}
`,
          'guide.tests.cpp': `#include "guide.hpp"
#include <catch2/catch.hpp>
#include <fstream>

using Catch::Matchers::Contains;

struct Guide { std::string path = "book.txt"; };

TEST_CASE_METHOD(Guide, "written")
{
    REQUIRE_NOTHROW(write(path));
    std::string line;
    std::getline(std::ifstream(path), line);
    CHECK_THAT(line, Contains("Panic") && !Contains("panic"));
}
TEST_CASE("thrown", "[throws]")
{
    REQUIRE_THROWS_AS(write(""), std::invalid_argument);
    CHECK_THROWS_WITH(write(""), "no path");
    CHECK_THROWS_MATCHES(write(""), std::invalid_argument, Catch::Message("no path"));
}
TEMPLATE_TEST_CASE("for types", "", int, long) { CHECK(TestType(1.5) == 1); }
SCENARIO("sections and generators")
{
    const auto n = GENERATE(1, 2, 3);
    GIVEN("a number") { THEN("it is less than four") { CHECK(n < 4); } }
    GIVEN("another") { CHECK(n * 0.1 == Approx(n / 10.0)); }
}
TEST_CASE("later", "[.]") { FAIL("not today"); }
`,
          ...hikerOf('42'),
          'cyber-dojo.sh': `make --silent test
build/test '[throws]' --success --reporter compact | grep -c passed
build/test --nonsense > /tmp/out; echo $?
build/test later --reporter compact
make --silent test > /tmp/out
`,
        },
        15,
      ),
    );
    expect(stdout).toBe(`${'='.repeat(79)}
All tests passed (14 assertions in 6 test cases)

3
255
guide.tests.cpp:29: failed: explicitly with 1 message: 'not today'
Failed 1 test case, failed 1 assertion.

`);
    expect(colour).toBe('green');
    expect(result).toMatchObject({ created: { 'book.txt': "Don't Panic\n" } });
  });

  test('other options than those that were thought of are slow, and right', async () => {
    const makefile = cpp.files['makefile']?.replace('-std=c++20', '-std=c++17 -O1') ?? '';
    const source = `#include "hiker.hpp"
#define CATCH_CONFIG_PREFIX_ALL
#include <catch2/catch.hpp>
enum { CHECK = 42 };
CATCH_TEST_CASE("names of one's own") { CATCH_CHECK(answer() == CHECK); CATCH_CHECK(__cplusplus == 201703); }
`;
    // The headers are read, which may take longer than a run may.
    const changes = { makefile, 'hiker.tests.cpp': source, ...hikerOf('6 * 7') };
    const { colour, stdout } = await pressPatiently(() => cpp.press(changes, 15));
    expect(stdout).toContain('All tests passed (2 assertions in 1 test case)\n');
    expect(colour).toBe('green');
  });
});

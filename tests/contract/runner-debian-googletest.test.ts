import { expect, test } from 'vitest';
import { describeDebian } from '../support/debian-start-point.ts';
import { pressPatiently } from '../support/press-patiently.ts';

const hikerOf = (answer: string) => ({
  'hiker.cpp': `#include "hiker.hpp"\n\nint answer()\n{\n    return ${answer};\n}\n`,
});

describeDebian('C++, GoogleTest', (cpp) => {
  test('starts red, and says what was expected and where', async () => {
    const { colour, stdout, stderr, result } = await cpp.press();
    expect(timeless(stdout)).toBe(`Running main() from ./googletest/src/gtest_main.cc
[==========] Running 1 test from 1 test suite.
[----------] Global test environment set-up.
[----------] 1 test from Hiker
[ RUN      ] Hiker.KnowsTheAnswer
hiker.tests.cpp:7: Failure
Expected equality of these values:
  42
  answer()
    Which is: 54
[  FAILED  ] Hiker.KnowsTheAnswer
[----------] 1 test from Hiker

[----------] Global test environment tear-down
[==========] 1 test from 1 test suite ran.
[  PASSED  ] 0 tests.
[  FAILED  ] 1 test, listed below:
[  FAILED  ] Hiker.KnowsTheAnswer

 1 FAILED TEST
`);
    expect(stderr).toBe('make: *** [makefile:12: test] Error 1\n');
    expect(colour).toBe('red');
    expect(result).toMatchObject({ status: '2', created: {}, changed: {} });
  });

  test.each([
    ['6 * 7', 'green', '[  PASSED  ] 1 test.\n'],
    ['6 * 9sd', 'amber', "hiker.cpp:5:17: error: invalid suffix 'sd' on integer constant\n"],
    ['six * 9', 'amber', "hiker.cpp:5:12: error: use of undeclared identifier 'six'\n"],
    ['(throw 42, 0)', 'red', 'Unknown C++ exception thrown in the test body.\n'],
  ])('an answer of %s is %s', async (answer, colour, says) => {
    const pressed = await cpp.press(hikerOf(answer));
    expect(pressed.stdout + pressed.stderr).toContain(says);
    expect(pressed.colour).toBe(colour);
  });

  test('no test is amber', async () => {
    const none = { 'hiker.tests.cpp': '#include <gtest/gtest.h>\n' };
    const { colour, stdout } = await cpp.press(none);
    expect(stdout).toContain('[  PASSED  ] 0 tests.\n');
    expect(colour).toBe('amber');
  });

  test('an endless loop runs out of time, and the next attempt runs', async () => {
    const loop = hikerOf('[] { volatile int on = 1; while (on) {} return 1; }()');
    expect(await cpp.press(loop, 4)).toMatchObject({ colour: 'timed_out' });
    expect(await cpp.press(hikerOf('6 * 7'))).toMatchObject({ colour: 'green' });
  });

  test('a test that may end the program is not to be had, and that is said', async () => {
    const { colour, stderr } = await cpp.press({
      'hiker.tests.cpp': `#include <gtest/gtest.h>
TEST(Hiker, Dies) { EXPECT_DEATH(abort(), ""); }
`,
    });
    expect(stderr).toContain(
      "hiker.tests.cpp:2:21: error: use of undeclared identifier 'EXPECT_DEATH'",
    );
    expect(colour).toBe('amber');
  });

  test('a kata of several files makes a file, and uses what else GoogleTest can do', async () => {
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
#include <gtest/gtest.h>
#include <fstream>
#include <stdexcept>

struct Guide : testing::Test {
    void SetUp() override { write("book.txt"); }
    std::string path = "book.txt";
};
TEST_F(Guide, Written)
{
    std::string line;
    std::getline(std::ifstream(path), line);
    ASSERT_EQ("Don't Panic", line);
}
TEST_F(Guide, Thrown)
{
    EXPECT_THROW(write(""), std::invalid_argument);
    EXPECT_NO_THROW(write(path));
}
struct Twice : testing::TestWithParam<int> {};
TEST_P(Twice, IsEven) { EXPECT_EQ(0, GetParam() * 2 % 2) << "not even"; }
INSTANTIATE_TEST_SUITE_P(Numbers, Twice, testing::Values(1, 2, 3));
TEST(Guide2, DISABLED_Later) { FAIL() << "not today"; }
TEST(Guide2, Skipped) { GTEST_SKIP() << "not today"; }
`,
          ...hikerOf('42'),
          'cyber-dojo.sh': `make --silent test
build/test --gtest_filter='Numbers*' --gtest_brief=1 | grep -v main
build/test --gtest_also_run_disabled_tests --gtest_filter=*Later > /tmp/out; echo $?
`,
        },
        15,
      ),
    );
    expect(stdout).toContain('[  PASSED  ] 6 tests.\n[  SKIPPED ] 1 test, listed below:\n');
    expect(stdout).toContain('\n  YOU HAVE 1 DISABLED TEST\n');
    expect(timeless(stdout)).toMatch(/test suite ran\.\n\[ {2}PASSED {2}\] 3 tests\.\n1\n$/);
    expect(colour).toBe('green');
    expect(result).toMatchObject({ created: { 'book.txt': "Don't Panic\n" } });
  });

  test('GoogleMock is there when it is linked', async () => {
    const { colour, stdout, stderr } = await pressPatiently(() =>
      cpp.press(
        {
          makefile: cpp.files['makefile']?.replace('-lgtest_main', '-lgtest_main -lgmock') ?? '',
          'hiker.tests.cpp': `#include <gmock/gmock.h>
#include <gtest/gtest.h>
using namespace testing;
struct Printer { virtual ~Printer() = default; virtual int print(int n) = 0; };
struct MockPrinter : Printer { MOCK_METHOD(int, print, (int n), (override)); };
TEST(Mock, IsCalled)
{
    MockPrinter printer;
    EXPECT_CALL(printer, print(Gt(40))).Times(2).WillOnce(Return(1)).WillRepeatedly(Return(2));
    EXPECT_EQ(3, printer.print(41) + printer.print(42));
}
TEST(Mock, IsNotCalled) { MockPrinter printer; EXPECT_CALL(printer, print(_)); }
TEST(Matchers, OfLists) { EXPECT_THAT((std::vector<int>{1, 2, 3}), ElementsAre(1, _, Ge(3))); }
`,
        },
        15,
      ),
    );
    expect(stderr).toBe('make: *** [makefile:12: test] Error 1\n');
    expect(stdout).toContain(`hiker.tests.cpp:12: Failure
Actual function call count doesn't match EXPECT_CALL(printer, print(_))...
         Expected: to be called once
           Actual: never called - unsatisfied and active
`);
    expect(stdout).toContain('[  PASSED  ] 2 tests.\n[  FAILED  ] 1 test, listed below:\n');
    expect(colour).toBe('red');
  });
});

function timeless(text: string): string {
  return text.replace(/ \(\d+ ms(?: total)?\)/g, '');
}

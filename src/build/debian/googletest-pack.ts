import type { Layer } from '../../runners/worker/toolchains/clang/header-layer.ts';
import type { LibraryFiles } from '../clang-package.ts';
import { compilerRecipe, cppCompiler } from '../cpp-compiler.ts';
import { libraryHeadersPack } from '../header-layers.ts';
import { kept } from '../kept.ts';
import { packagePack } from '../package-pack.ts';
import { debianFiles, debianLicence, debianPackages } from './debian-packages.ts';

export const googletestPackages = ['googletest'] as const;

/**
 * GoogleTest and GoogleMock, of the sources that Debian has, under the names that they are linked by at
 * home. They take half a minute to compile, so what came of it is kept.
 */
export async function googletestPack(): Promise<Uint8Array> {
  const recipe = JSON.stringify([await compilerRecipe(), sha256(), libraries, flags, port]);
  return kept('googletest', recipe, async () => {
    const headers = googletestHeaders();
    const sources = [...debianFiles('googletest', sourceFolder)].map(
      ([path, bytes]) => [`/sandbox/${path}`, bytes] as const,
    );
    const compiler = await cppCompiler(new Map([...headers, ...sources]));
    return packagePack([
      ...[...headers].map(([path, content]) => ({ path, content })),
      ...Object.entries(libraries).map(([name, source]) => ({
        path: `/usr/lib/wasm32-wasip1/lib${name}.a`,
        content: compiler.archive([source], flags),
      })),
      { path: '/usr/share/doc/googletest/copyright', content: debianLicence('googletest') },
    ]);
  });
}

export function googletestHeadersPack(): Promise<Uint8Array> {
  return libraryHeadersPack('googletest', [gtest, gmock], warm, googletestHeaders());
}

const sourceFolder = 'usr/src/googletest';

/** As Debian calls them when it compiles: the main says which file it is of. */
const libraries: Readonly<Record<string, string>> = {
  gtest: './googletest/src/gtest-all.cc',
  gtest_main: './googletest/src/gtest_main.cc',
  gmock: './googlemock/src/gmock-all.cc',
  gmock_main: './googlemock/src/gmock_main.cc',
};
const flags = ['-Igoogletest', '-Igooglemock'];

function googletestHeaders(): LibraryFiles {
  const headers = new Map<string, Uint8Array>();
  for (const project of ['googletest', 'googlemock']) {
    const files = debianFiles('googletest', `${sourceFolder}/${project}/include`);
    for (const [path, bytes] of files) {
      if (path.endsWith('.h')) headers.set(`/usr/include/${path}`, bytes);
    }
  }
  const custom = '/usr/include/gtest/internal/custom/gtest-port.h';
  return headers.set(custom, new TextEncoder().encode(port));
}

/** The file in which GoogleTest is told of a system that it does not know: of WASI, here. */
const port = `#define GTEST_HAS_PTHREAD 0
#define GTEST_HAS_STREAM_REDIRECTION 0
`;

function sha256(): string {
  return debianPackages().get('googletest')?.sha256 ?? '';
}

const gtest: Layer = {
  name: 'gtest',
  upon: 'usual',
  headers: ['gtest/gtest.h'],
  changedBy: 'GTEST_',
  // What most assertions come to is instantiated ahead, as with the usual headers.
  text: `#include <gtest/gtest.h>
inline void __pocket_dojo_gtest() {
  const int one = 1;
  const std::string text = "a";
  const std::vector<int> numbers{1, 2};
  const std::vector<std::string> words{"a", "b"};
  EXPECT_EQ(1, one);
  EXPECT_EQ(one + 0, 1);
  EXPECT_NE(one, 2);
  EXPECT_LT(one, 2);
  EXPECT_GT(one, 0);
  ASSERT_EQ(numbers.size(), 2u);
  EXPECT_EQ(2, numbers.size());
  EXPECT_TRUE(words.empty());
  EXPECT_FALSE(numbers.empty()) << text << one;
  EXPECT_EQ(text, "a");
  EXPECT_EQ("a", text);
  EXPECT_EQ(text, text);
  EXPECT_EQ(numbers, numbers);
  EXPECT_EQ(numbers, (std::vector<int>{1, 2}));
  EXPECT_EQ(words, words);
  EXPECT_STREQ("a", "a");
  EXPECT_DOUBLE_EQ(2.5, 2.5);
  EXPECT_NEAR(2.5, 2.5, 0.1);
  EXPECT_THROW(throw std::runtime_error("a"), std::runtime_error);
  EXPECT_NO_THROW(static_cast<void>(one));
}
`,
};

const gmock: Layer = {
  name: 'gmock',
  upon: 'gtest',
  headers: ['gmock/gmock.h'],
  changedBy: '(GTEST_|GMOCK_)',
  text: '#include <gmock/gmock.h>\n',
};

const warm = {
  text: '#include <gtest/gtest.h>\nTEST(Warm, Up) { EXPECT_EQ(42, 6 * 7); }\n',
  args: ['-lgtest_main', '-lgtest'],
};

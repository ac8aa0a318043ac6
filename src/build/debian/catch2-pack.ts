import type { Layer } from '../../runners/worker/toolchains/clang/header-layer.ts';
import type { LibraryFiles } from '../clang-package.ts';
import { compilerRecipe, cppCompiler } from '../cpp-compiler.ts';
import { libraryHeadersPack } from '../header-layers.ts';
import { kept } from '../kept.ts';
import { packagePack } from '../package-pack.ts';
import { replaceOnce } from '../replace-once.ts';
import { debianFiles, debianLicence, debianPackages } from './debian-packages.ts';

export const catch2Packages = ['catch2'] as const;

/**
 * Catch2 as Debian has it, header and `-lCatch2WithMain`, which is compiled anew: Debian's is for other
 * machines. It takes half a minute, so what came of it is kept.
 */
export async function catch2Pack(): Promise<Uint8Array> {
  const recipe = JSON.stringify([await compilerRecipe(), sha256(), signals, library]);
  return kept('catch2', recipe, async () => {
    const headers = catch2Headers();
    const main = new Map([['/sandbox/catch_with_main.cpp', new TextEncoder().encode(library)]]);
    const compiler = await cppCompiler(new Map([...headers, ...main]));
    return packagePack([
      ...[...headers].map(([path, content]) => ({ path, content })),
      {
        path: '/usr/lib/wasm32-wasip1/libCatch2WithMain.a',
        content: compiler.archive([...main.keys()], []),
      },
      { path: '/usr/share/doc/catch2/copyright', content: debianLicence('catch2') },
    ]);
  });
}

export function catch2HeadersPack(): Promise<Uint8Array> {
  return libraryHeadersPack('catch2', [layer], warm, catch2Headers());
}

function catch2Headers(): LibraryFiles {
  return new Map(
    [...debianFiles('catch2', 'usr/include/catch2')].map(([name, bytes]) => [
      `/usr/include/catch2/${name}`,
      name === 'catch.hpp' ? withoutSignals(bytes) : bytes,
    ]),
  );
}

/** WASI has no signals to be caught: the header is told so as it is told of another such system. */
function withoutSignals(header: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(header);
  return new TextEncoder().encode(replaceOnce(text, ...signals));
}

const signals = ['#ifdef __OS400__', '#if defined(__OS400__) || defined(__wasi__)'] as const;

const library = '#define CATCH_CONFIG_MAIN\n#include <catch2/catch.hpp>\n';

function sha256(): string {
  return debianPackages().get('catch2')?.sha256 ?? '';
}

const layer: Layer = {
  name: 'catch2',
  upon: 'usual',
  headers: ['catch2/catch.hpp', 'catch.hpp'],
  changedBy: 'CATCH_',
  // What most assertions come to is instantiated ahead, as with the usual headers.
  text: `#include <catch2/catch.hpp>
inline void __pocket_dojo_catch2() {
  const int one = 1;
  const std::string text = "a";
  const std::vector<int> numbers{1, 2};
  const std::vector<std::string> words{"a", "b"};
  CHECK(one == 1);
  REQUIRE(one == one + 0);
  CHECK(one != 2);
  CHECK(one < 2);
  CHECK(one > 0);
  CHECK(numbers.size() == 2);
  CHECK(numbers.size() == 2u);
  CHECK_FALSE(numbers.empty());
  REQUIRE(true);
  CHECK(text == "a");
  CHECK("a" == text);
  REQUIRE(text == text);
  CHECK(numbers == std::vector<int>{1, 2});
  CHECK(words == std::vector<std::string>{"a", "b"});
  CHECK(2.5 == Approx(2.5));
  CHECK_THROWS_AS(throw std::runtime_error("a"), std::runtime_error);
  CHECK_THROWS_WITH(throw std::runtime_error("a"), "a");
  CHECK_THAT(text, Catch::Matchers::Contains("a") && Catch::Matchers::StartsWith("a"));
  INFO(text << one);
}
`,
};

const warm = {
  text: '#include <catch2/catch.hpp>\nTEST_CASE("warm") { REQUIRE(6 * 7 == 42); }\n',
  args: ['-lCatch2WithMain'],
};

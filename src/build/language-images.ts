import { debianPackages } from './debian/debian-packages.ts';
import type { Runtime } from './runtime.ts';
import { runtimes } from './runtimes.ts';

type Images = Readonly<Record<string, readonly (keyof typeof runtimes)[]>>;

/** Which runtimes an image consists of, by the image_name of its start-point. */
export const images: Images = thoseThatAreHere({
  'pocket-dojo/bash_assert': [],
  'pocket-dojo/c_assert': ['clang', 'make'],
  'pocket-dojo/clojurescript_test': ['node', 'nbb'],
  'pocket-dojo/cpp_assert': ['clang', 'cpp', 'make'],
  'pocket-dojo/cpp_catch2': ['clang', 'cpp', 'catch2', 'make'],
  'pocket-dojo/cpp_googletest': ['clang', 'cpp', 'googletest', 'make'],
  'pocket-dojo/go_testing': ['go'],
  'pocket-dojo/javascript_assert': ['node'],
  'pocket-dojo/javascript_jasmine': ['node', 'jasmine'],
  'pocket-dojo/javascript_jest': ['node', 'jest'],
  'pocket-dojo/javascript_mocha': ['node', 'mocha'],
  'pocket-dojo/javascript_node_test': ['node'],
  'pocket-dojo/javascript_qunit': ['node', 'qunit'],
  'pocket-dojo/javascript_uvu': ['node', 'uvu'],
  'pocket-dojo/lua_assert': ['lua'],
  'pocket-dojo/lua_luaunit': ['lua', 'luaunit'],
  'pocket-dojo/prolog_plunit': ['prolog'],
  'pocket-dojo/python_pytest': ['python', 'pytest'],
  'pocket-dojo/python_unittest': ['python'],
  'pocket-dojo/ruby_minitest': ['ruby'],
  'pocket-dojo/ruby_rspec': ['ruby', 'rspec'],
  'pocket-dojo/ruby_test_unit': ['ruby'],
  'pocket-dojo/sql_assert': ['sqlite'],
  'pocket-dojo/typescript_assert': ['node', 'typescript'],
  'pocket-dojo/typescript_mocha': ['node', 'mocha', 'typescript'],
});

/** Without those that need packages of Debian which `npm run debian` has not brought. */
function thoseThatAreHere(all: Images): Images {
  const brought = debianPackages();
  const isHere = (name: keyof typeof runtimes): boolean => {
    const { debian = [] }: Runtime = runtimes[name];
    return debian.every((needed) => brought.has(needed));
  };
  return Object.fromEntries(Object.entries(all).filter(([, uses]) => uses.every(isHere)));
}

import { expect, test } from 'vitest';
import { ownImageOf } from '../../src/kata/cyber-dojo-images.ts';

const manifests = import.meta.glob('../../src/start-points/languages*/*/manifest.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const ours = new Set(Object.values(manifests).map((json) => imageNameIn(json)));

const mapped: readonly (readonly [theirs: string, own: string])[] = [
  ['cyberdojofoundation/python_unittest', 'python_unittest'],
  ['cyberdojofoundation/python_unittest:ccd2916', 'python_unittest'],
  [`cyberdojofoundation/python_unittest@sha256:${'a'.repeat(64)}`, 'python_unittest'],
  [`cyberdojofoundation/python_unittest:ccd2916@sha256:${'a'.repeat(64)}`, 'python_unittest'],
  ['docker.io/cyberdojofoundation/python_unittest:ccd2916', 'python_unittest'],
  ['registry.example:5000/cyberdojofoundation/python_unittest', 'python_unittest'],
  ['cyberdojo/python-3.3.5_unittest', 'python_unittest'],
  ['cyberdojofoundation/python-3.3.5_pytest', 'python_pytest'],
  ['cyberdojofoundation/python_pytest:56fa098', 'python_pytest'],
  ['cyberdojofoundation/javascript-0.10.15_jasmine', 'javascript_jasmine'],
  ['cyberdojofoundation/javascript-node_jasmine', 'javascript_jasmine'],
  ['cyberdojofoundation/javascript_node_jasmine:97dd21b', 'javascript_jasmine'],
  ['cyberdojofoundation/javascript_node_jest:98eb16d', 'javascript_jest'],
  ['cyberdojofoundation/javascript-mocha', 'javascript_mocha'],
  ['cyberdojofoundation/javascript-node_mocha_chai_sinon', 'javascript_mocha'],
  ['cyberdojofoundation/javascript_node_qunit_sinon:c4a793f', 'javascript_qunit'],
  ['cyberdojofoundation/javascript_node_assert:d52d110', 'javascript_assert'],
  ['cyberdojofoundation/node_assert:1', 'javascript_assert'],
  ['cyberdojofoundation/gcc-4.8.1_assert', 'c_assert'],
  ['cyberdojofoundation/gcc_assert:ed4d5d5', 'c_assert'],
  ['cyberdojofoundation/clang_assert', 'c_assert'],
  ['cyberdojo/gpp-4.8.1_assert', 'cpp_assert'],
  ['cyberdojofoundation/clangpp_assert:02b9551', 'cpp_assert'],
  ['cyberdojofoundation/gpp_catch:0c5ba0d', 'cpp_catch2'],
  ['cyberdojofoundation/clangpp_catch:d2aa9c1', 'cpp_catch2'],
  ['cyberdojofoundation/gpp_googletest:5b147ee', 'cpp_googletest'],
  ['cyberdojofoundation/clangpp_googletest:1d77d5a', 'cpp_googletest'],
  ['cyberdojofoundation/clang-3.6.0_googletest', 'cpp_googletest'],
  ['cyberdojofoundation/go-1.1.2_testing', 'go_testing'],
  ['cyberdojofoundation/prolog_plunit:b4a8498', 'prolog_plunit'],
  ['cyberdojo/ruby-1.9.3_test_unit', 'ruby_test_unit'],
  ['cyberdojofoundation/ruby-2.1.3_mini_test', 'ruby_minitest'],
  ['cyberdojofoundation/ruby_mini_test:a074c0a', 'ruby_minitest'],
  ['cyberdojofoundation/ruby_rspec:a09cb45', 'ruby_rspec'],
  ['pocket-dojo/lua_luaunit:5.4-1a2b3c4', 'lua_luaunit'],
];

for (const [theirs, own] of mapped) {
  test(`${theirs.slice(0, 60)} is run by our ${own}`, () => {
    expect(ownImageOf(theirs)).toBe(`pocket-dojo/${own}`);
    expect(ours).toContain(`pocket-dojo/${own}`);
  });
}

const unmapped = [
  'cyberdojofoundation/bash_bats:53d0c9c',
  'cyberdojofoundation/clojure_test',
  'cyberdojofoundation/java_junit',
  'cyberdojofoundation/python',
  'someone/python_unittest',
  'cyberdojofoundation.example/else/python_unittest',
  'notcyberdojofoundation/python_unittest',
  'constructor',
  '',
];

for (const name of unmapped) {
  test(`no image of ours is taken for ${JSON.stringify(name)}`, () => {
    expect(ownImageOf(name)).toBeNull();
  });
}

function imageNameIn(json: string): string {
  const { image_name: name } = JSON.parse(json) as { readonly image_name: string };
  return name;
}

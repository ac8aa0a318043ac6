/**
 * Which image of ours runs what an image of cyber-dojo's ran: `pocket-dojo/python_unittest` for
 * `cyberdojofoundation/python_unittest:ccd2916`, with a registry's host or without. One of ours is
 * answered as it is, without its tag. null where there is none of that language and framework.
 */
export function ownImageOf(imageName: string): string | null {
  const name = repositoryOf(imageName);
  if (name.startsWith(own)) return name;
  const [, theirs] = /(?:^|\/)cyberdojo(?:foundation)?\/([^/]+)$/.exec(name) ?? [];
  return theirs === undefined ? null : (images.get(unversioned(theirs)) ?? null);
}

const own = 'pocket-dojo/';

/**
 * Named as they are since 2018. A framework is one only where what a kata calls is the same: bats,
 * busted and the Clojure of the JVM have nothing here that would run their tests.
 */
const images: ReadonlyMap<string, string> = new Map([
  ['clang_assert', `${own}c_assert`],
  ['gcc_assert', `${own}c_assert`],
  ['clangpp_assert', `${own}cpp_assert`],
  ['gpp_assert', `${own}cpp_assert`],
  ['clangpp_catch', `${own}cpp_catch2`],
  ['gpp_catch', `${own}cpp_catch2`],
  ['clang_googletest', `${own}cpp_googletest`],
  ['clangpp_googletest', `${own}cpp_googletest`],
  ['gpp_googletest', `${own}cpp_googletest`],
  ['go_testing', `${own}go_testing`],
  ['javascript_assert', `${own}javascript_assert`],
  ['javascript_jasmine', `${own}javascript_jasmine`],
  ['javascript_jest', `${own}javascript_jest`],
  ['javascript_mocha', `${own}javascript_mocha`],
  ['javascript_mocha_chai_sinon', `${own}javascript_mocha`],
  ['javascript_qunit_sinon', `${own}javascript_qunit`],
  ['node_assert', `${own}javascript_assert`],
  ['prolog_plunit', `${own}prolog_plunit`],
  ['python_pytest', `${own}python_pytest`],
  ['python_unittest', `${own}python_unittest`],
  ['ruby_mini_test', `${own}ruby_minitest`],
  ['ruby_minitest', `${own}ruby_minitest`],
  ['ruby_rspec', `${own}ruby_rspec`],
  ['ruby_test_unit', `${own}ruby_test_unit`],
]);

/** Without its digest and its tag: a host's port is no tag. */
function repositoryOf(imageName: string): string {
  return imageName.replace(/@.*$/, '').replace(/:[^/]*$/, '');
}

/**
 * Old names tell a version, and write a dash or say Node: `javascript-0.10.15_jasmine`,
 * `javascript-node_jasmine`, `javascript-mocha`, `javascript_node_jest`.
 */
function unversioned(name: string): string {
  return name
    .replace(/-\d[\d.]*(?=_|$)/, '')
    .replaceAll('-', '_')
    .replace(/^javascript_node_/, 'javascript_');
}

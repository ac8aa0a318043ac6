import { packagePack } from '../package-pack.ts';
import { debianFiles, debianLicence } from './debian-packages.ts';

/** RSpec, and what shows how two texts differ. */
export const rspecPackages = [
  'ruby-rspec-core',
  'ruby-rspec-expectations',
  'ruby-rspec-mocks',
  'ruby-rspec-support',
  'ruby-diff-lcs',
] as const;

/**
 * The gems in one folder that Ruby looks for libraries in, as they come, and the command `rspec`. Under
 * /usr our Ruby sees only what is built into it: so both are at the root.
 */
export async function rspecPack(): Promise<Uint8Array> {
  return packagePack([
    ...rspecPackages.flatMap((name) =>
      [...debianFiles(name, 'usr/share/rubygems-integration/all/gems')].flatMap(
        ([path, content]) => {
          const [, inGem] = /^[^/]+\/lib\/(.+)$/.exec(path) ?? [];
          return inGem === undefined ? [] : [{ path: `/lib/ruby/vendor_ruby/${inGem}`, content }];
        },
      ),
    ),
    { path: '/bin/rspec', content: command, mode: 0o755 },
    ...rspecPackages.map((name) => ({
      path: `/usr/share/doc/${name}/copyright`,
      content: debianLicence(name),
    })),
  ]);
}

const command = `#!/usr/bin/env ruby
require 'rspec/core'
RSpec::Core::Runner.invoke
`;

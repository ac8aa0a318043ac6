import { describe, expect, test } from 'vitest';
import { finish } from '../support/run-files.ts';

// Each run has a world of its own: whatever one does to its interpreter, its environment and the
// files around it, the next finds as if it had never been.

type Row = {
  readonly imageName: string;
  readonly file: string;
  readonly command: string;
  /** Changes all that there is, and then prints what is there: `changed` of each. */
  readonly leaves: string;
  /** Prints what is there: nothing of it may be. */
  readonly looks: string;
};

const rows: readonly Row[] = [
  {
    imageName: 'pocket-dojo/javascript_assert',
    file: 'main.js',
    command: 'node main.js',
    leaves: `globalThis.left = 'left'; Array.prototype.left = 'left'; Math.random = () => 'left';
process.env.LEFT = 'left'; require('fs').readFileSync = () => 'left';`,
    looks: `console.log([globalThis.left, [].left, Math.random() === 'left', process.env.LEFT,
  require('fs').readFileSync('main.js') === 'left'].map(String).join());`,
  },
  {
    imageName: 'pocket-dojo/python_unittest',
    file: 'main.py',
    command: 'python3 main.py',
    leaves: `import builtins, os, sys, random, types
builtins.left = 'left'; os.environ['LEFT'] = 'left'; random.random = lambda: 'left'
sys.modules['left'] = types.ModuleType('left'); os.chdir('/tmp')
`,
    looks: `import builtins, os, sys, random
print(hasattr(builtins, 'left'), os.environ.get('LEFT'), random.random() == 'left', 'left' in sys.modules)
`,
  },
  {
    imageName: 'pocket-dojo/ruby_minitest',
    file: 'main.rb',
    command: 'ruby main.rb',
    leaves: `$left = 'left'; ENV['LEFT'] = 'left'; class Integer; def left = 'left'; end
LEFT = 'left'; $LOADED_FEATURES << 'left.rb'
`,
    looks: `puts [$left.nil?, ENV['LEFT'].nil?, 1.respond_to?(:left), defined?(LEFT).nil?,
  $LOADED_FEATURES.include?('left.rb')].join(',')
`,
  },
];

describe.each(rows)('in $imageName', ({ imageName, file, command, leaves, looks }) => {
  test('nothing of one run is seen by the next', async () => {
    const options = { imageName };
    const untouched = await finish(`${command}\n`, { [file]: looks }, options);
    const changed = await finish(
      `export LEFT=left; alias left=true; umask 0; echo left > /tmp/left; echo left > ~/left; echo left > /usr/left
cp ${file} /usr/bin/${command.split(' ')[0]}-left; rm -f ~/cyber_dojo_fs_cleaners.sh
${command}
`,
      { [file]: `${leaves}\n${looks}` },
      options,
    );
    // It did change them: else there was nothing to see.
    expect(changed.stdout).not.toBe(untouched.stdout);
    const next = await finish(
      `${command}
echo "[$LEFT]"; umask; ls /tmp/left ~/left /usr/left /usr/bin/*-left 2> /dev/null; ls ~
`,
      { [file]: looks },
      options,
    );
    expect(next.stdout).toBe(`${untouched.stdout}[]\n0022\ncyber_dojo_fs_cleaners.sh\n`);
    expect(next.stderr).toBe('');
  });
});
